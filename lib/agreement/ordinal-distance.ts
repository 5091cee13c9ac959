import { type DistanceKind, onLine } from "./distance";

/**
 * Ordinal distance: how many of the table's values lie between two ranks, squared; the two ranks
 * themselves count half. With n(g) the pairable values of rank g,
 *   δ²(c, k) = (Σ n(g) for g = c … k − (n(c) + n(k)) / 2)².
 * The bracket is the difference of two mid-ranks, Σ n(g) for g < c plus n(c) / 2, so that ordinal
 * distance is interval distance on mid-ranks. Units: values², from 0 to (number of values)².
 * Always defined; never throws. Source: Krippendorff (2011), section D.
 *
 * @example ordinal.on(values, Float64Array.of(9, 13, 10, 5, 3)).between(0, 1) // 11² = 121
 */
export const ordinal: DistanceKind = {
  name: "ordinal",
  asksMargins: true,
  isPairwise: false,
  on: (_, margins) => {
    let below = 0;
    const midRanks = margins.map((n) => {
      below += n;
      return below - n / 2;
    });
    return onLine(midRanks);
  },
};
