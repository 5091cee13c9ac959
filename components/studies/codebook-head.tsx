import { getTranslations } from "next-intl/server";
import type { Codebook } from "@/lib/codebook/queries";
import { PageTitle } from "../ui/page-title";

type Props = { study: string; codebook: Codebook };

/** The codebook's name, revision and unit; on paper also whose codebook it is. */
export async function CodebookHead({ study, codebook }: Props) {
  const words = await getTranslations("studies.codebook");
  const { name, number, unit, variables } = codebook;
  return (
    <>
      <PageTitle
        title={name}
        kicker={
          <>
            <span className="hidden print:inline">{study} · </span>
            {words("title")} · {words("revision", { number })}
          </>
        }
        lead={
          <>
            <span className="font-semibold text-ink">{words("unit")}:</span> {unit}
          </>
        }
      />
      <nav aria-label={words("contents")} className="mb-8 print:hidden">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {variables.map((variable) => (
            <li key={variable.key}>
              <a
                href={`#${variable.key}`}
                className="inline-flex min-h-8 items-center text-accent underline underline-offset-4"
              >
                {variable.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
