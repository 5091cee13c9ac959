import type { Columns, Single } from "../columns/columns";
import { type Numbers, sharedArray } from "../columns/shared-array";
import { type Question, type Resolved, resolve } from "./resolve";

/** Rows of a column, each of `width` values. */
function taken<A extends Numbers>(
  column: A,
  { rows, width = 1 }: { rows: readonly number[]; width?: number },
): A {
  const found = new (column.constructor as { new (length: number): A })(rows.length * width);
  rows.forEach((row, at) => {
    for (let word = 0; word < width; word++) found[at * width + word] = column[row * width + word]!;
  });
  return found;
}

/** The study as it would be if it had these quotes alone. */
function narrowed(columns: Columns, quotes: Int32Array): Columns {
  const place = new Int32Array(columns.hidden.length).fill(-1);
  quotes.forEach((quote, at) => {
    place[quote] = at;
  });
  const rowsOf = (of: Int32Array) => {
    const rows: number[] = [];
    for (let row = 0; row < of.length; row++) if (place[of[row]!]! >= 0) rows.push(row);
    return rows;
  };
  const { annotations, adjudications } = columns;
  const rows = rowsOf(annotations.quote);
  const decided = rowsOf(adjudications.quote);
  const placed = (of: Int32Array, at: readonly number[]) =>
    taken(of, { rows: at }).map((quote) => place[quote]!);
  return {
    ...columns,
    hidden: Uint8Array.from(quotes, (quote) => columns.hidden[quote]!),
    annotations: {
      quote: placed(annotations.quote, rows),
      analyst: taken(annotations.analyst, { rows }),
      submitted: taken(annotations.submitted, { rows }),
      answers: annotations.answers.map((column) =>
        taken<Single | Uint32Array>(column, {
          rows,
          width: column.length / Math.max(annotations.quote.length, 1),
        }),
      ),
    },
    adjudications: {
      quote: placed(adjudications.quote, decided),
      variable: Uint8Array.from(decided, (row) => adjudications.variable[row]!),
      codes: taken(adjudications.codes, { rows: decided, width: adjudications.words }),
      words: adjudications.words,
    },
  };
}

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
  const { words } = before;
  const length = columns.hidden.length;
  const now: Resolved = {
    ...before,
    how: sharedArray(Uint8Array, length),
    present: sharedArray(Uint32Array, length * words),
    contested: sharedArray(Uint32Array, length * words),
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
