import type { Interval } from "../base/figure";

/** Fixed, so that the same data give the same interval on every machine and every day. */
export const SEED = 20_240_809;
export const DRAWS = 2_000;

const TAIL = 0.025;

/**
 * The percentile interval, 95 %, of resampled estimates: put in order, of 2,000 the 50th and the
 * 1,950th (their number × 0.025 and × 0.975, rounded, at least the first). Sorts `estimates` in place.
 * Throws RangeError when there is none.
 *
 * Source: Efron, B. & Tibshirani, R. J. (1993), An Introduction to the Bootstrap, ch. 13, p. 170.
 *
 * @example percentileInterval(Float64Array.from({ length: 2000 }, (_, i) => i + 1)) // 50 to 1950
 */
export function percentileInterval(estimates: Float64Array): Interval {
  const { length } = estimates.sort();
  if (length === 0) throw new RangeError("no estimates");
  const nth = (share: number) => estimates[Math.max(1, Math.round(length * share)) - 1]!;
  return { low: nth(TAIL), high: nth(1 - TAIL) };
}
