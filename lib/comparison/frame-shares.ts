import type { Interval, Missing } from "../base/figure";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { FEW_QUOTES, type NoData } from "./figure";
import { wilson } from "./intervals";
import type { Resolved } from "./resolve";
import { type StateCounts, stateCounts } from "./state-counts";

export type Share = { value: number; interval: Interval } | Missing<NoData>;

/** One code in one outlet. count + absent = n; n + contested + notAnnotated + hidden = its quotes. */
export type CodeShare = {
  code: string;
  /** Quotes that carry the code. */
  count: number;
  absent: number;
  /** Quotes on which the code is resolved, present or absent: what the share is a share of. */
  n: number;
  contested: number;
  notAnnotated: number;
  hidden: number;
  share: Share;
  /** n is below FEW_QUOTES. */
  few: boolean;
};

function share({ count, n, quotes }: { count: number; n: number; quotes: number }): Share {
  if (quotes === 0) return { value: null, reason: "no-quotes" };
  if (n === 0) return { value: null, reason: "none-resolved" };
  return { value: count / n, interval: wilson(count, n) };
}

/** The share that these counts give. */
export function shareOf(counts: StateCounts): Omit<CodeShare, "code"> {
  const { present: count, absent, contested, notAnnotated, hidden } = counts;
  const n = count + absent;
  const quotes = n + contested + notAnnotated + hidden;
  const few = n < FEW_QUOTES;
  return {
    count,
    absent,
    n,
    contested,
    notAnnotated,
    hidden,
    share: share({ count, n, quotes }),
    few,
  };
}

/**
 * How often each outlet uses each code of a variable: result[outlet][code], both in the study's order.
 *   share = count / n, n = count + absent: of the outlet's quotes that pass and on which the code is
 *   resolved, the part that carries it; with Wilson's 95 % interval.
 * Shares are in [0, 1]. Those of a multi-select variable do not add up to 1, and n may differ between
 * its codes, because one quote can be resolved for one code and contested for another. Those of a
 * single-select variable add up to 1.
 * Undefined: no-quotes, no quote of the outlet passes; none-resolved, some pass and the code is
 * resolved on none of them. Throws nothing of its own.
 * Sources: the share is the product's own definition (docs/method.md); for the interval intervals.ts.
 *
 * @example frameShares(columns, { resolved, passing })[1]![6]
 * // Vostochniy ekspress, discredit: count 3, n 4, share 0.75 with interval 0.3006 to 0.9544
 */
export function frameShares(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing },
): CodeShare[][] {
  const codes = columns.variables[of.resolved.variable]!.codes;
  return stateCounts(columns, of).map((row) =>
    row.map((counts, code) => ({ code: codes[code]!.key, ...shareOf(counts) })),
  );
}
