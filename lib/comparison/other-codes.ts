import { addBit } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { maskOf, type Passing } from "../columns/filter";
import { type CodeShare, shareOf } from "./frame-shares";
import type { Resolved } from "./resolve";
import { stateCounts } from "./state-counts";

/** More codes than these are a list to search in, not a picture. */
export const MOST_CODES = 15;

/** Codes that are counted together, by key: a share an outlet, in the study's order. */
export type OtherCodes = { codes: string[]; shares: Omit<CodeShare, "code">[] };

/** Indices of the codes beyond the most frequent ones; of equally frequent ones the first stays. */
function rarest(totals: readonly number[]): number[] {
  const ordered = [...totals.keys()].sort((a, b) => totals[b]! - totals[a]!);
  return ordered.slice(MOST_CODES).sort((a, b) => a - b);
}

/** All these codes as one: carried where any of them is, and else contested where any of them is. */
function together(resolved: Resolved, of: readonly number[]): Resolved {
  const { words, how } = resolved;
  const mask = new Uint32Array(words);
  for (const code of of) addBit(mask, 0, code);
  const present = new Uint32Array(how.length);
  const contested = new Uint32Array(how.length);
  for (let quote = 0; quote < how.length; quote++) {
    for (let word = 0; word < words; word++) {
      const at = quote * words + word;
      if ((resolved.present[at]! & mask[word]!) !== 0) present[quote] = 1;
      if ((resolved.contested[at]! & mask[word]!) !== 0) contested[quote] = 1;
    }
    if (present[quote] === 1) contested[quote] = 0;
  }
  return { ...resolved, codes: 1, words: 1, present, contested };
}

/**
 * The codes of a variable beyond the MOST_CODES most frequent ones, taken together in each outlet. A
 * quote that carries any of them counts once:
 *   present     where any of them is present;
 *   absent      where all of them are absent;
 *   otherwise   contested, not annotated or hidden, as those that are not absent.
 * count, n and share are those of frame-shares.ts for these states. Of a single-select variable count is
 * the sum over the codes; of a multi-select one at most that.
 * Null where at most one code is beyond them: it is shown by itself. Throws nothing of its own.
 * Source: the product's own (docs/method.md).
 *
 * @example otherCodes(columns, { resolved, passing }) // the demo study has 10 frames: null
 */
export function otherCodes(
  columns: Columns,
  { resolved, passing }: { resolved: Resolved; passing: Passing },
): OtherCodes | null {
  const named = columns.variables[resolved.variable]!.codes;
  if (named.length <= MOST_CODES + 1) return null;
  const counts = stateCounts(columns, { resolved, passing });
  const rest = rarest(
    named.map((_, code) => counts.reduce((sum, row) => sum + row[code]!.present, 0)),
  );
  // These values are made for once: sums of them would not be asked for again.
  const mask = maskOf(columns, passing);
  const one = stateCounts(columns, { resolved: together(resolved, rest), passing: mask });
  return {
    codes: rest.map((code) => named[code]!.key),
    shares: one.map(([counts]) => shareOf(counts!)),
  };
}
