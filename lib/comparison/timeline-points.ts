import type { Columns } from "../columns/columns";
import type { Step } from "./period";
import type { Resolved } from "./resolve";
import { type StateCounts, stateCounts } from "./state-counts";
import { type Bins, timelineBins } from "./timeline-bins";

/** An outlet in a stretch of time, both by their index, with how its quotes there stand to each code. */
export type PointCounts = { outlet: number; bin: number; codes: StateCounts[] };

export type TimelinePoints = Omit<Bins, "binOfItem"> & {
  /** By outlet, then by bin. */
  points: PointCounts[];
  /** Per outlet, the quotes that pass and stand in no bin. */
  undated: Uint32Array;
};

type Grid = { bins: number; points: number };

/** Per quote that passes its point, outlets one after the other with all bins, and −1 for all others. */
function pointOfQuotes(
  { quotes }: Columns,
  of: { passing: Uint8Array; binOfItem: Int32Array; grid: Grid },
): Int32Array {
  const { item, outlet } = quotes;
  const { passing, binOfItem } = of;
  const points = new Int32Array(passing.length);
  for (let quote = 0; quote < passing.length; quote++) {
    const bin = passing[quote] === 0 ? -1 : binOfItem[item[quote]!]!;
    points[quote] = bin < 0 ? -1 : outlet[quote]! * of.grid.bins + bin;
  }
  return points;
}

/** Points that have a quote, in order, and the place of each among them. */
function usedPoints(pointOfQuote: Int32Array, { points }: Grid) {
  const places = new Int32Array(points).fill(-1);
  for (const point of pointOfQuote) if (point >= 0) places[point] = 0;
  const used: number[] = [];
  for (let point = 0; point < points; point++) {
    if (places[point] === 0) places[point] = used.push(point) - 1;
  }
  if (used.length > 2 ** 16) throw new RangeError(`${used.length} points in time`);
  return { used, places };
}

/** The study as it would be if each point that has a quote were an outlet. */
function regrouped(columns: Columns, of: { pointOfQuote: Int32Array; grid: Grid }) {
  const { pointOfQuote } = of;
  const { used, places } = usedPoints(pointOfQuote, of.grid);
  const outlet = new Uint16Array(pointOfQuote.length);
  const passing = new Uint8Array(pointOfQuote.length);
  for (let quote = 0; quote < outlet.length; quote++) {
    const point = pointOfQuote[quote]!;
    if (point < 0) continue;
    outlet[quote] = places[point]!;
    passing[quote] = 1;
  }
  const outlets = used.map((point) => columns.outlets[Math.floor(point / of.grid.bins)]!);
  return { used, passing, view: { ...columns, outlets, quotes: { ...columns.quotes, outlet } } };
}

function undatedByOutlet(
  { quotes, outlets }: Columns,
  of: { passing: Uint8Array; pointOfQuote: Int32Array },
): Uint32Array {
  const counts = new Uint32Array(outlets.length);
  for (let quote = 0; quote < of.passing.length; quote++) {
    if (of.passing[quote] === 1 && of.pointOfQuote[quote]! < 0) counts[quotes.outlet[quote]!]!++;
  }
  return counts;
}

/**
 * How the quotes that pass are spread over outlets and stretches of time (timeline-bins.ts), and how they
 * stand to the codes of a variable, in passes over the quotes. Throws RangeError for more than 65,536
 * points.
 *
 * @example timelinePoints(columns, { resolved, passing, step: "week" }).points[0]
 * // Kazakhstanskaya pravda, known to the month: outlet 0, bin 0, five codes with their counts
 */
export function timelinePoints(
  columns: Columns,
  { resolved, passing, step }: { resolved: Resolved; passing: Uint8Array; step: Step },
): TimelinePoints {
  const { binOfItem, ...made } = timelineBins(columns, { passing, step });
  const bins = made.bins.length;
  const grid = { bins, points: bins * columns.outlets.length };
  const pointOfQuote = pointOfQuotes(columns, { passing, binOfItem, grid });
  const { used, view, passing: placed } = regrouped(columns, { pointOfQuote, grid });
  const counts = stateCounts(view, { resolved, passing: placed });
  return {
    ...made,
    points: used.map((point, at) => {
      return { outlet: Math.floor(point / bins), bin: point % bins, codes: counts[at]! };
    }),
    undated: undatedByOutlet(columns, { passing, pointOfQuote }),
  };
}
