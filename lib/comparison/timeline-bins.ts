import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { dateOrder } from "../columns/date-order";
import { isoDate, UNKNOWN_DAY } from "../columns/days";
import type { Passing } from "../columns/filter";
import { type DateStretch, type PassingDates, passingDates } from "../columns/passing-parts";
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
  /** Per bin the dates that pass and fall into it, as stretches of dateOrder. */
  stretches: DateStretch[][];
  /** Per outlet whether a chart draws it. */
  isDrawn: boolean[];
  /** Per outlet the quotes that pass and have no date. */
  undated: number[];
};

type Asked = { passing: Passing; step: Step };

/** An outlet, and how many of its quotes pass and have a date. */
type DatedOutlet = { outlet: number; quotes: number };

/** Outlets with such a quote, the one with the most first. */
function datedOutlets(columns: Columns, { stretches, perStretch }: PassingDates): DatedOutlet[] {
  const of = columns.outlets.map((_, outlet): DatedOutlet => {
    const counts = perStretch(outlet, stretches);
    return { outlet, quotes: counts.reduce((sum, count) => sum + count, 0) };
  });
  return of.filter(({ quotes }) => quotes > 0).sort((a, b) => b.quotes - a.quotes);
}

/** The stretches that have a date: without the last place, where quotes of no date stand. */
function datedStretches(columns: Columns, { stretches }: PassingDates): DateStretch[] {
  const end = dateOrder(columns).dates.length;
  const cut = stretches.map(([from, to]): DateStretch => [from, Math.min(to, end)]);
  return cut.filter(([from, to]) => from < to);
}

/** Periods of dates at one step, each once, and which of them each date is in. */
type Periods = { periods: Period[]; periodOf: Int32Array };

const kept = processWide("periods", () => new WeakMap<Columns["dates"], Map<Step, Periods>>());

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

/** Stretches of dates in one period each. */
type Runs = Periods & {
  step: Step;
  runs: DateStretch[];
  /** The period of each. */
  periodOfRun: number[];
};

function runsAt(columns: Columns, { stretches, step }: { stretches: DateStretch[]; step: Step }) {
  const { dates } = dateOrder(columns);
  const of = periodsAt(columns.dates, step);
  const made: Runs = { ...of, step, runs: [], periodOfRun: [] };
  for (const [first, end] of stretches) {
    let from = first;
    for (let place = first + 1; place <= end; place++) {
      const period = of.periodOf[dates[from]!]!;
      if (place < end && of.periodOf[dates[place]!] === period) continue;
      made.runs.push([from, place]);
      made.periodOfRun.push(period);
      from = place;
    }
  }
  return made;
}

type Dated = { columns: Columns; passing: PassingDates; outlets: DatedOutlet[] };

/** The periods in which an outlet has quotes that pass. */
function periodsUsed({ passing }: Dated, of: { outlet: number; at: Runs }): Set<number> {
  const { runs, periodOfRun } = of.at;
  const used = new Set<number>();
  passing.perStretch(of.outlet, runs).forEach((count, run) => {
    if (count > 0) used.add(periodOfRun[run]!);
  });
  return used;
}

/**
 * How many outlets from the first on have room for the points that the periods make of them, and whether
 * those of each of these can be told apart.
 */
function pointsAt(dated: Dated, at: Runs) {
  let [sum, isTold, room] = [0, true, 0];
  for (const { outlet } of dated.outlets) {
    const points = periodsUsed(dated, { outlet, at }).size;
    sum += points;
    if (sum > MOST_POINTS) break;
    if (points > MOST_OF_ONE) isTold = false;
    room++;
  }
  return { ...at, room, isTold };
}

/** At the step asked for, or at the first coarser one that will do (timelineBins). */
function chosen(dated: Dated, asked: Step) {
  const { columns, passing, outlets } = dated;
  const stretches = datedStretches(columns, passing);
  const at = (step: Step) => pointsAt(dated, runsAt(columns, { stretches, step }));
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
    firstWithRoom(outlets.length, upToYears) ??
    firstWithRoom(Math.min(outlets.length, MANY_OUTLETS), steps) ??
    at(STEPS.at(-1)!)
  );
}

/** Per outlet, those that pass at the last place, which no date has. */
function undatedQuotes(columns: Columns, passing: PassingDates): number[] {
  const end = dateOrder(columns).dates.length;
  const isAsked = (passing.stretches.at(-1)?.[1] ?? 0) > end;
  return columns.outlets.map((_, outlet) =>
    isAsked ? passing.perStretch(outlet, [[end, end + 1]])[0]! : 0,
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
  const passes = passingDates(columns, passing);
  const stretches = datedStretches(columns, passes);
  const outlets = datedOutlets(columns, { ...passes, stretches });
  const dated: Dated = { columns, passing: passes, outlets };
  const at = chosen(dated, asked);
  const { step, periods, runs, periodOfRun, room } = at;
  const used = new Set(outlets.flatMap(({ outlet }) => [...periodsUsed(dated, { outlet, at })]));
  const ordered = [...used].sort((a, b) => inTime(periods[a]!, periods[b]!));
  const binOfPeriod = new Int32Array(periods.length).fill(-1);
  for (const [bin, period] of ordered.entries()) binOfPeriod[period] = bin;
  const last = ordered.reduce((day, of) => Math.max(day, periods[of]!.lastDay), UNKNOWN_DAY);
  const ofBin = ordered.map((): DateStretch[] => []);
  for (const [run, period] of periodOfRun.entries()) ofBin[binOfPeriod[period]!]?.push(runs[run]!);
  const drawn = new Set(outlets.slice(0, room).map(({ outlet }) => outlet));
  return {
    step,
    bins: ordered.map((period) => {
      const { firstDay, lastDay, known, key } = periods[period]!;
      return { from: isoDate(firstDay), to: isoDate(lastDay), known, key };
    }),
    last: last === UNKNOWN_DAY ? null : isoDate(last),
    stretches: ofBin,
    isDrawn: columns.outlets.map((_, outlet) => room === outlets.length || drawn.has(outlet)),
    undated: undatedQuotes(columns, passes),
  };
}

/** Per date of the columns the index of its bin; −1 for dates that do not pass or stand in none. */
export function binOfDates(columns: Columns, { stretches }: Pick<Bins, "stretches">): Int32Array {
  const { dates } = dateOrder(columns);
  const bins = new Int32Array(dates.length).fill(-1);
  for (const [bin, of] of stretches.entries()) {
    for (const [from, to] of of) for (const date of dates.subarray(from, to)) bins[date] = bin;
  }
  return bins;
}
