import { type DistanceKind, eachPair } from "./distance";
import { keptDistances, type Overlap } from "./set-overlap";

function jaccardDistance({ both, first, second }: Overlap): number {
  const either = both + first + second;
  return either === 0 ? 0 : 1 - both / either;
}

/**
 * Jaccard's distance of two sets: 1 − codes in both / codes in either; two empty sets are alike. Taken
 * as δ² itself, like MASI. Units: none, 0 … 1. Throws RangeError for values that are no sets.
 * Source: Jaccard, P. (1912), The distribution of the flora in the alpine zone, New Phytologist 11,
 * p. 39; in α: Passonneau (2006), p. 832.
 *
 * @example
 * // {A, B} and {A, C}: 1 − 1/3 = .6667
 */
export const jaccard: DistanceKind = {
  name: "jaccard",
  asksMargins: false,
  isPairwise: true,
  on: (values) => {
    const between = keptDistances(values, jaccardDistance);
    return { between, pairSum: eachPair(between) };
  },
};
