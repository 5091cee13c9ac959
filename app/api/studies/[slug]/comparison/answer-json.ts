import { getLocale } from "next-intl/server";
import { pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import { figureJson } from "@/app/studies/[slug]/figure-json";
import { type LoadedStudy, loadSheetOf } from "@/app/studies/[slug]/load-sheet";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import type { ComparedVariables } from "@/lib/comparison/compared-variables";
import { comparisonJson } from "@/lib/exchange/comparison-json";
import { computedComparison } from "@/lib/workers/comparison-job";
import { KeptBytes } from "@/lib/workers/kept-bytes";
import { alphasUnder } from "@/lib/workers/study-alphas-job";

/** More quotes than these are not told beside the figures: the CSV has them all. */
const MOST_QUOTES = 5_000;

/** Of answers that one process keeps. */
const MOST_BYTES = 32 * 2 ** 20;

// Next keeps several copies of a module; the process keeps one set of answers.
const process_ = globalThis as typeof globalThis & { parallaxComparisons?: KeptBytes };

async function jsonText(study: LoadedStudy, variables: ComparedVariables): Promise<string> {
  const { columns, search, proposal } = study;
  const figures = await computedComparison(columns, search);
  const alphaOf = await alphasUnder(columns, search);
  const [retrievedOn, source] = [today(), pageAddress(study)];
  const quotes = figures.n <= MOST_QUOTES ? passingComparedQuotes(columns, search) : null;
  const about = { study: proposal, search, comparison: figures, quotes, variables };
  const told = comparisonJson({ ...about, alphaOf, retrievedOn, source });
  // The page shows one more figure than the two of every outlet: the one of its chart.
  const figure = figureJson(await loadSheetOf(study));
  return JSON.stringify({ ...told, figure });
}

/**
 * The comparison as JSON text, kept as long as nothing of what it depends on is another: the study at its
 * revision, who asks, for what, in which language and on which day.
 */
export async function answerJson(study: LoadedStudy, variables: ComparedVariables) {
  const { studyId, columns, proposal, search, reference, viewer, tellsAnalysts } = study;
  const { revision, codebookRevision } = columns;
  const of = [studyId, revision, codebookRevision, proposal, search, reference];
  const key = JSON.stringify([...of, viewer, tellsAnalysts, await getLocale(), today()]);
  process_.parallaxComparisons ??= new KeptBytes(MOST_BYTES);
  return process_.parallaxComparisons.get(key, () => jsonText(study, variables));
}
