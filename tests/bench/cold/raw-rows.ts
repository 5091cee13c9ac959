import Database from "better-sqlite3";

/** What a study is loaded from: the same rows, and of each the same columns. */
const READS = [
  `SELECT "id", "key", "outletId", "publishedOn" FROM "Item"`,
  `SELECT "id", "key", "itemId", "form" FROM "Quote"`,
  `SELECT "id", "quoteId", "analystId", "submittedAt", "state" FROM "Annotation"`,
  `SELECT "annotationId", "codeId" FROM "Answer"`,
];

/** Reads the rows of a study one after the other and keeps nothing; returns how many there were. */
export function readRawRows(path: string, studyId: number): number {
  const database = new Database(path, { readonly: true });
  let rows = 0;
  for (const sql of READS) {
    for (const _ of database.prepare(`${sql} WHERE "studyId" = ?`).raw().iterate(studyId)) rows++;
  }
  database.close();
  return rows;
}
