import { type Columns, FORM_COUNT } from "../columns/columns";
import { dateOrder } from "../columns/date-order";
import { isoDate, UNKNOWN_DAY } from "../columns/days";
import type { Passing } from "../columns/filter";
import { passingPerCell } from "../columns/passing-parts";
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
  /** Per date of the columns: index of its bin, or −1 for one that no quote that passes has. */
  binOfDate: Int32Array;
  /** How many quotes of each cell pass (lib/columns/date-order.ts). */
  perCell: Uint32Array;
  /** Per outlet whether a chart draws it. */
  isDrawn: boolean[];
};

type Asked = { passing: Passing; step: Step };

/** Dates of an outlet's quotes that pass, by their index, and how many such quotes there are. */
type DatedOutlet = { outlet: number; dates: Int32Array; quotes: number };

/**
 * Outlets with a quote that passes and has a date, the one with the most such quotes first, and per date
 * whether any of these quotes has it.
 */
function datedOutlets(columns: Columns, counts: Uint32Array) {
  const { dates, cells, group } = dateOrder(columns);
  const [many, forms] = [columns.outlets.length, FORM_COUNT];
  const isOn = new Uint8Array(dates.length);
  const quotes = new Uint32Array(many);
  const found = new Uint32Array(many);
  const datesOf = new Int32Array(many * dates.length);
  for (let place = 0; place < dates.length; place++) {
    let last = -1;
    for (let cell = cells[place]!; cell < cells[place + 1]!; cell++) {
      if (counts[cell] === 0) continue;
      const outlet = Math.floor(group[cell]! / forms);
      quotes[outlet]! += counts[cell]!;
      if (outlet !== last) datesOf[outlet * dates.length + found[outlet]!++] = dates[place]!;
      last = outlet;
    }
    if (last >= 0) isOn[dates[place]!] = 1;
  }
  const all = columns.outlets.map((_, outlet): DatedOutlet => {
    const first = outlet * dates.length;
    const of = datesOf.subarray(first, first + found[outlet]!);
    return { outlet, dates: of, quotes: quotes[outlet]! };
  });
  const dated = all.filter((of) => of.quotes > 0).sort((a, b) => b.quotes - a.quotes);
  return { dated, isOn };
}

/** Periods of dates at one step, each once, and which of them each date is in. */
type Periods = { periods: Period[]; periodOf: Int32Array };

const kept = new WeakMap<Columns["dates"], Map<Step, Periods>>();

function periodsOf({ text }: Columns["dates"], step: Step): Periods {
  // Days of one month are of one period from months on: it is looked up once for all of them.
  const known = step === "day" || step === "week" ? "YYYY-MM-DD".length : "YYYY-MM".length;
  const periods: Period[] = [];
  const byKey = new Map<string, number>();
  const byDate = new Map<string, number>();
  const lookUp = (date: string) => {
    const period = periodAt(date, step)!;
    const place = byKey.get(period.key) ?? periods.push(period) - 1;
    byKey.set(period.key, place);
    return place;
  };
  const periodOf = Int32Array.from(text, (full) => {
    const date = full.slice(0, known);
    const place = byDate.get(date) ?? lookUp(date);
    byDate.set(date, place);
    return place;
  });
  return { periods, periodOf };
}

/** The same, once for the same dates. */
function periodsAt(dates: Columns["dates"], step: Step): Periods {
  const of = kept.get(dates) ?? new Map<Step, Periods>();
  kept.set(dates, of);
  const found = of.get(step) ?? periodsOf(dates, step);
  of.set(step, found);
  return found;
}

/**
 * The same, with how many outlets from the first on have room for the points that the periods make of them,
 * and whether those of each of these can be told apart.
 */
function pointsAt(dated: readonly DatedOutlet[], of: { dates: Columns["dates"]; step: Step }) {
  const { periods, periodOf } = periodsAt(of.dates, of.step);
  const counted = new Int32Array(periods.length).fill(-1);
  let [sum, isTold, room] = [0, true, 0];
  for (; room < dated.length; room++) {
    const { dates } = dated[room]!;
    let points = 0;
    for (let at = 0; at < dates.length; at++) {
      const period = periodOf[dates[at]!]!;
      if (counted[period] === room) continue;
      counted[period] = room;
      points++;
    }
    sum += points;
    if (sum > MOST_POINTS) break;
    if (points > MOST_OF_ONE) isTold = false;
  }
  return { step: of.step, periods, periodOf, room, isTold };
}

/** At the step asked for, or at the first coarser one that will do (timelineBins). */
function chosen(
  dated: readonly DatedOutlet[],
  { dates, asked }: { dates: Columns["dates"]; asked: Step },
) {
  const at = (step: Step) => pointsAt(dated, { dates, step });
  const firstWithRoom = (least: number, steps: readonly Step[]) => {
    for (const step of steps) {
      const made = at(step);
      if (made.room >= least && made.isTold) return made;
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

const inTime = (a: Period, b: Period) => a.firstDay - b.firstDay || a.lastDay - b.lastDay;

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
  const perCell = passingPerCell(columns, passing);
  const { dated, isOn } = datedOutlets(columns, perCell);
  const { step, periods, periodOf, room } = chosen(dated, { dates: columns.dates, asked });
  const drawn = new Set(dated.slice(0, room).map(({ outlet }) => outlet));
  const used = new Set(periodOf.filter((_, date) => isOn[date] === 1));
  const ordered = [...used].sort((a, b) => inTime(periods[a]!, periods[b]!));
  const places = new Int32Array(periods.length).fill(-1);
  for (const [place, period] of ordered.entries()) places[period] = place;
  const last = ordered.reduce((day, at) => Math.max(day, periods[at]!.lastDay), UNKNOWN_DAY);
  return {
    step,
    bins: ordered.map((period) => {
      const { firstDay, lastDay, known, key } = periods[period]!;
      return { from: isoDate(firstDay), to: isoDate(lastDay), known, key };
    }),
    last: last === UNKNOWN_DAY ? null : isoDate(last),
    binOfDate: periodOf.map((period, date) => (isOn[date] === 1 ? places[period]! : -1)),
    perCell,
    isDrawn: columns.outlets.map((_, outlet) => room === dated.length || drawn.has(outlet)),
  };
}
