import Database from "better-sqlite3";

/** What a study is loaded from: the same rows, and of each the same columns, its id first. */
const READS = [
  `SELECT "id", "key", "outletId", "publishedOn" FROM "Item"`,
  `SELECT "id", "key", "itemId", "form" FROM "Quote"`,
  `SELECT "id", "quoteId", "analystId", "submittedAt", "state" FROM "Annotation"`,
  `SELECT "id", "annotationId", "codeId" FROM "Answer"`,
];

/** Read in parts by id: that takes two thirds of what stepping through one statement takes. */
const ROWS_A_READ = 2_000;

/** Reads the rows of a study as plain arrays and keeps nothing; returns how many there were. */
export function readRawRows(path: string, studyId: number): number {
  const database = new Database(path, { readonly: true });
  let rows = 0;
  for (const sql of READS) {
    const part = `${sql} WHERE "studyId" = ? AND "id" > ? ORDER BY "id" LIMIT ${ROWS_A_READ}`;
    const statement = database.prepare<[number, number], [number]>(part).raw();
    for (let last: number | undefined = 0; last !== undefined; ) {
      const read: [number][] = statement.all(studyId, last);
      rows += read.length;
      last = read.at(-1)?.[0];
    }
  }
  database.close();
  return rows;
}
