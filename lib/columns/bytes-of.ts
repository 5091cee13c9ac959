import type { Columns } from "./columns";

type Held = { [name: string]: unknown } | readonly unknown[];

function bytesIn(held: Held): number {
  const values: readonly unknown[] = Object.values(held);
  return values.reduce((sum: number, value) => {
    if (ArrayBuffer.isView(value)) return sum + value.byteLength;
    return typeof value === "object" && value !== null ? sum + bytesIn(value as Held) : sum;
  }, 0);
}

/** How a value came about and, a word of codes, those carried and those contested (lib/comparison/resolve.ts). */
const RESOLVED = { how: 1, word: 8 };
const CODES_A_WORD = 32;

/** How much memory a study's columns take; in bytes. */
export function columnBytes({
  items,
  quotes,
  annotations,
  adjudications,
  hidden,
}: Columns): number {
  return bytesIn({ items, quotes, annotations, adjudications, hidden });
}

/** The same with about what figures keep beside them. */
export function bytesOf(columns: Columns): number {
  const beside = columns.variables.reduce(
    (sum, { codes }) => sum + RESOLVED.how + RESOLVED.word * Math.ceil(codes.length / CODES_A_WORD),
    0,
  );
  return columnBytes(columns) + columns.hidden.length * beside;
}
