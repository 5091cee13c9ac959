import type { Columns } from "../columns/columns";
import { type Question, type Resolved, resolve, STATE } from "./resolve";

/** Rows of a column, each of `width` values. */
function taken<A extends Int32Array | Uint16Array | Int16Array | Uint32Array>(
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
        taken(column, { rows, width: column.length / Math.max(annotations.quote.length, 1) }),
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
  const { codes, variable } = before;
  const length = columns.hidden.length;
  const now: Resolved = {
    variable,
    codes,
    how: new Uint8Array(length),
    states: new Uint8Array(length * codes),
    votes: new Uint16Array(length * codes),
  };
  now.how.set(before.how);
  now.states.set(before.states);
  now.states.fill(STATE.notAnnotated, before.states.length);
  now.votes.set(before.votes);
  const anew = resolve(narrowed(columns, quotes), question);
  quotes.forEach((quote, at) => {
    const [from, to] = [at * codes, (at + 1) * codes];
    now.how[quote] = anew.how[at]!;
    now.states.set(anew.states.subarray(from, to), quote * codes);
    now.votes.set(anew.votes.subarray(from, to), quote * codes);
  });
  return now;
}
