import { getTranslations } from "next-intl/server";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { Variable } from "@/lib/codebook/queries";
import { ButtonLink } from "../ui/button";
import { ReopenButton } from "./reopen-button";

type Props = {
  slug: string;
  quote: string;
  annotation: OwnAnnotation;
  variables: Variable[];
  /** The next quote to annotate; null when all is submitted. */
  next: string | null;
  /** Study, quote and account in one; null where nothing can be reopened any more. */
  name: string | null;
};

/** What the analyst has submitted, to read; reopening is the way to change it. */
export async function SubmittedView({ slug, quote, annotation, variables, next, name }: Props) {
  const words = await getTranslations("annotate");
  const base = `/studies/${slug}`;
  const { answers, confidence, memo } = annotation;
  const rows = variables.map((variable) => ({
    name: variable.name,
    text: variable.codes
      .filter((code) => answers[variable.key]?.includes(code.key))
      .map((code) => code.name)
      .join(", "),
  }));
  rows.push({ name: words("confidence"), text: confidence ? words(confidence) : "" });
  return (
    <section aria-labelledby="submitted-title">
      <h2 id="submitted-title" className="text-xl">
        {words("submittedTitle")}
      </h2>
      <dl className="my-4">
        {rows.map((row) => (
          <div
            key={row.name}
            className="grid gap-x-4 border-rule border-t py-2 sm:grid-cols-[9rem_1fr]"
          >
            <dt className="text-soft">{row.name}</dt>
            <dd className="font-semibold">{row.text || words("noAnswer")}</dd>
          </div>
        ))}
        <div className="grid gap-x-4 border-rule border-y py-2 sm:grid-cols-[9rem_1fr]">
          <dt className="text-soft">{words("memo")}</dt>
          <dd dir="auto" className="whitespace-pre-wrap">
            {memo ?? words("none")}
          </dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-3">
        {next && (
          <ButtonLink look="primary" href={`${base}/annotate/${next}`} prefetch={false}>
            {words("goOn")}
          </ButtonLink>
        )}
        <ButtonLink href={`${base}/quotes/${quote}`}>{words("seeOthers")}</ButtonLink>
      </div>
      {name && (
        <ReopenButton
          url={`/api${base}/annotations/${quote}`}
          name={name}
          submitted={annotation}
          words={{
            reopen: words("reopen"),
            reopening: words("reopening"),
            hint: words("reopenHint"),
            unsent: words("reopenUnsent"),
            unreachable: words("unreachable"),
          }}
        />
      )}
    </section>
  );
}
