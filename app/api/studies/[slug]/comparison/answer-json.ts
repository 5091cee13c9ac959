import { pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import { figureJson } from "@/app/studies/[slug]/figure-json";
import { type LoadedStudy, loadSheetOf } from "@/app/studies/[slug]/load-sheet";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import type { ComparedVariables } from "@/lib/comparison/compared-variables";
import { comparisonJson } from "@/lib/exchange/comparison-json";
import { computedComparison } from "@/lib/workers/comparison-job";
import { alphasUnder } from "@/lib/workers/study-alphas-job";

/** More quotes than these are not told beside the figures: the CSV has them all. */
const MOST_QUOTES = 5_000;

/** The comparison as JSON text. */
export async function answerJson(
  study: LoadedStudy,
  variables: ComparedVariables,
): Promise<string> {
  const { columns, search, proposal } = study;
  // The page shows one more figure than the two of every outlet: the one of its chart.
  const [figures, alphaOf, sheet] = await Promise.all([
    computedComparison(columns, search),
    alphasUnder(columns, search),
    loadSheetOf(study),
  ]);
  const [retrievedOn, source] = [today(), pageAddress(study)];
  const quotes = figures.n <= MOST_QUOTES ? passingComparedQuotes(columns, search) : null;
  const about = { study: proposal, search, comparison: figures, quotes, variables };
  const told = comparisonJson({ ...about, alphaOf, retrievedOn, source });
  return JSON.stringify({ ...told, figure: figureJson(sheet) });
}
