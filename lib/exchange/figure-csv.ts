import { type Cell, csv } from "./csv";

type Table = {
  columns: readonly { key: string }[];
  rows: readonly (readonly { value: Cell }[])[];
};

/** What every row says of where it comes from, for a table that has been cut loose from its file. */
export type Provenance = Readonly<Record<string, Cell>>;

/** Rows with their provenance at the end of each. */
export function provenanceCsv(
  columns: readonly string[],
  { rows, provenance }: { rows: readonly (readonly Cell[])[]; provenance: Provenance },
): string {
  const origin = Object.values(provenance);
  return csv(
    [...columns, ...Object.keys(provenance)],
    rows.map((row) => [...row, ...origin]),
  );
}

/**
 * A figure's table with the numbers to the last digit, and its provenance in columns of their own at the
 * end: spreadsheets and programs read no comments.
 *
 * @example figureCsv({ columns: [{ key: "outlet" }], rows: [[{ value: "Haqqin" }]] }, { revision: 3 })
 * // "\uFEFFoutlet,revision\r\nHaqqin,3\r\n"
 */
export function figureCsv({ columns, rows }: Table, provenance: Provenance): string {
  return provenanceCsv(
    columns.map(({ key }) => key),
    { rows: rows.map((cells) => cells.map(({ value }) => value)), provenance },
  );
}
