import { type DistanceKind, numbersOf, onLine } from "./distance";

/**
 * Interval distance: the difference of two numbers, squared. Units: those of the values, squared; ≥ 0.
 * Throws RangeError for values that are no numbers.
 * Source: Krippendorff (2011), section D.
 *
 * @example interval.on(values, margins).between(0, 2) // (3 − 1)² = 4, where value 0 is 1 and value 2 is 3
 */
export const interval: DistanceKind = {
  name: "interval",
  asksMargins: false,
  isPairwise: false,
  on: (values) => onLine(numbersOf(values)),
};
