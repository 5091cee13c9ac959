import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import type { Step } from "./period";
import type { Resolved } from "./resolve";
import { type Mean, type OutletSentiment, scaleOf, sentimentOf } from "./sentiment";
import type { Bin } from "./timeline-bins";
import { timelinePoints } from "./timeline-points";

/** An outlet's quotes in one bin, at least one. n + contested + notAnnotated + hidden = quotes. */
export type TimelinePoint = {
  /** Index into the timeline's bins. */
  bin: number;
  quotes: number;
  /** Quotes with a resolved value. */
  n: number;
  contested: number;
  notAnnotated: number;
  hidden: number;
  mean: Mean;
  /** n is below FEW_QUOTES. */
  few: boolean;
};

export type Timeline = {
  asked: Step;
  /** The step used: the one asked for, or a coarser one where that would make too many marks. */
  step: Step;
  /** The first and the last day of all bins, or null when there is none. */
  first: string | null;
  last: string | null;
  bins: Bin[];
  /**
   * One entry an outlet of the study, by its index; the points of each in the order of bins. Outlets that
   * are not drawn have theirs as well.
   */
  outlets: { outlet: number; points: TimelinePoint[]; undated: number; isDrawn: boolean }[];
  /** Quotes that pass and whose item has no date. */
  undated: number;
};

function timelinePoint(bin: number, of: OutletSentiment): TimelinePoint {
  const { n, contested, notAnnotated, hidden, mean, few } = of;
  const quotes = n + contested + notAnnotated + hidden;
  return { bin, quotes, n, contested, notAnnotated, hidden, mean, few };
}

/**
 * How many quotes each outlet has over time, and their mean sentiment. A quote has the date of its
 * item, as far as it is known: it is counted in the stretch of the step that its date lies in as a whole;
 * where the step is finer than the date, in a bin of that month ("month") or year ("year"). Bins of
 * different kinds overlap, and no date is made up. A quote of an item without a date is `undated` and in
 * no bin.
 *   mean   of the resolved quotes of an outlet in a bin, with its interval, as sentiment.ts.
 * Only bins with a quote that passes. The step is coarser than the one asked for, and outlets are not
 * drawn, where there would be more than 1,000 marks (timeline-bins.ts). The quotes of all points and the
 * undated ones add up to the quotes that pass.
 * Undefined mean and interval: as sentiment.ts. Throws RangeError as sentiment.ts.
 * Source: the product's own (docs/method.md); for the interval bootstrap.ts, for steps period.ts.
 *
 * @example timeline(columns, { resolved, passing, step: "week" }).outlets[0]
 * // Kazakhstanskaya pravda, known to the month: one point in "2024-08", 6 quotes, n 6, mean 0.6667
 */
export function timeline(
  columns: Columns,
  { resolved, passing, step: asked }: { resolved: Resolved; passing: Passing; step: Step },
): Timeline {
  const scale = scaleOf(columns, resolved);
  const made = timelinePoints(columns, { resolved, passing, step: asked });
  const { step, bins, last, isDrawn, undated } = made;
  const points = columns.outlets.map((): TimelinePoint[] => []);
  for (const { outlet, bin, codes } of made.points) {
    points[outlet]!.push(timelinePoint(bin, sentimentOf(scale, codes)));
  }
  return {
    asked,
    step,
    first: bins[0]?.from ?? null,
    last,
    bins,
    outlets: points.map((of, outlet) => {
      return { outlet, points: of, undated: undated[outlet]!, isDrawn: isDrawn[outlet]! };
    }),
    undated: undated.reduce((sum, count) => sum + count, 0),
  };
}
