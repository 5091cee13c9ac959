import { type DistanceKind, eachPair } from "./distance";
import { keptDistances, type Overlap } from "./set-overlap";

/**
 * MASI of two sets: 1 − J · M. J is Jaccard's coefficient, the codes in both over the codes in either;
 * M is 1 for equal sets, 2/3 when one holds the other, 1/3 when they overlap otherwise, 0 when they
 * share nothing. The empty set holds no code that another could share: 0 from itself, 1 from others.
 */
function masiDistance({ both, first, second }: Overlap): number {
  if (first + second === 0) return 0;
  if (both === 0) return 1;
  const monotonicity = first === 0 || second === 0 ? 2 / 3 : 1 / 3;
  return 1 - (both / (both + first + second)) * monotonicity;
}

/**
 * MASI, a distance for sets, taken as δ² itself and not squared once more, as its author does in α.
 * Units: none, 0 … 1. Throws RangeError for values that are no sets. Other programs round M to .67 and
 * .33 or use another formula under this name: the third decimal of α differs then.
 * Source: Passonneau, R. (2006), Measuring agreement on set-valued items (MASI) for semantic and
 * pragmatic annotation, LREC 2006, pp. 831–836.
 *
 * @example
 * // {A} and {A, B}: 1 − 1/2 · 2/3 = .6667; {A, B} and {B, C}: 1 − 1/3 · 1/3 = .8889
 */
export const masi: DistanceKind = {
  name: "masi",
  asksMargins: false,
  isPairwise: true,
  on: (values) => {
    const between = keptDistances(values, masiDistance);
    return { between, pairSum: eachPair(between) };
  },
};
