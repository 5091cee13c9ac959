import { addBit, type BitRows } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { quotesPassing } from "../columns/passing-parts";
import { type CodeShare, shareOf } from "./frame-shares";
import { how as came, type Resolved } from "./resolve";
import { type StateCounts, stateCounts } from "./state-counts";

/** More codes than these are a list to search in, not a picture. */
export const MOST_CODES = 15;

/** Codes that are counted together, by key: a share an outlet, in the study's order. */
export type OtherCodes = { codes: string[]; shares: Omit<CodeShare, "code">[] };

/** Indices of the codes beyond the most frequent ones; of equally frequent ones the first stays. */
function rarest(totals: readonly number[]): number[] {
  const ordered = [...totals.keys()].sort((a, b) => totals[b]! - totals[a]!);
  return ordered.slice(MOST_CODES).sort((a, b) => a - b);
}

/** Quotes of an outlet by their state for some codes as one (otherCodes). */
function together(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing; codes: readonly number[] },
): StateCounts[] {
  const { words, isMany, how, present, contested } = of.resolved;
  const { outlet } = columns.quotes;
  const { "not-annotated": isOpen, hidden: isHidden, contested: isContested } = came;
  const mask = new Uint32Array(words);
  for (const code of of.codes) addBit(mask, 0, code);
  const meets = (sets: BitRows, quote: number) => {
    for (let word = 0; word < words; word++) {
      if ((sets[quote * words + word]! & mask[word]!) !== 0) return true;
    }
    return false;
  };
  const states = columns.outlets.map((): StateCounts => {
    return { present: 0, absent: 0, contested: 0, notAnnotated: 0, hidden: 0 };
  });
  for (const quotes of quotesPassing(columns, of.passing)) {
    for (let at = 0; at < quotes.length; at++) {
      const quote = quotes[at]!;
      const counts = states[outlet[quote]!]!;
      const of = how[quote]!;
      if (of === isOpen) counts.notAnnotated++;
      else if (of === isHidden) counts.hidden++;
      else if (of === isContested && !isMany) counts.contested++;
      else if (meets(present, quote)) counts.present++;
      else if (of === isContested && meets(contested, quote)) counts.contested++;
      else counts.absent++;
    }
  }
  return states;
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
  const one = together(columns, { resolved, passing, codes: rest });
  return { codes: rest.map((code) => named[code]!.key), shares: one.map(shareOf) };
}
