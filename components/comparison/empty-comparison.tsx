import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Kind = "codebook" | "variables" | "quotes" | "none" | "variable";

/** Nothing to compare: what is missing, and what to do about it. */
export async function EmptyComparison({
  kind,
  path,
  lead,
}: {
  kind: Kind;
  path: string;
  lead: boolean;
}) {
  const words = await getTranslations("comparison");
  const next = {
    codebook: { href: `${path}/codebook`, text: words("empty.codebookDo"), shown: lead },
    quotes: { href: `${path}/corpus`, text: words("empty.quotesDo"), shown: lead },
    variables: { href: `${path}/codebook`, text: words("empty.codebookDo"), shown: true },
    variable: { href: path, text: words("empty.variableDo"), shown: true },
    none: { href: path, text: words("filters.clear"), shown: true },
  }[kind];
  return (
    <div className="mt-10">
      <EmptyState title={words(`empty.${kind}Title`)} text={words(`empty.${kind}Text`)}>
        {next.shown && <ButtonLink href={next.href}>{next.text}</ButtonLink>}
      </EmptyState>
    </div>
  );
}
