import type { Columns } from "../columns/columns";
import type { Step } from "./period";
import type { Resolved } from "./resolve";
import { type Mean, type OutletSentiment, sentiment } from "./sentiment";
import { type Bin, timelineBins } from "./timeline-bins";

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

type Place = { outlet: number; bin: number };

/** Every outlet with every bin that holds a quote of it, and the point of each quote or −1. */
function placesOf(columns: Columns, of: { binOfItem: Int32Array; passing: Uint8Array }) {
  const { item: itemOf, outlet: outletOf } = columns.quotes;
  const pointOfQuote = new Int32Array(of.passing.length).fill(-1);
  const pointsOf = columns.outlets.map(() => new Map<number, number>());
  const places: Place[] = [];
  for (let quote = 0; quote < itemOf.length; quote++) {
    const bin = of.binOfItem[itemOf[quote]!]!;
    if (of.passing[quote] === 0 || bin < 0) continue;
    const outlet = outletOf[quote]!;
    const known = pointsOf[outlet]!;
    const point = known.get(bin) ?? places.push({ outlet, bin }) - 1;
    known.set(bin, point);
    pointOfQuote[quote] = point;
  }
  return { places, pointOfQuote };
}

/** Sentiment of each point: that of the study as it would be if every point were an outlet. */
function pointSentiment(
  columns: Columns,
  of: { resolved: Resolved; places: Place[]; pointOfQuote: Int32Array },
): OutletSentiment[] {
  const passing = Uint8Array.from(of.pointOfQuote, (point) => (point < 0 ? 0 : 1));
  const outlet = Uint16Array.from(of.pointOfQuote, (point) => Math.max(point, 0));
  const outlets = of.places.map((place) => columns.outlets[place.outlet]!);
  const regrouped = { ...columns, outlets, quotes: { ...columns.quotes, outlet } };
  return sentiment(regrouped, { resolved: of.resolved, passing });
}

function timelinePoint(bin: number, of: OutletSentiment): TimelinePoint {
  const { n, contested, notAnnotated, hidden, mean, few } = of;
  const quotes = n + contested + notAnnotated + hidden;
  return { bin, quotes, n, contested, notAnnotated, hidden, mean, few };
}

/** Per outlet, the quotes that pass and stand in no bin. */
function undatedByOutlet(columns: Columns, of: { passing: Uint8Array; pointOfQuote: Int32Array }) {
  const counts = new Array<number>(columns.outlets.length).fill(0);
  for (let quote = 0; quote < of.passing.length; quote++) {
    if (of.passing[quote] === 1 && of.pointOfQuote[quote]! < 0) {
      counts[columns.quotes.outlet[quote]!]!++;
    }
  }
  return counts;
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
 * Undefined mean and interval: as sentiment.ts. Throws RangeError as sentiment.ts, and for more than
 * 65,536 points.
 * Source: the product's own (docs/method.md); for the interval bootstrap.ts, for steps period.ts.
 *
 * @example timeline(columns, { resolved, passing, step: "week" }).outlets[0]
 * // Kazakhstanskaya pravda, known to the month: one point in "2024-08", 6 quotes, n 6, mean 0.6667
 */
export function timeline(
  columns: Columns,
  { resolved, passing, step: asked }: { resolved: Resolved; passing: Uint8Array; step: Step },
): Timeline {
  const { step, bins, last, binOfItem, isDrawn } = timelineBins(columns, { passing, step: asked });
  const { places, pointOfQuote } = placesOf(columns, { binOfItem, passing });
  if (places.length > 2 ** 16) throw new RangeError(`${places.length} points in time`);
  const sentiments = pointSentiment(columns, { resolved, places, pointOfQuote });
  const undated = undatedByOutlet(columns, { passing, pointOfQuote });
  const points = columns.outlets.map((): TimelinePoint[] => []);
  for (const [at, { outlet, bin }] of places.entries()) {
    points[outlet]!.push(timelinePoint(bin, sentiments[at]!));
  }
  return {
    asked,
    step,
    first: bins[0]?.from ?? null,
    last,
    bins,
    outlets: points.map((of, outlet) => {
      const ordered = of.toSorted((a, b) => a.bin - b.bin);
      return { outlet, points: ordered, undated: undated[outlet]!, isDrawn: isDrawn[outlet]! };
    }),
    undated: undated.reduce((sum, count) => sum + count, 0),
  };
}
