import { monitorEventLoopDelay } from "node:perf_hooks";
import Database from "better-sqlite3";
import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import type { StudyAccess } from "@/lib/base/access";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { sqlitePath } from "@/lib/db/adapter";
import { createAutomatedAnalyst } from "@/lib/studies/member-mutations";
import { codebook } from "@/prisma/seed/large/codebook";
import { syntheticQuotes } from "@/prisma/seed/large/quotes";
import { emptyStudy, withQuotes } from "./corpus-world";

type Row = Record<string, unknown>;

type Spent = { processorMs: number; elapsedMs: number };

/** Of processor time, too: what else runs on the machine counts less than in elapsed time. */
async function spentOn(work: () => unknown): Promise<Spent> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { processorMs: (user + system) / 1000, elapsedMs: performance.now() - start };
}

function insertion(database: Database.Database, table: string, row: Row) {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map(() => "?").join(", ");
  return database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values})`);
}

/** The analyst's rows, written once more for somebody else: a prepared statement a table, one transaction. */
async function bareInsert(studyId: number, analysts: { from: number; to: number }): Promise<Spent> {
  const database = new Database(sqlitePath(process.env.DATABASE_URL ?? ""));
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  const rows = (sql: string) => database.prepare(sql).all(studyId, analysts.from) as Row[];
  const of = '"studyId" = ? AND "analystId" = ?';
  const annotations = rows(`SELECT * FROM "Annotation" WHERE ${of}`);
  const answers = rows(
    `SELECT "studyId", "annotationId", "variableId", "codeId" FROM "Answer"
     WHERE "annotationId" IN (SELECT "id" FROM "Annotation" WHERE ${of})`,
  );
  const shift = annotations.length;
  const copies = annotations.map((row) => {
    return Object.values({ ...row, id: Number(row.id) + shift, analystId: analysts.to });
  });
  const answerCopies = answers.map((row) => {
    return Object.values({ ...row, annotationId: Number(row.annotationId) + shift });
  });
  const annotation = insertion(database, "Annotation", annotations[0]!);
  const answer = insertion(database, "Answer", answers[0]!);
  const spent = await spentOn(() => {
    database.exec("BEGIN IMMEDIATE");
    for (const copy of copies) annotation.run(copy);
    for (const copy of answerCopies) answer.run(copy);
    database.exec("COMMIT");
  });
  database.close();
  return spent;
}

/** A study with so many quotes, and what one analyst answers on each. */
async function furnished(lead: StudyAccess<"lead">, count: number) {
  const { item } = await withQuotes(lead, []);
  await createCodebookRevision(lead, codebook);
  const quotes = Array.from({ length: count }, (_, at) => {
    return { key: `n-${at}`, item, form: "verbatim", text: `Synthetic quote ${at}` };
  });
  await createQuotesInBulk(lead, quotes);
  const from = await createAutomatedAnalyst(lead, { name: "In bulk" });
  const to = await createAutomatedAnalyst(lead, { name: "Bare" });
  const made = [...syntheticQuotes({ annotations: count, seed: 1 })];
  const rows = made.flatMap(({ annotations }) => annotations);
  return {
    analysts: { from: from.id, to: to.id },
    rows: rows.map((row, at) => ({ ...row, quote: `n-${at}`, analyst: from.number })),
  };
}

/**
 * How long an import of so many annotations with their answers takes, beside one prepared statement a
 * table that writes the same rows, on the SQLite database of DATABASE_URL.
 */
export async function measureBulk(count: number) {
  const lead = await emptyStudy();
  const { rows, analysts } = await furnished(lead, count);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const imported = await spentOn(() => createAnnotationsInBulk(lead, rows));
  delay.disable();
  const bare = await bareInsert(lead.study.id, analysts);
  return { annotations: count, imported, bare, stallMs: delay.max / 1e6 };
}
