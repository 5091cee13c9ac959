import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { filterText } from "../columns/filter-text";
import { type Comparison, type ComparisonFilters, comparison } from "../comparison/comparison";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

/** So many sets of filters are kept of one study at one revision. */
const MOST_KEPT = 32;

const kept = processWide("comparisons", () => new WeakMap<Columns, KeptAnswers<Comparison>>());

/**
 * The comparison under filters; of a large study it is computed beside the server's own thread, and kept
 * until the study changes. Throws as comparison and runInWorker do.
 */
export async function computedComparison(
  columns: Columns,
  filters: ComparisonFilters,
): Promise<Comparison> {
  if (!hasManyAnnotations(columns)) return comparison(columns, filters);
  const of = kept.get(columns) ?? new KeptAnswers<Comparison>(MOST_KEPT);
  kept.set(columns, of);
  const { outlets, from, to, forms, by } = filters;
  const asked = { columns, filters: { outlets, from, to, forms, by } };
  return of.get(`${by}/${filterText(filters)}`, () => runInWorker("studyComparison", asked));
}
