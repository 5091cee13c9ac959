import { type Columns, FORMS } from "../columns/columns";
import { dateOrder } from "../columns/date-order";
import type { Passing } from "../columns/filter";
import { type DateStretch, passingPerCell } from "../columns/passing-parts";
import { passingCounter } from "./count-passing";
import type { Step } from "./period";
import type { Resolved } from "./resolve";
import { type StateCounts, statesOf } from "./state-counts";
import { type Bins, timelineBins } from "./timeline-bins";

/** An outlet in a stretch of time, both by their index, with how its quotes there stand to each code. */
export type PointCounts = { outlet: number; bin: number; codes: StateCounts[] };

export type TimelinePoints = Omit<Bins, "binOfDate"> & {
  /** By outlet, then by bin. */
  points: PointCounts[];
  /** Per outlet, the quotes that pass and stand in no bin. */
  undated: Uint32Array;
};

/** The stretches of dates that each bin is made of: those next to each other are one. */
function stretchesOfBins(columns: Columns, { bins, binOfDate }: Bins): DateStretch[][] {
  const { dates } = dateOrder(columns);
  const of = bins.map((): DateStretch[] => []);
  let from = 0;
  for (let place = 1; place <= dates.length; place++) {
    const bin = binOfDate[dates[from]!]!;
    if (place < dates.length && binOfDate[dates[place]!] === bin) continue;
    if (bin >= 0) of[bin]!.push([from, place]);
    from = place;
  }
  return of;
}

function undatedByOutlet(columns: Columns, passing: Passing): Uint32Array {
  const { dates, cells, group } = dateOrder(columns);
  const perCell = passingPerCell(columns, passing);
  const counts = new Uint32Array(columns.outlets.length);
  for (let cell = cells[dates.length]!; cell < perCell.length; cell++) {
    counts[Math.floor(group[cell]! / FORMS.length)]! += perCell[cell]!;
  }
  return counts;
}

/** An outlet has a point where it has a quote: then its quotes stand in some way to the first code. */
function hasQuotes([first]: readonly StateCounts[]): boolean {
  if (!first) return false;
  const { present, absent, contested, notAnnotated, hidden } = first;
  return present + absent + contested + notAnnotated + hidden > 0;
}

/**
 * How the quotes that pass are spread over outlets and stretches of time (timeline-bins.ts), and how they
 * stand to the codes of a variable that has some. Throws as passingCounter.
 *
 * @example timelinePoints(columns, { resolved, passing, step: "week" }).points[0]
 * // Kazakhstanskaya pravda, known to the month: outlet 0, bin 0, five codes with their counts
 */
export function timelinePoints(
  columns: Columns,
  { resolved, passing, step }: { resolved: Resolved; passing: Passing; step: Step },
): TimelinePoints {
  const made = timelineBins(columns, { passing, step });
  const { count } = passingCounter(columns, { resolved, passing });
  const points = columns.outlets.map((): PointCounts[] => []);
  for (const [bin, stretches] of stretchesOfBins(columns, made).entries()) {
    for (const [outlet, codes] of statesOf(resolved, count(stretches)).entries()) {
      if (hasQuotes(codes)) points[outlet]!.push({ outlet, bin, codes });
    }
  }
  const { binOfDate, ...told } = made;
  return { ...told, points: points.flat(), undated: undatedByOutlet(columns, passing) };
}
