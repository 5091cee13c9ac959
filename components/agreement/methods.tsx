import { getTranslations } from "next-intl/server";
import { CopyText } from "../ui/copy-text";
import type { AgreementView } from "./agreement-view";
import { type MethodsFacts, methodsText } from "./methods-text";

type Props = { view: AgreementView; study: MethodsFacts };

/** The text for a paper, to read and to copy. */
export async function Methods({ view, study }: Props) {
  const [words, { paragraphs, references }] = await Promise.all([
    getTranslations("agreement"),
    methodsText(view, study),
  ]);
  const heading = words("methods.references");
  const whole = [...paragraphs, heading, ...references].join("\n\n");
  return (
    <section aria-labelledby="methods" className="mt-12 border-ink border-t-2 pt-4">
      <h2 id="methods" className="text-2xl sm:text-3xl">
        {words("methods.title")}
      </h2>
      <p className="mt-2 mb-4 max-w-prose text-soft text-sm">{words("methods.about")}</p>
      <div className="max-w-prose rounded border border-rule bg-surface px-5 py-4 font-serif">
        {paragraphs.map((paragraph) => (
          <p key={paragraph} className="mb-3">
            {paragraph}
          </p>
        ))}
        <h3 className="mt-4 mb-1 text-base">{heading}</h3>
        <ul className="grid gap-1 text-sm">
          {references.map((reference) => (
            <li key={reference} className="pl-5 -indent-5">
              {reference}
            </li>
          ))}
        </ul>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
        <CopyText
          text={whole}
          words={{
            copy: words("methods.copy"),
            copied: words("methods.copied"),
            byHand: words("methods.byHand"),
          }}
        />
      </div>
    </section>
  );
}
