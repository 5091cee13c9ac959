import { type DistanceKind, eachPair, numbersOf } from "./distance";

/**
 * Ratio distance: the difference of two numbers against their sum, squared: ((a − b) / (a + b))².
 * Units: none, 0 … 1; for numbers ≥ 0, and 0 for two zeros. Throws RangeError for values that are no
 * numbers, and for negative ones, which have no ratio.
 * Source: Krippendorff (2011), section D.
 *
 * @example ratio.on(values, margins).between(0, 1) // (1 / 3)² where value 0 is 1 and value 1 is 2
 */
export const ratio: DistanceKind = {
  name: "ratio",
  asksMargins: false,
  isPairwise: true,
  on: (values) => {
    const numbers = numbersOf(values);
    if (numbers.some((number) => number < 0)) throw new RangeError("a ratio value is below 0");
    const between = (a: number, b: number) => {
      const sum = numbers[a]! + numbers[b]!;
      return sum === 0 ? 0 : ((numbers[a]! - numbers[b]!) / sum) ** 2;
    };
    return { between, pairSum: eachPair(between) };
  },
};
