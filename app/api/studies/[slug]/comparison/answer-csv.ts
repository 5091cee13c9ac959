import { pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import { figureContext, type LoadedStudy } from "@/app/studies/[slug]/load-sheet";
import { filtersText } from "@/components/figures/facts";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import type { ComparedVariables } from "@/lib/comparison/compared-variables";
import { METHOD_VERSION } from "@/lib/comparison/method-version";
import { outletsCsv, quotesCsv } from "@/lib/exchange/comparison-csv";
import { comparisonCite } from "@/lib/exchange/comparison-json";
import { computedComparison } from "@/lib/workers/comparison-job";
import { alphasUnder } from "@/lib/workers/study-alphas-job";

type Asked = { variables: ComparedVariables; table: "outlets" | "quotes" };

/** The comparison, or the quotes that it is about, as a table. */
export async function answerCsv(study: LoadedStudy, { variables, table }: Asked): Promise<string> {
  const { columns, search, proposal } = study;
  const figures = await computedComparison(columns, search);
  const alphaOf = await alphasUnder(columns, search);
  const [retrievedOn, source] = [today(), pageAddress(study)];
  const { title } = proposal;
  const { revision } = columns;
  const provenance = {
    study: title,
    filters: filtersText(await figureContext(columns, { search, alphaOf }), figures),
    study_revision: revision,
    codebook_revision: columns.codebookRevision,
    retrieved_on: retrievedOn,
    method: METHOD_VERSION,
    source,
    cite: comparisonCite({ title, revision, retrievedOn, source }),
  };
  const alphaOfCode = (key: string, code: string | null) => {
    const codes = columns.variables.find((each) => each.key === key)?.codes ?? [];
    const alphas = alphaOf(key);
    const at = codes.findIndex((each) => each.key === code);
    return (code === null ? alphas?.variable : alphas?.codes[at])?.value ?? null;
  };
  return table === "quotes"
    ? quotesCsv(passingComparedQuotes(columns, search), { alphaOf: alphaOfCode, provenance })
    : outletsCsv(figures, { ...variables, alphaOf: alphaOfCode, provenance });
}
