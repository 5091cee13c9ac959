import { setImmediate as othersTurn } from "node:timers/promises";
import { type Row, readSnapshot, type Snapshot } from "../db/snapshot";
import type { AnnotationRow, AnswerRow } from "./annotation-columns";
import type { QuoteRow } from "./corpus-columns";
import { getStudyHead } from "./head-queries";
import type { ItemRow } from "./item-columns";
import { type AdjudicationCodeRow, type AdjudicationRow, StudyColumns } from "./study-columns";
import { goesOn } from "./study-head";

type Asked = { id: number; codebookRevision: number | null };

/** Between two reads others may go on so many times: a request of theirs waits more than once. */
const TURNS = 4;

async function othersTurns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await othersTurn();
}

/** Rows in rising order of their ids, some at a time: others get a turn in between. */
async function* inBatches<Row extends readonly [number, ...unknown[]]>(
  snapshot: Snapshot,
  { sql, values }: { sql: string; values: readonly number[] },
): AsyncGenerator<Row[]> {
  for (let last = 0; ; ) {
    const paged = `${sql} AND "id" > ? ORDER BY "id" LIMIT ${snapshot.batch}`;
    const rows = (await snapshot.rows(paged, [...values, last])) as unknown as Row[];
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < snapshot.batch) return;
    last = end[0];
    await othersTurns();
  }
}

const itemsSql = `SELECT "id", "key", "outletId", "publishedOn" FROM "Item"
  WHERE "studyId" = ? AND "archivedAt" IS NULL`;
const quotesSql = `SELECT "id", "key", "itemId", CAST("form" AS TEXT) FROM "Quote"
  WHERE "studyId" = ? AND "archivedAt" IS NULL`;
const answersSql = `SELECT "annotationId", "codeId" FROM "Answer"
  WHERE "annotationId" BETWEEN ? AND ? ORDER BY "annotationId"`;

function annotationsSql({ dayOf }: Snapshot) {
  return `SELECT "id", "quoteId", "analystId", ${dayOf('"submittedAt"')} FROM "Annotation"
    WHERE "studyId" = ? AND "revisionId" = ? AND "state" = 'submitted'`;
}

/** Annotations with their answers, into columns. */
async function addAnnotations(
  snapshot: Snapshot,
  { study, batches }: { study: StudyColumns; batches: AsyncGenerator<AnnotationRow[]> },
): Promise<void> {
  for await (const rows of batches) {
    const [first, last] = [rows[0]![0], rows.at(-1)![0]];
    const answers = await snapshot.rows(answersSql, [first, last]);
    study.addAnnotations(rows, answers as unknown as AnswerRow[]);
  }
}

async function readAdjudications(
  snapshot: Snapshot,
  { id, study }: { id: number; study: StudyColumns },
) {
  const rows = await snapshot.rows(
    `SELECT "id", "quoteId", "variableId" FROM "Adjudication"
     WHERE "studyId" = ? AND "withdrawnAt" IS NULL ORDER BY "id"`,
    [id],
  );
  const codes = await snapshot.rows(
    `SELECT c."adjudicationId", c."codeId" FROM "AdjudicationCode" c
     JOIN "Adjudication" a ON a."id" = c."adjudicationId"
     WHERE a."studyId" = ? AND a."withdrawnAt" IS NULL`,
    [id],
  );
  study.setAdjudications(
    rows as unknown as AdjudicationRow[],
    codes as unknown as AdjudicationCodeRow[],
  );
}

/** Items and quotes as they are now; false when what is laid out can't take them in. */
async function takeCorpus(snapshot: Snapshot, { id, study }: { id: number; study: StudyColumns }) {
  const { corpus, head } = study;
  const changed = (table: string, columns: string) =>
    snapshot.rows(
      `SELECT ${columns}, "archivedAt" FROM "${table}" WHERE "studyId" = ? AND "stamp" > ? ORDER BY "id"`,
      [id, head.revision],
    );
  const items = await changed("Item", `"id", "key", "outletId", "publishedOn"`);
  const quotes = await changed("Quote", `"id", "key", "itemId", CAST("form" AS TEXT)`);
  const isGone = (row: Row) => row[4] !== null;
  const ids = (rows: readonly Row[]) => rows.filter(isGone).map(([of]) => of as number);
  if (corpus.has({ items: ids(items), quotes: ids(quotes) })) return false;
  const isTaken =
    items.every((row) => isGone(row) || corpus.changeItem(row as unknown as ItemRow)) &&
    quotes.every((row) => isGone(row) || corpus.changeQuote(row as unknown as QuoteRow));
  const last = (rows: readonly Row[]) => (rows.at(-1)?.[0] ?? 0) as number;
  corpus.noteNewest({ item: last(items), quote: last(quotes) });
  return isTaken;
}

/** As many values as one statement names. */
const VALUES_A_READ = 500;

