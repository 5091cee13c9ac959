import type { BitRows } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { maskOf, type Passing } from "../columns/filter";
import { HOW, type How, type Resolved } from "./resolve";

/** How a quote stands to two variables together. */
export const STANDINGS = ["complete", "contested", "notAnnotated", "hidden"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whole numbers of one group of quotes; matrices are row × column, one after another. */
export type CrossCounts = Record<Standing, number> & {
  /** Quotes that carry both codes. */
  both: Uint32Array;
  /** Quotes that carry the row's code and on which the column's is resolved. */
  settled: Uint32Array;
  /** Quotes that carry the row's code. */
  rows: Uint32Array;
};

export type CrossAsked = { rows: Resolved; across: Resolved; passing: Passing };

function noCounts({ rows, across }: CrossAsked): CrossCounts {
  return {
    both: new Uint32Array(rows.codes * across.codes),
    settled: new Uint32Array(rows.codes * across.codes),
    rows: new Uint32Array(rows.codes),
    complete: 0,
    contested: 0,
    notAnnotated: 0,
    hidden: 0,
  };
}

function standing({ rows, across }: CrossAsked, quote: number): Standing {
  const is = (how: How) => HOW[rows.how[quote]!] === how || HOW[across.how[quote]!] === how;
  if (is("hidden")) return "hidden";
  if (is("not-annotated")) return "notAnnotated";
  return is("contested") ? "contested" : "complete";
}

/** The codes of a quote, by their index, in a list that is filled anew: how many there are is returned. */
function codesInto(list: Uint16Array, set: BitRows, at: { quote: number; words: number }): number {
  const { quote, words } = at;
  let count = 0;
  for (let word = 0; word < words; word++) {
    for (let bits = set[quote * words + word]!; bits !== 0; bits &= bits - 1) {
      list[count++] = word * 32 + 31 - Math.clz32(bits & -bits);
    }
  }
  return count;
}

/** Adds quotes one by one. */
function adder({ rows, across }: CrossAsked) {
  const [carried, met, disputed] = [
    new Uint16Array(rows.codes),
    new Uint16Array(across.codes),
    new Uint16Array(across.codes),
  ];
  return (counts: CrossCounts, quote: number) => {
    const n = codesInto(carried, rows.present, { quote, words: rows.words });
    if (n === 0) return;
    const came = HOW[across.how[quote]!]!;
    const isOpen = came === "hidden" || came === "not-annotated";
    const isOpenWhole = isOpen || (came === "contested" && !across.isMany);
    const m = codesInto(met, across.present, { quote, words: across.words });
    const isDisputed = came === "contested" && across.isMany;
    const d = isDisputed
      ? codesInto(disputed, across.contested, { quote, words: across.words })
      : 0;
    for (let one = 0; one < n; one++) {
      const row = carried[one]!;
      const first = row * across.codes;
      counts.rows[row]!++;
      if (isOpenWhole) continue;
      for (let column = 0; column < across.codes; column++) counts.settled[first + column]!++;
      for (let other = 0; other < d; other++) counts.settled[first + disputed[other]!]!--;
      for (let other = 0; other < m; other++) counts.both[first + met[other]!]!++;
    }
  };
}

/**
 * Counts of two resolved variables together, by outlet, in one pass over the quotes that pass. A quote
 * stands in one of four ways, by the first that fits: hidden; not annotated for either variable;
 * contested, any code of either is; complete. The four add up to the outlet's quotes. A quote that is
 * not complete still counts in the cells of the codes that are resolved. Never throws.
 *
 * @example crossCounts(columns, { rows: frame, across: sentiment, passing })[1]!.contested
 * // Vostochniy ekspress: 2, ve-1 for a frame and ve-2 for its sentiment
 */
export function crossCounts(columns: Columns, asked: CrossAsked): CrossCounts[] {
  const counts = columns.outlets.map(() => noCounts(asked));
  const { outlet } = columns.quotes;
  const passing = maskOf(columns, asked.passing);
  const add = adder(asked);
  for (let quote = 0; quote < outlet.length; quote++) {
    if (passing[quote] === 0) continue;
    const of = counts[outlet[quote]!]!;
    of[standing(asked, quote)]++;
    add(of, quote);
  }
  return counts;
}

/**
 * The counts of all outlets together.
 *
 * @example summed(crossCounts(columns, asked), asked).complete // the demo study, frame by sentiment: 16
 */
export function summed(all: readonly CrossCounts[], asked: CrossAsked): CrossCounts {
  const total = noCounts(asked);
  for (const of of all) {
    for (const name of STANDINGS) total[name] += of[name];
    for (const matrix of ["both", "settled", "rows"] as const) {
      of[matrix].forEach((count, at) => {
        total[matrix][at]! += count;
      });
    }
  }
  return total;
}
