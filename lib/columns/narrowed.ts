import type { Columns, Single } from "./columns";
import type { Numbers } from "./shared-array";

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

function narrow(columns: Columns, quotes: Int32Array): Columns {
  const place = new Map(Array.from(quotes, (quote, at) => [quote, at]));
  // A byte a quote: every annotation looks here, and what is small is near.
  const isAsked = new Uint8Array(columns.hidden.length);
  for (const quote of quotes) isAsked[quote] = 1;
  const rowsOf = (of: Int32Array) => {
    const rows: number[] = [];
    for (let row = 0; row < of.length; row++) if (isAsked[of[row]!] === 1) rows.push(row);
    return rows;
  };
  const { annotations, adjudications } = columns;
  const rows = rowsOf(annotations.quote);
  const decided = rowsOf(adjudications.quote);
  const placed = (of: Int32Array, at: readonly number[]) =>
    taken(of, { rows: at }).map((quote) => place.get(quote)!);
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

type Known = { quotes: Int32Array; narrowed: Columns };

const kept = new WeakMap<Columns, Known>();

/**
 * What was said of these quotes, by their index, as if the study had them alone and in this order: hidden,
 * annotations and adjudications. Of quotes themselves nothing is changed. All annotations are gone through,
 * once for the same array of quotes: every variable asks for it again. Never throws.
 */
export function narrowed(columns: Columns, quotes: Int32Array): Columns {
  const known = kept.get(columns);
  if (known?.quotes === quotes) return known.narrowed;
  const found = { quotes, narrowed: narrow(columns, quotes) };
  kept.set(columns, found);
  return found.narrowed;
}