async function answersOf(snapshot: Snapshot, ids: readonly number[]): Promise<AnswerRow[]> {
  const found: AnswerRow[] = [];
  for (let at = 0; at < ids.length; at += VALUES_A_READ) {
    const some = ids.slice(at, at + VALUES_A_READ);
    const sql = `SELECT "annotationId", "codeId" FROM "Answer"
      WHERE "annotationId" IN (${some.map(() => "?").join()}) ORDER BY "annotationId"`;
    found.push(...((await snapshot.rows(sql, some)) as unknown as AnswerRow[]));
    if (ids.length > VALUES_A_READ) await othersTurns();
  }
  return found;
}

/** Annotations as they are now; returns the places of their quotes, before and after. */
async function takeAnnotations(
  snapshot: Snapshot,
  { id, study }: { id: number; study: StudyColumns },
): Promise<number[]> {
  const { annotations, corpus, head } = study;
  const changed = await snapshot.rows(
    `SELECT "id", "quoteId", "analystId", ${snapshot.dayOf('"submittedAt"')},
       CASE WHEN "state" = 'submitted' THEN "revisionId" END
     FROM "Annotation" WHERE "studyId" = ? AND "stamp" > ? ORDER BY "id"`,
    [id, head.revision],
  );
  const gone = annotations.placesOf(
    changed.map(([, quote, analyst]) => ({
      quote: corpus.quoteAt(quote as number),
      analyst: annotations.analystAt(analyst as number),
    })),
  );
  const before = gone.map((place) => annotations.quoteOf(place));
  annotations.remove(gone);
  const inForce = changed.filter((row) => head.codebook && row[4] === head.codebook.id);
  const rows = inForce as unknown as AnnotationRow[];
  study.addAnnotations(
    rows,
    await answersOf(
      snapshot,
      rows.map(([of]) => of),
    ),
  );
  return [...before, ...rows.map((row) => corpus.quoteAt(row[1]))];
}

/** Decisions as they are now; returns the places of the quotes that they are on. */
async function takeAdjudications(
  snapshot: Snapshot,
  { id, study }: { id: number; study: StudyColumns },
): Promise<number[]> {
  const changed = await snapshot.rows(
    `SELECT "quoteId" FROM "Adjudication" WHERE "studyId" = ? AND "stamp" > ?`,
    [id, study.head.revision],
  );
  if (changed.length > 0) await readAdjudications(snapshot, { id, study });
  return changed.map(([quote]) => study.corpus.quoteAt(quote as number));
}

/**
 * Takes in what has changed since the study was read. Returns the places of the quotes whose values may
 * be others now, or null when the study has to be loaded anew: what is laid out may then be half new.
 */
export function advanceStudy(
  study: StudyColumns,
  { id, codebookRevision }: Asked,
): Promise<Int32Array | null> {
  return readSnapshot(async (snapshot) => {
    const head = await getStudyHead(snapshot, { id, codebookRevision });
    if (!goesOn(study.head, head) || !(await takeCorpus(snapshot, { id, study }))) return null;
    study.annotations.meet(head.analysts);
    const places = [
      ...(await takeAnnotations(snapshot, { id, study })),
      ...(await takeAdjudications(snapshot, { id, study })),
    ];
    study.head = head;
    return Int32Array.from(new Set(places.filter((place) => place >= 0)));
  });
}

/** The last ids that items and quotes of the study ever got, archived ones too. */
async function newestOf(snapshot: Snapshot, id: number) {
  const last = async (table: string) => {
    const [row] = await snapshot.rows(`SELECT max("id") FROM "${table}" WHERE "studyId" = ?`, [id]);
    return Number(row?.[0] ?? 0);
  };
  return { item: await last("Item"), quote: await last("Quote") };
}

/** The whole study, all of one state of the database. */
export function loadStudy({ id, codebookRevision }: Asked): Promise<StudyColumns> {
  return readSnapshot(async (snapshot) => {
    const head = await getStudyHead(snapshot, { id, codebookRevision });
    const study = new StudyColumns(head);
    for await (const rows of inBatches<ItemRow>(snapshot, { sql: itemsSql, values: [id] })) {
      for (const row of rows) study.corpus.addItem(row);
    }
    for await (const rows of inBatches<QuoteRow>(snapshot, { sql: quotesSql, values: [id] })) {
      for (const row of rows) study.corpus.addQuote(row);
    }
    study.corpus.noteNewest(await newestOf(snapshot, id));
    const { codebook } = head;
    if (!codebook) return study;
    const asked = { sql: annotationsSql(snapshot), values: [id, codebook.id] };
    const batches = inBatches<AnnotationRow>(snapshot, asked);
    await addAnnotations(snapshot, { study, batches });
    await readAdjudications(snapshot, { id, study });
    study.fit();
    return study;
  });
}
