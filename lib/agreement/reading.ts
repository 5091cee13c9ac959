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
 * How a value may be read, judged by the lower end of its interval and not by the value, which another
 * choice of units could have made higher or lower: from .800 reliable, from .667 tentative conclusions,
 * below none. Without an interval there is no conclusion. Never throws.
 *
 * Source: Krippendorff, K. (2013), Content Analysis, 3rd ed., ch. 12, for the two limits on α; judging
 * by the lower end is the product's own rule (docs/method.md).
 *
 * @example reading({ low: 0.7, high: 0.95, draws: 2000 }) // "tentative"
 */
export function reading(interval: Resampled): Reading {
  const low = lowerEnd(interval);
  if (low >= RELIABLE) return "reliable";
  return low >= TENTATIVE ? "tentative" : "no-conclusion";
}
