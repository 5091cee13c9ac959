import { type Bag, type DistanceKind, numbersOf } from "./distance";

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
    return { between, pairSum: (bag) => ratioPairs(bag, numbers) };
  },
};

/**
 * Every pair of different values, which a ratio cannot do without: there may be thousands, so that this
 * loop touches nothing but numbers. Two zeros never meet here, for a zero is one value.
 */
function ratioPairs({ value, times, from, to }: Bag, numbers: Float64Array): number {
  const x = new Float64Array(to - from);
  const t = new Float64Array(to - from);
  let size = 0;
  for (let i = from; i < to; i++) {
    if (times[i] === 0) continue;
    x[size] = numbers[value[i]!]!;
    t[size++] = times[i]!;
  }
  let total = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < i; j++) {
      const ratio = (x[i]! - x[j]!) / (x[i]! + x[j]!);
      sum += t[j]! * ratio * ratio;
    }
    total += t[i]! * sum;
  }
  return 2 * total;
}
