import { type CoderPair, type PairCount, pairMeasure } from "./coder-pair";
import { type Measure, missing } from "./estimate";
import type { Values } from "./reliability-data";

type Power = 1 | 2;

/** Where the values in use stand: ranks by their order, interval and ratio values by their number. */
function positions(pair: CoderPair, values: Values): Float64Array {
  const numbers = "numbers" in values && values.level !== "ordinal" ? values.numbers : null;
  const x = Float64Array.from(pair.used, (value, rank) => numbers?.[value] ?? rank);
  return x.map((position) => position - x[0]!);
}

/** Σ p(c) q(k) |x(c) − x(k)|, over the steps between positions. */
function expectedSteps({ first, second, units }: PairCount, x: Float64Array): number {
  let [below1, below2, sum] = [0, 0, 0];
  for (let c = 0; c + 1 < x.length; c++) {
    below1 += first[c]! / units;
    below2 += second[c]! / units;
    sum += (x[c + 1]! - x[c]!) * (below1 * (1 - below2) + below2 * (1 - below1));
  }
  return sum;
}

function meanOf(counts: Float64Array, { x, units }: { x: Float64Array; units: number }): number {
  return counts.reduce((sum, count, c) => sum + count * x[c]!, 0) / units;
}

/** Σ p(c) q(k) (x(c) − x(k))²: both variances and the squared difference of the means. */
function expectedSquares({ first, second, units }: PairCount, x: Float64Array): number {
  const [mean1, mean2] = [meanOf(first, { x, units }), meanOf(second, { x, units })];
  let sum = 0;
  for (let c = 0; c < x.length; c++) {
    if (first[c] !== 0) sum += first[c]! * (x[c]! - mean1) ** 2;
    if (second[c] !== 0) sum += second[c]! * (x[c]! - mean2) ** 2;
  }
  return sum / units + (mean1 - mean2) ** 2;
}

/** How far apart the two values of each pattern are. */
function apart(pair: CoderPair, { x, power }: { x: Float64Array; power: Power }): Float64Array {
  const { rows, columns } = pair;
  return Float64Array.from(rows, (row, p) => Math.abs(x[row]! - x[columns[p]!]!) ** power);
}

function weighted(power: Power): Measure {
  const measure = pairMeasure((pair, values) => {
    const x = positions(pair, values);
    const longest = (x[x.length - 1]! - x[0]!) ** power;
    const distances = apart(pair, { x, power });
    return (counted) => {
      const { units, drawn } = counted;
      let sum = 0;
      for (let p = 0; p < drawn.length; p++) sum += drawn[p]! * distances[p]!;
      const distance = sum / units;
      const chance = power === 1 ? expectedSteps(counted, x) : expectedSquares(counted, x);
      const used = { units, values: 2 * units };
      // Values may differ by less than a square can hold.
      if (!(chance > 0)) return { ...missing("no-variation"), ...used, observed: 1 };
      return {
        value: 1 - distance / chance,
        observed: 1 - distance / longest,
        expected: 1 - chance / longest,
        ...used,
      };
    };
  });
  return (data) => (data.values.level === "nominal" ? missing("needs-order") : measure(data));
}

/**
 * Cohen's κ with linear weights: disagreement counts by how many steps it is apart.
 *   κ = 1 − Do / De, Do = Σ |x(a) − x(b)| over units / N, De the same over all pairs of the two coders'
 *   values; x the rank among the values in use (ordinal) or the number (interval, ratio).
 * `observed` and `expected` are weighted agreement, 1 − Do / range and 1 − De / range.
 * Undefined: as cohenKappa, and needs-order for nominal values. Never throws.
 *
 * Sources: Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, pp. 213–220; for these weights
 * Cicchetti, D. V. & Allison, T. (1971), American Journal of EEG Technology 11, pp. 101–109.
 *
 * @example
 * // Cohen's table of 1960 with its three values in order: .473684
 */
export const cohenKappaLinear: Measure = weighted(1);

/**
 * Cohen's κ with quadratic weights: as cohenKappaLinear, with (x(a) − x(b))² for |x(a) − x(b)|.
 *
 * Sources: Cohen (1968), as above; for these weights Fleiss, J. L. & Cohen, J. (1973), Educational and
 * Psychological Measurement 33, pp. 613–619.
 *
 * @example
 * // Cohen's table of 1960 with its three values in order: .454545
 */
export const cohenKappaQuadratic: Measure = weighted(2);
