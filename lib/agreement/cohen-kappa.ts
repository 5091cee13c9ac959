import {
  type CoderPair,
  coderPair,
  isUniform,
  type PairMargins,
  pairMargins,
  sameUnits,
} from "./coder-pair";
import { type Estimate, type Measure, missing } from "./estimate";

/**
 * Cohen's κ: how far two coders agree beyond what their own habits would bring about by chance.
 *   κ = (po − pe) / (1 − pe)
 *   po (observed)  units on which both gave the same value / N;
 *   pe (expected)  Σ p(c) q(c), p(c) and q(c) the share of c among the values of the first and second;
 *   N the units that both valued; others are left out.
 * 1 when they agree on all, 0 at chance, −1 at the least; `maximum` is κ with po = Σ min(p(c), q(c)).
 * Undefined: fewer-than-two-coders; more-than-two-coders (look at each pair); needs-single-values, for
 * sets; no-unit-with-two-values; no-variation, both gave one and the same value throughout. Never throws.
 *
 * Source: Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20, pp. 37–46; formula 1 on p. 40, figures in table 1, the maximum on p. 42.
 *
 * @example
 * // Cohen's table [[88, 14, 18], [10, 40, 10], [2, 6, 12]]: po .7, pe .41, κ .491525, at most .831
 */
export const cohenKappa: Measure = (data) => {
  if (data.values.level === "set") return missing("needs-single-values");
  const pair = coderPair(data);
  if ("reason" in pair) return pair;
  return {
    counts: pair.counts,
    estimate: (drawn) => kappa(pair, drawn),
    steps: pair.counts.length + pair.used.length,
  };
};

function kappa(pair: CoderPair, drawn: Uint32Array): Estimate {
  const margins = pairMargins(pair, drawn);
  const { first, second, units } = margins;
  const used = { units, values: 2 * units };
  const observed = sameUnits(pair, drawn) / units;
  if (isUniform(margins)) return { ...missing("no-variation"), ...used, observed };
  let expected = 0;
  let most = 0;
  for (let c = 0; c < first.length; c++) {
    expected += (first[c]! / units) * (second[c]! / units);
    most += Math.min(first[c]!, second[c]!) / units;
  }
  const beyondChance = (agreement: number) => (agreement - expected) / (1 - expected);
  return {
    value: beyondChance(observed),
    observed,
    expected,
    maximum: beyondChance(most),
    ...used,
  };
}

type Power = 1 | 2;

/** Where the values in use stand: ranks by their order, interval and ratio values by their number. */
function positions(pair: CoderPair, numbers: Float64Array | null): Float64Array {
  return Float64Array.from(pair.used, (value, rank) => numbers?.[value] ?? rank);
}

/** Σ p(c) q(k) |x(c) − x(k)|^power, in one pass: for power 1 over the steps between positions. */
function expectedDistance({ first, second, units }: PairMargins, x: Float64Array, power: Power) {
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

function weightedKappa(pair: CoderPair, { x, power }: { x: Float64Array; power: Power }) {
  const longest = (x[x.length - 1]! - x[0]!) ** power;
  const apart = Float64Array.from(
    pair.rows,
    (row, p) => Math.abs(x[row]! - x[pair.columns[p]!]!) ** power,
  );
  return (drawn: Uint32Array): Estimate => {
    const margins = pairMargins(pair, drawn);
    const { units } = margins;
    const used = { units, values: 2 * units };
    let distance = 0;
    for (let p = 0; p < drawn.length; p++) distance += drawn[p]! * apart[p]!;
    distance /= units;
    if (isUniform(margins)) return { ...missing("no-variation"), ...used, observed: 1 };
    const chance = expectedDistance(margins, x, power);
    const parts = { observed: 1 - distance / longest, expected: 1 - chance / longest };
    return { value: 1 - distance / chance, ...parts, ...used };
  };
}

function weighted(power: Power): Measure {
  return (data) => {
    const { values } = data;
    if (values.level === "set") return missing("needs-single-values");
    if (values.level === "nominal") return missing("needs-order");
    const pair = coderPair(data);
    if ("reason" in pair) return pair;
    const numbers = values.level === "ordinal" ? null : values.numbers;
    const x = positions(pair, numbers);
    const middle = (x[0]! + x[x.length - 1]!) / 2;
    return {
      counts: pair.counts,
      estimate: weightedKappa(pair, { x: x.map((position) => position - middle), power }),
      steps: pair.counts.length + pair.used.length,
    };
  };
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
