import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { agreementText } from "@/lib/agreement/search";
import type { AgreementView } from "./agreement-view";

const link =
  "inline-flex min-h-10 items-center rounded border border-strong-rule px-4 hover:bg-sunken";

/** The figures as JSON, and for those who see details each variable's answers as a table. */
export async function Downloads({ view }: { view: AgreementView }) {
  const words = await getTranslations("agreement");
  const { slug, search, agreement } = view;
  const api = `/api/studies/${slug}/agreement`;
  const csv = (variable: string) => {
    const query = agreementText({ ...search, variable });
    return `${api}${query}&format=csv`;
  };
  return (
    <section aria-labelledby="take-away" className="mt-12 border-ink border-t-2 pt-4 print:hidden">
      <h2 id="take-away" className="mb-3 text-xl">
        {words("downloads.title")}
      </h2>
      <div className="flex flex-wrap items-center gap-3">
        {agreement.detail &&
          agreement.variables.map(({ key, name }) => (
            <a key={key} href={csv(key)} download className={link}>
              {words("downloads.csv", { variable: name })}
            </a>
          ))}
        <a
          href={`${api}${agreementText(search)}`}
          download={`${slug}-agreement.json`}
          className={link}
        >
          {words("downloads.json")}
        </a>
      </div>
      {agreement.detail && (
        <p className="mt-3 text-soft text-sm">
          <Link href="/tools/agreement" className="underline">
            {words("downloads.calculator")}
          </Link>
        </p>
      )}
    </section>
  );
}
