import { numbered } from "./sql";

/** A row as an array of its columns. */
export type Row = readonly unknown[];

export type Snapshot = {
  /** `sql` names its values by ?, in both databases. */
  rows: (sql: string, values: readonly (number | string)[]) => Promise<Row[]>;
  /** SQL for the day of a moment, in whole days since 1970-01-01 UTC, or null. */
  dayOf: (column: string) => string;
  /**
   * Rows to ask for at a time: SQLite holds up its thread meanwhile, a few milliseconds for so many, and
   * PostgreSQL has to be asked again for each.
   */
  batch: number;
};

/** Longer than any reading of a study should take. */
export const longestMs = 120_000;

/** What SQLite reads with these rows. */
export function sqliteSnapshotOf(rows: Snapshot["rows"]): Snapshot {
  const dayOf = (column: string) => `CAST(floor(unixepoch(${column}) / 86400.0) AS INTEGER)`;
  return { rows, dayOf, batch: 500 };
}

/** What PostgreSQL reads with these rows, whose statement names its values by $1 and so on. */
export function postgresqlSnapshotOf(rows: Snapshot["rows"]): Snapshot {
  const dayOf = (column: string) => `CAST(floor(extract(epoch FROM ${column}) / 86400) AS INTEGER)`;
  return { rows: (sql, values) => rows(numbered(sql), values), dayOf, batch: 2_000 };
}
