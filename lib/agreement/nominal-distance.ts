import type { DistanceKind } from "./distance";

/**
 * Nominal distance: 0 for the same value, 1 for two different ones. Over a bag of n values, of which t
 * are one and the same, all ordered pairs come to n² − Σ t².
 * Units: none, 0 or 1. Always defined; never throws.
 * Source: Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, section D.
 *
 * @example nominal.on(values, margins).between(0, 1) // 1
 */
export const nominal: DistanceKind = {
  name: "nominal",
  asksMargins: false,
  isPairwise: false,
  on: () => ({
    between: (a, b) => (a === b ? 0 : 1),
    pairSum: ({ times, from, to }) => {
      let n = 0;
      let alike = 0;
      for (let i = from; i < to; i++) {
        n += times[i]!;
        alike += times[i]! * times[i]!;
      }
      return n * n - alike;
    },
  }),
};
