import type { Prisma } from "./generated/sqlite/client";

/** The tables that take many rows at once. */
type BulkRow = {
  Item: Prisma.ItemCreateManyInput;
  Quote: Prisma.QuoteCreateManyInput;
  Annotation: Prisma.AnnotationCreateManyInput;
  Answer: Prisma.AnswerCreateManyInput;
  Event: Prisma.EventCreateManyInput;
  StudyMember: Prisma.StudyMemberCreateManyInput;
};

/** What makes two rows the same thing, whatever their ids. */
export const uniqueColumns = {
  Item: ["studyId", "key"],
  Quote: ["studyId", "key"],
  Annotation: ["quoteId", "analystId"],
  StudyMember: ["studyId", "userId"],
} as const;

export const quoted = (columns: readonly string[]) =>
  columns.map((column) => `"${column}"`).join(", ");

type Keyed = Exclude<keyof typeof uniqueColumns, "StudyMember">;

/** What becomes of a row that is there already: these columns take the new row's values. */
export const replacing = (columns: readonly string[]) =>
  `DO UPDATE SET ${columns.map((column) => `"${column}" = excluded."${column}"`).join(", ")}`;

/** What tells the id of the row that a statement has written. */
export const returningId = (table: keyof typeof uniqueColumns) =>
  table === "StudyMember" ? "" : ` RETURNING "id"`;

/**
 * Inserts beside Prisma's own, inside the transaction of a bulk write. All rows of one call name the
 * same columns; the database's defaults are not those of Prisma, so that dates have to be given.
 */
export type Bulk = {
  insert: <Table extends keyof BulkRow>(table: Table, rows: BulkRow[Table][]) => Promise<void>;
  /** Inserts those rows that are not there yet, and returns their ids. */
  insertNew: <Table extends Keyed>(
    table: Table,
    rows: (BulkRow[Table] & { id: number })[],
  ) => Promise<Set<number>>;
  /** Inserts a row, or gives the one that is there its values in these columns; returns its id, if it has one. */
  upsert: <Table extends keyof typeof uniqueColumns>(
    table: Table,
    row: BulkRow[Table],
    columns: readonly (keyof BulkRow[Table] & string)[],
  ) => Promise<Table extends Keyed ? number : undefined>;
  /** Ids that no row has or will get. */
  takeIds: (table: Keyed, count: number) => Promise<number[]>;
};
