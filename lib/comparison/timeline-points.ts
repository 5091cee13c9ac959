import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { passingCounter } from "./count-passing";
import type { Step } from "./period";
import type { Resolved } from "./resolve";
import { outletCounts, outletStates, quotesCounted, type StateCounts } from "./state-counts";
import { type Bins, timelineBins } from "./timeline-bins";

/** An outlet in a stretch of time, both by their index, with how its quotes there stand to each code. */
export type PointCounts = { outlet: number; bin: number; codes: StateCounts[] };

export type TimelinePoints = Omit<Bins, "stretches"> & {
  /** By outlet, then by bin. */
  points: PointCounts[];
};

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
  const { stretches, ...made } = timelineBins(columns, { passing, step });
  const { count } = passingCounter(columns, { resolved, passing });
  const points = columns.outlets.map((): PointCounts[] => []);
  for (const [bin, ofBin] of stretches.entries()) {
    const counts = outletCounts(resolved, count(ofBin));
    for (const [outlet, of] of points.entries()) {
      const counted = { resolved, counts, outlet };
      if (quotesCounted(counted) > 0) of.push({ outlet, bin, codes: outletStates(counted) });
    }
  }
  return { ...made, points: points.flat() };
}
