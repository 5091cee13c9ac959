import type { Interval, Missing } from "../base/figure";
import { drawCounts } from "../resampling/draw-counts";
import { DRAWS, percentileInterval, SEED } from "../resampling/percentiles";
import type { Estimator } from "./estimate";

/** Below this many units resampling shows mostly the same ones again. */
const FEWEST_UNITS = 5;

/** Below this share of resamples with a value, an interval would speak of the others alone. */
const ENOUGH = 0.9;

/** Steps that may be taken for all estimators together; about as many as fit into ten seconds. */
const BUDGET = 3e9;

/**
 * few-units: fewer than 5 units; unstable: in more than a tenth of the resamples nothing varies, so
 * that they have no value; too-many-values: so many different values or units that 2,000 resamples
 * would take too long.
 */
export type NoInterval = Missing<"few-units" | "unstable" | "too-many-values">;

/** `draws` resamples had a value, of DRAWS. */
export type Resampled = (Interval & { draws: number }) | NoInterval;

/** `budget` are the steps that may be taken in all; whoever stands first is served first. */
export type Choice = { seed?: number; draws?: number; budget?: number };

/** Estimators that are resampled, and the reason of each that is not. */
function affordable(estimators: readonly Estimator[], { draws, budget }: Required<Choice>) {
  const reasons = new Map<Estimator, NoInterval>();
  let left = budget;
  for (const each of estimators) {
    const units = each.counts.reduce((sum, count) => sum + count, 0);
    const cost = (each.steps + units) * draws;
    if (units < FEWEST_UNITS) reasons.set(each, { value: null, reason: "few-units" });
    else if (cost > left) reasons.set(each, { value: null, reason: "too-many-values" });
    else left -= cost;
  }
  return reasons;
}

/** Whether one drawing of units serves both: their patterns are the same part of the same list. */
function drawsAlike(a: Estimator, b: Estimator): boolean {
  return (
    a.counts.buffer === b.counts.buffer &&
    a.counts.byteOffset === b.counts.byteOffset &&
    a.counts.length === b.counts.length
  );
}

function interval(estimates: number[], draws: number): Resampled {
  if (estimates.length < ENOUGH * draws) return { value: null, reason: "unstable" };
  return { ...percentileInterval(Float64Array.from(estimates)), draws: estimates.length };
}

/** The values of estimators of the same units, resample by resample; those without a value left out. */
function resampled(estimators: Estimator[], { seed, draws }: Required<Choice>): number[][] {
  const estimates = estimators.map((): number[] => []);
  const [first] = estimators;
  if (!first) return estimates;
  const draw = drawCounts(first.counts, seed);
  const counts = [...new Set(estimators.map(({ count }) => count))];
  const which = estimators.map(({ count }) => counts.indexOf(count));
  for (let at = 0; at < draws; at++) {
    const drawn = draw();
    const counted = counts.map((count) => count(drawn));
    for (let each = 0; each < estimators.length; each++) {
      const { value } = estimators[each]!.estimate(counted[which[each]!] as never);
      if (value !== null && Number.isFinite(value)) estimates[each]!.push(value);
    }
  }
  return estimates;
}

/**
 * Percentile bootstrap intervals, 95 %, one for each estimator: the units that it uses are drawn anew
 * with replacement, as many as there are, 2,000 times (DRAWS); the measure is computed each time, and
 * the 50th and 1,950th of the ordered values are the ends. Resamples in which nothing varies have no
 * value and are left out. Units with the same values are drawn together (drawCounts), and estimators
 * of the same units see the same resamples. Same data, seed and draws: same intervals.
 * Undefined: few-units, unstable, too-many-values. Never throws.
 *
 * Sources: Efron, B. & Tibshirani, R. J. (1993), An Introduction to the Bootstrap, ch. 13; units are
 * resampled, not deviations as in Hayes, A. F. & Krippendorff, K. (2007), Communication Methods and
 * Measures 1, pp. 77–89, which gives narrower intervals.
 *
 * @example bootstrapIntervals([alpha])[0] // { low: 0.4115, high: 1, draws: 2000 }, nominal, 4 × 12 table
 */
export function bootstrapIntervals(
  estimators: readonly Estimator[],
  { seed = SEED, draws = DRAWS, budget = BUDGET }: Choice = {},
): Resampled[] {
  const choice = { seed, draws, budget };
  const results = new Map<Estimator, Resampled>(affordable(estimators, choice));
  for (const first of estimators) {
    if (results.has(first)) continue;
    const together = estimators.filter((other) => !results.has(other) && drawsAlike(first, other));
    const estimates = resampled(together, choice);
    for (const [which, each] of together.entries()) {
      results.set(each, interval(estimates[which]!, draws));
    }
  }
  return estimators.map((each) => results.get(each)!);
}
