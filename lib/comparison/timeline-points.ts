import { type Columns, FORM_COUNT } from "../columns/columns";
import { dateOrder } from "../columns/date-order";
import type { Passing } from "../columns/filter";
import type { DateStretch } from "../columns/passing-parts";
import { passingCounter } from "./count-passing";
import type { Step } from "./period";
import type { Resolved } from "./resolve";
import { outletStates, quotesCounted, type StateCounts } from "./state-counts";
import { type Bins, timelineBins } from "./timeline-bins";

/** An outlet in a stretch of time, both by their index, with how its quotes there stand to each code. */
export type PointCounts = { outlet: number; bin: number; codes: StateCounts[] };

export type TimelinePoints = Omit<Bins, "binOfDate" | "perCell"> & {
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

function undatedByOutlet(columns: Columns, { perCell }: Bins): Uint32Array {
  const { dates, cells, group } = dateOrder(columns);
  const counts = new Uint32Array(columns.outlets.length);
  const forms = FORM_COUNT;
  for (let cell = cells[dates.length]!; cell < perCell.length; cell++) {
    counts[Math.floor(group[cell]! / forms)]! += perCell[cell]!;
  }
  return counts;
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
    const counts = count(stretches);
    for (const [outlet, of] of points.entries()) {
      const counted = { resolved, counts, outlet };
      if (quotesCounted(counted) > 0) of.push({ outlet, bin, codes: outletStates(counted) });
    }
  }
  const { binOfDate, perCell, ...told } = made;
  return { ...told, points: points.flat(), undated: undatedByOutlet(columns, made) };
}
