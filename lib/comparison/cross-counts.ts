import type { Columns } from "../columns/columns";
import { HOW, type How, type Resolved, STATE } from "./resolve";

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

export type CrossAsked = { rows: Resolved; across: Resolved; passing: Uint8Array };

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

function addQuote(counts: CrossCounts, { rows, across, quote }: CrossAsked & { quote: number }) {
  const first = quote * across.codes;
  for (let row = 0; row < rows.codes; row++) {
    if (rows.states[quote * rows.codes + row] !== STATE.present) continue;
    counts.rows[row]!++;
    for (let column = 0; column < across.codes; column++) {
      const state = across.states[first + column];
      const cell = row * across.codes + column;
      if (state === STATE.present) counts.both[cell]!++;
      if (state === STATE.present || state === STATE.absent) counts.settled[cell]!++;
    }
  }
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
  for (let quote = 0; quote < outlet.length; quote++) {
    if (asked.passing[quote] === 0) continue;
    const of = counts[outlet[quote]!]!;
    of[standing(asked, quote)]++;
    addQuote(of, { ...asked, quote });
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
