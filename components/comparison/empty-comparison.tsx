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
  const toAnnotate = { href: `${path}/annotate`, text: words("nothing.annotate") };
  const toQuotes = { href: `${path}/quotes`, text: words("nothing.quotes") };
  const toStudies = { href: "/", text: words("nothing.studies") };
  const next = {
    codebook: lead ? { href: `${path}/codebook`, text: words("empty.codebookDo") } : toQuotes,
    quotes: lead ? { href: `${path}/corpus`, text: words("empty.quotesDo") } : toStudies,
    annotations: annotates ? toAnnotate : toQuotes,
    hidden: toAnnotate,
    variables: { href: `${path}/codebook`, text: words("empty.codebookDo") },
    variable: { href: path, text: words("empty.variableDo") },
    none: { href: path, text: words("filters.clear") },
  }[kind];
  const isReading = kind === "annotations" && !annotates;
  const told = isReading ? words("empty.annotationsTextReader") : words(`empty.${kind}Text`);
  return (
    <div className="mt-10">
      <EmptyState title={words(`empty.${kind}Title`)} text={told}>
        <ButtonLink href={next.href}>{next.text}</ButtonLink>
      </EmptyState>
    </div>
  );
}
