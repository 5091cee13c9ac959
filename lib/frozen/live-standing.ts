import type { FrozenContent } from "./schema";

type Tables = FrozenContent["sheet"]["tables"];

/** The live figure shows the same numbers, others, or can't be computed any more. */
export type LiveStanding = "same" | "other" | "gone";

/** What counts of a table: its numbers, and its keys for files. Words may be reworded, names renamed. */
function numbers(tables: Tables) {
  return tables.map(({ key, columns, rows }) => {
    const counts = columns.map(({ isNumber, isForFiles }) => isNumber || isForFiles === true);
    return [
      key,
      columns.map((column) => column.key),
      rows.map((row) => row.flatMap(({ value }, at) => (counts[at] ? [value] : []))),
    ];
  });
}

/**
 * How the study's figure of today stands to a frozen one. `live` is null where a code, a variable or
 * an outlet that the frozen one asks for is gone.
 */
export function liveStanding(frozen: Tables, live: Tables | null): LiveStanding {
  if (!live) return "gone";
  return JSON.stringify(numbers(frozen)) === JSON.stringify(numbers(live)) ? "same" : "other";
}
