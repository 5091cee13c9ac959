import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Kind = "codebook" | "variables" | "quotes" | "annotations" | "hidden" | "none" | "variable";

type Props = {
  kind: Kind;
  path: string;
  lead: boolean;
  /** Whether who looks may annotate. */
  annotates: boolean;
};

/** Nothing to compare: what is missing, and what to do about it. */
export async function EmptyComparison({ kind, path, lead, annotates }: Props) {
  const words = await getTranslations("comparison");
  const toAnnotate = { href: `${path}/annotate`, text: words("nothing.annotate"), shown: true };
  const toQuotes = { href: `${path}/quotes`, text: words("nothing.quotes"), shown: true };
  const next = {
    codebook: { href: `${path}/codebook`, text: words("empty.codebookDo"), shown: lead },
    quotes: { href: `${path}/corpus`, text: words("empty.quotesDo"), shown: lead },
    annotations: annotates ? toAnnotate : toQuotes,
    hidden: toAnnotate,
    variables: { href: `${path}/codebook`, text: words("empty.codebookDo"), shown: true },
    variable: { href: path, text: words("empty.variableDo"), shown: true },
    none: { href: path, text: words("filters.clear"), shown: true },
  }[kind];
  const isReading = kind === "annotations" && !annotates;
  const told = isReading ? words("empty.annotationsTextReader") : words(`empty.${kind}Text`);
  return (
    <div className="mt-10">
      <EmptyState title={words(`empty.${kind}Title`)} text={told}>
        {next.shown && <ButtonLink href={next.href}>{next.text}</ButtonLink>}
      </EmptyState>
    </div>
  );
}
