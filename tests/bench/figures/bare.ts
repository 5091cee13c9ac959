import type { Columns } from "../../../lib/columns/columns";
import { everyQuote } from "../../../lib/columns/filter";
import { HOW } from "../../../lib/comparison/resolve";
import { resolvedOnce } from "../../../lib/comparison/resolved-once";
import { binOfDates, timelineBins } from "../../../lib/comparison/timeline-bins";
import type { Counts } from "./questions";

/** One loop of the limit, and what it has counted, told as the question that it stands beside. */
export type BareScan = { scan: () => void; counts: () => Counts };

const CODES = 32;

function frames(columns: Columns): BareScan {
  const { outlet } = columns.quotes;
  const { present, contested, how } = resolvedOnce(columns, { variable: 0, by: null });
  const annotated = Uint8Array.from(how, (each) => (HOW[each] === "not-annotated" ? 0 : 1));
  const outlets = columns.outlets.length;
  const [carrying, disputed] = [1, 2].map(() => new Uint32Array(outlets * CODES));
  const of = new Uint32Array(outlets);
  const scan = () => {
    for (const cells of [carrying!, disputed!, of]) cells.fill(0);
    for (let quote = 0; quote < outlet.length; quote++) {
      const first = outlet[quote]! * CODES;
      of[outlet[quote]!]! += annotated[quote]!;
      for (let bits = present[quote]!; bits !== 0; bits &= bits - 1) {
        carrying![first + 31 - Math.clz32(bits & -bits)]!++;
      }
      for (let bits = contested[quote]!; bits !== 0; bits &= bits - 1) {
        disputed![first + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
  };
  const counts = () => {
    const all = [...of].flatMap((n, at) => (n > 0 ? [[at, -1, n, 0]] : []));
    carrying!.forEach((n, cell) => {
      const other = disputed![cell]!;
      if (n + other > 0) all.push([Math.floor(cell / CODES), cell % CODES, n, other]);
    });
    return all;
  };
  return { scan, counts };
}

/** The value of each quote by its place, or −1. */
function tones(columns: Columns): Int8Array {
  const { present } = resolvedOnce(columns, { variable: 1, by: null });
  return Int8Array.from(present, (bits) => 31 - Math.clz32(bits));
}

function sentiment(columns: Columns): BareScan {
  const { outlet } = columns.quotes;
  const tone = tones(columns);
  const cells = new Uint32Array(columns.outlets.length * CODES);
  const scan = () => {
    cells.fill(0);
    for (let quote = 0; quote < outlet.length; quote++) {
      if (tone[quote]! >= 0) cells[outlet[quote]! * CODES + tone[quote]!]!++;
    }
  };
  const counts = () =>
    [...cells].flatMap((n, cell) => (n > 0 ? [[Math.floor(cell / CODES), cell % CODES, n]] : []));
  return { scan, counts };
}

function timeline(columns: Columns): BareScan {
  const { outlet, item } = columns.quotes;
  const tone = tones(columns);
  const binOfDate = binOfDates(
    columns,
    timelineBins(columns, { passing: everyQuote, step: "week" }),
  );
  const { date } = columns.items;
  const week = Int32Array.from(item, (of) => binOfDate[date[of]!] ?? -1);
  const weeks = week.reduce((most, each) => Math.max(most, each), 0) + 1;
  const [all, valued, sum] = [1, 2, 3].map(() => new Uint32Array(columns.outlets.length * weeks));
  const scan = () => {
    for (const cells of [all!, valued!, sum!]) cells.fill(0);
    for (let quote = 0; quote < outlet.length; quote++) {
      if (week[quote]! < 0) continue;
      const cell = outlet[quote]! * weeks + week[quote]!;
      all![cell]!++;
      if (tone[quote]! < 0) continue;
      valued![cell]!++;
      sum![cell]! += tone[quote]!;
    }
  };
  const counts = () =>
    [...all!].flatMap((n, cell) =>
      n > 0 ? [[Math.floor(cell / weeks), cell % weeks, n, valued![cell]!, sum![cell]!]] : [],
    );
  return { scan, counts };
}

/**
 * The limit: one loop over typed arrays a figure, for all quotes, that does nothing but read and count,
 * with all that could be prepared prepared.
 */
export function bareScans(columns: Columns) {
  return { frames: frames(columns), sentiment: sentiment(columns), timeline: timeline(columns) };
}
