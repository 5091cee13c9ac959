import type { Interval } from "../base/figure";

/** 97.5 % point of the standard normal distribution. */
const Z = 1.959964;

/**
 * Wilson's score interval, 95 %, for a proportion p = count / n of independent yes/no observations:
 *   (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n),  z = 1.959964, no continuity correction.
 * Unlike the textbook interval it stays within [0, 1], has a width above 0 when p is 0 or 1, and holds
 * its coverage when n is small. Units: shares, both ends in [0, 1], low ≤ p ≤ high.
 * Throws RangeError unless count and n are whole numbers with 0 ≤ count ≤ n and n ≥ 1: without
 * observations there is no proportion, and the caller says why.
 *
 * Sources: Wilson, E. B. (1927), Journal of the American Statistical Association 22, pp. 209–212;
 * Newcombe, R. G. (1998), Statistics in Medicine 17, pp. 857–872, method 3.
 *
 * @example wilson(81, 263) // { low: 0.2553, high: 0.3662 }
 */
export function wilson(count: number, n: number): Interval {
  if (!Number.isInteger(count) || !Number.isInteger(n) || n < 1 || count < 0 || count > n) {
    throw new RangeError(`no proportion: ${count} of ${n}`);
  }
  const p = count / n;
  const perQuote = Z ** 2 / n;
  const centre = (p + perQuote / 2) / (1 + perQuote);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + perQuote / (4 * n))) / (1 + perQuote);
  // At the ends both terms are equal but for rounding, which must not push p out of its interval.
  return {
    low: count === 0 ? 0 : centre - half,
    high: count === n ? 1 : centre + half,
  };
}

/** `count` of `n` independent yes/no observations. */
export type Proportion = { count: number; n: number };

/**
 * Newcombe's interval, 95 %, for the difference d = pA − pB of two independent proportions, from the
 * Wilson limits l and u of each:
 *   low = d − √((pA − lA)² + (uB − pB)²),  high = d + √((uA − pA)² + (pB − lB)²),
 * without continuity correction. Like Wilson's it has a width where both proportions are 0 or 1.
 * Units: differences of shares, −1 ≤ low ≤ d ≤ high ≤ 1; changing the sides changes the signs.
 * Throws RangeError where one of them is no proportion, as wilson does.
 *
 * Source: Newcombe, R. G. (1998), Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17, pp. 873–890, method 10.
 *
 * @example newcombe({ count: 56, n: 70 }, { count: 48, n: 80 }) // { low: 0.0524, high: 0.3339 }
 */
export function newcombe(a: Proportion, b: Proportion): Interval {
  const [inA, inB] = [wilson(a.count, a.n), wilson(b.count, b.n)];
  const [pA, pB] = [a.count / a.n, b.count / b.n];
  return {
    low: pA - pB - Math.hypot(pA - inA.low, inB.high - pB),
    high: pA - pB + Math.hypot(inA.high - pA, pB - inB.low),
  };
}
