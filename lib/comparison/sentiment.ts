import type { Interval, Missing } from "../base/figure";
import type { Columns, VariableColumn } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { bootstrapMean } from "./bootstrap";
import { FEW_QUOTES, type NoData } from "./figure";
import { type CodeShare, shareOf } from "./frame-shares";
import type { Resolved } from "./resolve";
import { type StateCounts, stateCounts } from "./state-counts";

/** no-numbers: a code that quotes carry stands for no number, so that there is nothing to average. */
export type Mean =
  | { value: number; interval: Interval | Missing<"few-quotes"> }
  | Missing<NoData | "no-numbers">;

type CodeCount = { code: string; value: number | null; count: number };

/** One outlet. n + contested + notAnnotated + hidden = its quotes; the counts add up to n. */
export type OutletSentiment = {
  distribution: CodeCount[];
  n: number;
  contested: number;
  notAnnotated: number;
  hidden: number;
  mean: Mean;
  /** n is below FEW_QUOTES. */
  few: boolean;
};

function mean(
  distribution: readonly CodeCount[],
  { n, share }: Pick<CodeShare, "n" | "share">,
): Mean {
  if (share.value === null) return share;
  const carried = distribution.filter(({ count }) => count > 0);
  const values = carried.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < carried.length) return { value: null, reason: "no-numbers" };
  const counts = carried.map(({ count }) => count);
  const sum = values.reduce((total, value, at) => total + value * counts[at]!, 0);
  const few: Missing<"few-quotes"> = { value: null, reason: "few-quotes" };
  return { value: sum / n, interval: n < FEW_QUOTES ? few : bootstrapMean({ values, counts }) };
}

/** One outlet by its counts, a code of the variable each; what it says of them: sentiment below. */
export function sentimentOf(
  { codes }: Pick<VariableColumn, "codes">,
  counts: readonly StateCounts[],
): OutletSentiment {
  const distribution = codes.map(({ key, value }, at) => {
    return { code: key, value, count: counts[at]!.present };
  });
  // Single-select: a quote without a value has none for any code, so the first code speaks for all.
  const first = shareOf(counts[0]!);
  const { n, contested, notAnnotated, hidden, few } = first;
  return { distribution, n, contested, notAnnotated, hidden, mean: mean(distribution, first), few };
}

/** The variable that these are the values of. Throws RangeError where it is no scale of single codes. */
export function scaleOf({ variables }: Columns, { variable }: Resolved): VariableColumn {
  const { key, select, codes } = variables[variable]!;
  if (select !== "one" || codes.length === 0) {
    throw new RangeError(`${key} is no scale of single codes`);
  }
  return variables[variable]!;
}

/**
 * How each outlet's quotes are spread over the codes of a single-select variable whose codes stand for
 * numbers (sentiment: −2 hostile … +2 enthusiastic), one entry an outlet in the study's order.
 *   distribution  resolved quotes per code, in the codebook's order: look at this first;
 *   mean          Σ value · count / n over the n resolved quotes, with the percentile bootstrap interval
 *                 of bootstrap.ts; in the range of the codes' values.
 * Contested, not annotated and hidden quotes are counted beside it and are in no mean.
 * Undefined mean: no-quotes, no quote of the outlet passes; none-resolved, some pass and none has a
 * value; no-numbers. Undefined interval: few-quotes, n is below 5.
 * Throws RangeError for a multi-select variable and for one without codes.
 * Sources: as bootstrap.ts; that the distribution comes first is the product's own rule.
 *
 * @example sentiment(columns, { resolved, passing })[0]
 * // Kazakhstanskaya pravda: 0 × 3, 1 × 2, 2 × 1, n 6, mean 0.6667 with an interval
 */
export function sentiment(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing },
): OutletSentiment[] {
  const scale = scaleOf(columns, of.resolved);
  return stateCounts(columns, of).map((counts) => sentimentOf(scale, counts));
}
