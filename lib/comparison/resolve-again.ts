import { bitRows } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { narrowed } from "../columns/narrowed";
import { sharedArray } from "../columns/shared-array";
import { type Question, type Resolved, resolve } from "./resolve";

/**
 * What resolve gives, from what it gave before: only these quotes, by their index, are resolved anew;
 * quotes that have come since are among them, or are not annotated. What was given before stays as it
 * is. Throws as resolve.
 *
 * @example resolveAgain(columns, { before, question: { variable: 0 }, quotes: Int32Array.of(7) })
 */
export function resolveAgain(
  columns: Columns,
  of: { before: Resolved; question: Question; quotes: Int32Array },
): Resolved {
  const { before, question, quotes } = of;
  const { codes, words } = before;
  const length = columns.hidden.length;
  const now: Resolved = {
    ...before,
    how: sharedArray(Uint8Array, length),
    present: bitRows(codes, length),
    contested: bitRows(codes, length),
  };
  const anew = resolve(narrowed(columns, quotes), question);
  now.how.set(before.how);
  quotes.forEach((quote, at) => {
    now.how[quote] = anew.how[at]!;
  });
  for (const set of ["present", "contested"] as const) {
    now[set].set(before[set]);
    quotes.forEach((quote, at) => {
      now[set].set(anew[set].subarray(at * words, (at + 1) * words), quote * words);
    });
  }
  return now;
}
