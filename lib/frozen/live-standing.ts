import type { FrozenContent } from "./schema";

type Tables = FrozenContent["sheet"]["tables"];

/** The live figure shows the same numbers, others, or can't be computed any more. */
export type LiveStanding = "same" | "other" | "gone";

/** What counts of a table: its numbers. The first column names a row, and names may be reworded. */
function numbers(tables: Tables) {
  return tables.map(({ key, columns, rows }) => [
    key,
    columns.map((column) => column.key),
    rows.map((row) => row.slice(1).map(({ value }) => value)),
  ]);
}

/**
 * How the study's figure of today stands to a frozen one. `live` is null where a code, a variable or
 * an outlet that the frozen one asks for is gone.
 */
export function liveStanding(frozen: Tables, live: Tables | null): LiveStanding {
  if (!live) return "gone";
  return JSON.stringify(numbers(frozen)) === JSON.stringify(numbers(live)) ? "same" : "other";
}
