import type { Bulk } from "./bulk";

export type Value = number | string | null;

/** Statements inside a transaction, past Prisma: a tenth of what they cost through it. */
export type Sql = Pick<Bulk, "insert" | "upsert"> & {
  /** Rows of a statement that names its values by ?, in both databases. */
  rows: <Row>(sql: string, values: readonly Value[]) => Promise<Row[]>;
};

/** The statement with its values numbered, as PostgreSQL has them. */
export function numbered(sql: string): string {
  let place = 0;
  return sql.replace(/\?/g, () => {
    place += 1;
    return `$${place}`;
  });
}

/** What a column of JSON holds: SQLite has its text. */
export function jsonValue(value: unknown): unknown {
  return typeof value === "string" ? JSON.parse(value) : value;
}
