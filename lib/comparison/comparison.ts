import type { Columns } from "../columns/columns";
import type { Filters } from "../columns/filter";
import { type CodeShare, frameShares } from "./frame-shares";
import type { Resolved } from "./resolve";
import { resolvedOnce } from "./resolved-once";
import { type OutletSentiment, sentiment } from "./sentiment";

export type ComparisonOutlet = {
  slug: string;
  name: string;
  /** Quotes of the outlet that pass, resolved or not. */
  n: number;
  sentiment: OutletSentiment;
  /** One entry a code of the frame variable, in the codebook's order. */
  frames: CodeShare[];
};

/** Everything under one set of filters, ready for JSON: no typed array, no NaN. */
export type Comparison = {
  revision: number;
  /** Quotes that pass. */
  n: number;
  outlets: ComparisonOutlet[];
};

/** Filters of quotes, and whose answers speak: an analyst's number, or null for resolved values. */
export type ComparisonFilters = Filters & { by: number | null };

/**
 * The comparison of a study's outlets under filters: n, sentiment and frame shares of each outlet that
 * the filters name (all when they name none), in the study's order and also when n is 0. The same
 * columns and filters give the same answer, to the last digit. What each figure means and when it is
 * undefined: resolve.ts, filter.ts, sentiment.ts, frame-shares.ts.
 * Throws RangeError when a bound of the period is no date, or when the codebook lacks one of the
 * variables `frame` and `sentiment` that every codebook has.
 *
 * @example
 * comparison(columns, { outlets: [], from: null, to: null, forms: [], by: null }).outlets
 *   .map(({ n }) => n) // the demo study: [6, 4, 4, 2, 4]
 */
export function comparison(columns: Columns, filters: ComparisonFilters): Comparison {
  const passing = filters;
  const resolvedOf = (key: string): Resolved => {
    const variable = columns.variables.findIndex((each) => each.key === key);
    if (variable < 0) throw new RangeError(`the codebook has no variable ${key}`);
    return resolvedOnce(columns, { variable, by: filters.by });
  };
  const sentiments = sentiment(columns, { resolved: resolvedOf("sentiment"), passing });
  const frames = frameShares(columns, { resolved: resolvedOf("frame"), passing });
  const named = new Set(filters.outlets);
  const outlets = columns.outlets.flatMap(({ slug, name }, at) => {
    if (named.size > 0 && !named.has(slug)) return [];
    const of = sentiments[at]!;
    const n = of.n + of.contested + of.notAnnotated + of.hidden;
    return [{ slug, name, n, sentiment: of, frames: frames[at]! }];
  });
  const n = outlets.reduce((sum, of) => sum + of.n, 0);
  return { revision: columns.revision, n, outlets };
}
