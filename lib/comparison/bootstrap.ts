import type { Interval } from "../base/figure";
import { LastUsed } from "../base/last-used";
import { binomial } from "../resampling/binomial";
import { DRAWS, percentileInterval, SEED } from "../resampling/percentiles";
import { type Random, random } from "../resampling/random";

/** How often each value occurs; both lists in the same order. */
export type Distribution = { values: readonly number[]; counts: readonly number[] };

/**
 * The sum of n quotes drawn with replacement. Quotes of one value are alike, so that drawing quotes is
 * drawing how many fall on each value: multinomial counts, one binomial draw a value.
 */
function drawnSum({ values, counts }: Distribution, draw: { n: number; random: Random }): number {
  let quotesLeft = draw.n;
  let weightLeft = draw.n;
  let sum = 0;
  counts.forEach((count, at) => {
    if (count === 0) return;
    const drawn = binomial({ n: quotesLeft, p: count / weightLeft }, draw.random);
    sum += drawn * values[at]!;
    quotesLeft -= drawn;
    weightLeft -= count;
  });
  return sum;
}

/** So many intervals are kept: a filter or an annotation changes the counts of few outlets and points. */
const MOST_KEPT = 20_000;
const kept = new LastUsed<string, Interval>(MOST_KEPT);

function computed(distribution: Distribution, n: number): Interval {
  const draw = { n, random: random(SEED) };
  return percentileInterval(
    Float64Array.from({ length: DRAWS }, () => drawnSum(distribution, draw) / n),
  );
}

/**
 * Percentile bootstrap interval, 95 %, of the mean of n quotes: the n quotes are resampled with
 * replacement 2,000 times (DRAWS), the means put in order, and the 50th and the 1,950th
 * taken (draws × 0.025 and draws × 0.975). Same seed, same interval: what was computed is kept.
 * Units: those of the values; both ends within their range. Throws RangeError when there is no quote.
 *
 * Source: Efron, B. & Tibshirani, R. J. (1993), An Introduction to the Bootstrap, ch. 13, p. 170.
 *
 * @example bootstrapMean({ values: [0, 1], counts: [5, 5] }) // { low: 0.2, high: 0.8 }
 */
export function bootstrapMean(distribution: Distribution): Interval {
  const n = distribution.counts.reduce((sum, count) => sum + count, 0);
  if (n < 1) throw new RangeError("no quotes to resample");
  const key = `${distribution.values}/${distribution.counts}`;
  return kept.get(key, () => computed(distribution, n));
}
