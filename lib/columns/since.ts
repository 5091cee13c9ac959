import type { Columns } from "./columns";

type Since = { columns: Columns; quotes: Int32Array };

const kept = new WeakMap<Columns, Since>();

/** Remembers how columns came from others: the values of these quotes, by their index, may be others. */
export function rememberSince(columns: Columns, since: Since): void {
  kept.set(columns, since);
  // One step back is enough, and a chain of all steps would keep every state there was.
  kept.delete(since.columns);
}

/** The columns that these came from, and the quotes whose values may be others; undefined for those loaded. */
export function sinceOf(columns: Columns): Since | undefined {
  return kept.get(columns);
}
