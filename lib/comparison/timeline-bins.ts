import type { Columns } from "../columns/columns";
import { isoDate, UNKNOWN_DAY } from "../columns/days";
import { type Period, periodAt, STEPS, type Step } from "./period";

/** As many marks as one chart draws, two a point: the bar of its quotes and their mean. */
const MOST_MARKS = 1_000;
const MOST_POINTS = MOST_MARKS / 2;

/** As many points as can still be told apart beside each other in the panel of one outlet. */
const MOST_OF_ONE = 100;

/** Where not all outlets can be drawn, the step leaves room for so many, each with ten points. */
const MANY_OUTLETS = 50;

/** A stretch of days, both ends inclusive; `known` and `key` as periodAt in period.ts. */
export type Bin = Pick<Period, "known" | "key"> & { from: string; to: string };

/** Bins in order of their first day, then of their last. */
export type Bins = {
  step: Step;
  bins: Bin[];
  /** The last day of any bin, or null when there is none. */
  last: string | null;
  /** Per item: index of its bin, or −1 for an item whose date no quote that passes has. */
  binOfItem: Int32Array;
  /** Per outlet whether a chart draws it. */
  isDrawn: boolean[];
};

type Asked = { passing: Uint8Array; step: Step };

/** Dates of an outlet's items that have a quote that passes, and how many such quotes they have. */
type DatedOutlet = { outlet: number; dates: Set<string>; quotes: number };

/** Outlets with a quote that passes and has a date, the one with the most such quotes first. */
function datedOutlets({ items, quotes, outlets }: Columns, passing: Uint8Array): DatedOutlet[] {
  const all = outlets.map((_, outlet): DatedOutlet => {
    return { outlet, dates: new Set(), quotes: 0 };
  });
  const counts = new Uint32Array(items.key.length);
  for (let quote = 0; quote < passing.length; quote++) {
    counts[quotes.item[quote]!]! += passing[quote]!;
  }
  for (let item = 0; item < counts.length; item++) {
    const publishedOn = items.publishedOn[item]!;
    if (counts[item] === 0 || publishedOn === null) continue;
    const of = all[items.outlet[item]!]!;
    of.dates.add(publishedOn);
    of.quotes += counts[item]!;
  }
  return all.filter((of) => of.quotes > 0).sort((a, b) => b.quotes - a.quotes);
}

/** The period of each date at one step, and how many points they make of each outlet. */
function pointsAt(
  dated: readonly DatedOutlet[],
  { dates, step }: { dates: ReadonlySet<string>; step: Step },
) {
  // Days of one month are of one period from months on: it is looked up once for all of them.
  const known = step === "day" || step === "week" ? "YYYY-MM-DD".length : "YYYY-MM".length;
  const near = (date: string) => date.slice(0, known);
  const looked = new Map(
    Array.from(new Set(Array.from(dates, near)), (date) => [date, periodAt(date, step)!]),
  );
  const periodOf = (date: string) => looked.get(near(date));
  const points = dated.map((of) => new Set(Array.from(of.dates, (at) => periodOf(at)!.key)).size);
  return { step, periods: [...looked.values()], periodOf, points };
}

/** How many outlets from the first on may be drawn with their points. */
function roomFor(points: readonly number[]): number {
  let sum = 0;
  const tooMany = points.findIndex((more) => {
    sum += more;
    return sum > MOST_POINTS;
  });
  return tooMany < 0 ? points.length : tooMany;
}

/** At the step asked for, or at the first coarser one that will do (timelineBins). */
function chosen(dated: readonly DatedOutlet[], asked: Step) {
  const dates = new Set(dated.flatMap((of) => [...of.dates]));
  const at = (step: Step) => {
    const made = pointsAt(dated, { dates, step });
    return { ...made, room: roomFor(made.points) };
  };
  const firstWithRoom = (least: number, steps: readonly Step[]) => {
    for (const step of steps) {
      const made = at(step);
      const isTold = made.points.slice(0, made.room).every((points) => points <= MOST_OF_ONE);
      if (made.room >= least && isTold) return made;
    }
    return null;
  };
  const steps = STEPS.slice(STEPS.indexOf(asked));
  const upToYears = steps.filter((step) => STEPS.indexOf(step) <= STEPS.indexOf("year"));
  return (
    firstWithRoom(dated.length, upToYears) ??
    firstWithRoom(Math.min(dated.length, MANY_OUTLETS), steps) ??
    at(STEPS.at(-1)!)
  );
}

/**
 * The stretches of days into which the quotes that pass fall by the date of their items, and which outlets
 * a chart draws, so that it has at most 1,000 marks. A point is an outlet's quotes in one bin and has two.
 *   step     the one asked for, or the first coarser one up to years at which all outlets can be drawn;
 *            where there is none, the first from the one asked for at which 50 can, or all where there are
 *            fewer; centuries otherwise. None may have more than 100 points.
 *   isDrawn  outlets from the one with the most dated quotes on, in the study's order where they have as
 *            many, as long as their points are at most 500; where all fit, those without points as well.
 * Bins are those of all outlets, drawn or not. Never throws.
 * Source: the product's own (docs/method.md); for steps and periods period.ts.
 *
 * @example timelineBins(columns, { passing, step: "week" }).bins.map(({ key }) => key)
 * // the demo study: ["2024-08", "2024-08-12..2024-08-18"]
 */
export function timelineBins(columns: Columns, { passing, step: asked }: Asked): Bins {
  const dated = datedOutlets(columns, passing);
  const { step, periods, periodOf, room } = chosen(dated, asked);
  const drawn = new Set(dated.slice(0, room).map(({ outlet }) => outlet));
  const byKey = new Map(periods.map((period) => [period.key, period]));
  const ordered = [...byKey.values()].sort(
    (a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay,
  );
  const places = new Map(ordered.map(({ key }, place) => [key, place]));
  const last = ordered.reduce((latest, { lastDay }) => Math.max(latest, lastDay), UNKNOWN_DAY);
  const placeOf = (publishedOn: string | null) =>
    places.get(periodOf(publishedOn ?? "")?.key ?? "") ?? -1;
  return {
    step,
    bins: ordered.map(({ firstDay, lastDay, known, key }) => {
      return { from: isoDate(firstDay), to: isoDate(lastDay), known, key };
    }),
    last: last === UNKNOWN_DAY ? null : isoDate(last),
    binOfItem: Int32Array.from(columns.items.publishedOn, placeOf),
    isDrawn: columns.outlets.map((_, outlet) => room === dated.length || drawn.has(outlet)),
  };
}
