import type { Resampled } from "./bootstrap";

/** What a figure of agreement allows one to conclude. */
export type Reading = "reliable" | "tentative" | "no-conclusion";

export const RELIABLE = 0.8;
export const TENTATIVE = 0.667;

/** α has no interval: nothing can be said of it but its value. */
function lowerEnd(interval: Resampled): number {
  return "reason" in interval ? Number.NEGATIVE_INFINITY : interval.low;
}

/**
 * Units without any disagreement from which on they make a figure reliable: of 30, at most one in ten of
 * all such units is in dispute, at 95 % (the rule of three: Hanley & Lippman-Hand 1983, JAMA 249, p. 1743).
 */
const ENOUGH_ALIKE = 30;

/**
 * How a value may be read, judged by the lower end of its interval and not by the value, which another
 * choice of units could have made higher or lower: from .800 reliable, from .667 tentative conclusions,
 * below none. Without an interval there is no conclusion. Where nobody differs on any unit the interval
 * has no width and tells nothing of others: below 30 units that is tentative. Never throws.
 *
 * Source: Krippendorff, K. (2013), Content Analysis, 3rd ed., ch. 12, for the two limits on α; judging
 * by the lower end, and 30, are the product's own rules (docs/method.md).
 *
 * @example reading({ low: 0.7, high: 0.95, draws: 2000 }, 20) // "tentative"
 */
export function reading(interval: Resampled, units: number): Reading {
  const low = lowerEnd(interval);
  if (low >= 1 && units < ENOUGH_ALIKE) return "tentative";
  if (low >= RELIABLE) return "reliable";
  return low >= TENTATIVE ? "tentative" : "no-conclusion";
}
