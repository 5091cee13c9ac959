import { type CoderPair, type PairCount, pairMeasure } from "./coder-pair";
import { type Measure, missing } from "./estimate";
import type { Values } from "./reliability-data";

type Power = 1 | 2;

/** Where the values in use stand: ranks by their order, interval and ratio values by their number. */
function positions(pair: CoderPair, values: Values): Float64Array {
  const numbers = "numbers" in values && values.level !== "ordinal" ? values.numbers : null;
  const x = Float64Array.from(pair.used, (value, rank) => numbers?.[value] ?? rank);
  // From the middle, so that squares of large numbers lose no digits.
  const middle = (x[0]! + x[x.length - 1]!) / 2;
  return x.map((position) => position - middle);
}

/** Σ p(c) q(k) |x(c) − x(k)|^power, in one pass: for power 1 over the steps between positions. */
function expectedDistance({ first, second, units }: PairCount, x: Float64Array, power: Power) {
  let [below1, below2, sum] = [0, 0, 0];
  let [mean1, mean2, squares] = [0, 0, 0];
  for (let c = 0; c < x.length; c++) {
    const [p, q] = [first[c]! / units, second[c]! / units];
    mean1 += p * x[c]!;
    mean2 += q * x[c]!;
    squares += (p + q) * x[c]! * x[c]!;
    below1 += p;
    below2 += q;
    const step = (x[c + 1] ?? x[c]!) - x[c]!;
    sum += step * (below1 * (1 - below2) + below2 * (1 - below1));
  }
  return power === 1 ? sum : squares - 2 * mean1 * mean2;
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
      const chance = expectedDistance(counted, x, power);
      return {
        value: 1 - distance / chance,
        observed: 1 - distance / longest,
        expected: 1 - chance / longest,
        units,
        values: 2 * units,
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
 * Source: Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, pp. 213–220.
 *
 * @example
 * // Cohen's table of 1960 with its three values in order: .473684
 */
export const cohenKappaLinear: Measure = weighted(1);

/**
 * Cohen's κ with quadratic weights: as cohenKappaLinear, with (x(a) − x(b))² for |x(a) − x(b)|.
 *
 * Source: Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, pp. 213–220.
 *
 * @example
 * // Cohen's table of 1960 with its three values in order: .454545
 */
export const cohenKappaQuadratic: Measure = weighted(2);
