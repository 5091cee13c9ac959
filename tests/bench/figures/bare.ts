import type { Columns } from "../../../lib/columns/columns";
import { resolvedOnce } from "../../../lib/comparison/resolved-once";

/**
 * The limit: one loop over typed arrays that does nothing but read and count, with all that could be
 * prepared prepared. Of each figure for all quotes; what comes back is only there to be used.
 */
export function bareScans(
  columns: Columns,
): Record<"frames" | "sentiment" | "timeline", () => number> {
  const { outlet, item } = columns.quotes;
  const quotes = outlet.length;
  const frame = resolvedOnce(columns, { variable: 0, by: null }).present;
  const tone = resolvedOnce(columns, { variable: 1, by: null }).present;
  const passing = new Uint8Array(quotes).fill(1);
  const week = Int32Array.from(columns.items.date, (date) =>
    Math.max(0, Math.floor((columns.dates.firstDay[date] ?? 0) / 7)),
  );
  const weeks = week.reduce((most, each) => Math.max(most, each), 0) + 1;
  const cells = new Uint32Array(
    Math.max(columns.outlets.length * weeks, columns.outlets.length * 32),
  );
  const scan = (set: Uint32Array) => {
    cells.fill(0);
    for (let quote = 0; quote < quotes; quote++) {
      if (passing[quote] === 0) continue;
      const first = outlet[quote]! * 32;
      for (let bits = set[quote]!; bits !== 0; bits &= bits - 1) {
        cells[first + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
    return cells[0]!;
  };
  return {
    frames: () => scan(frame),
    sentiment: () => scan(tone),
    timeline: () => {
      cells.fill(0);
      for (let quote = 0; quote < quotes; quote++) {
        if (passing[quote] === 0) continue;
        const value = 31 - Math.clz32(tone[quote]!);
        cells[outlet[quote]! * weeks + week[item[quote]!]!]! += value;
      }
      return cells[0]!;
    },
  };
}
