import { othersTurns } from "../base/others-turns";
import type { Row, Snapshot } from "../db/snapshot-of";
import type { AnnotationRow, AnswerRow } from "./annotation-columns";
import type { QuoteRow } from "./corpus-columns";
import { getStudyHead } from "./head-queries";
import type { ItemRow } from "./item-columns";
import { type AdjudicationCodeRow, type AdjudicationRow, StudyColumns } from "./study-columns";
import { goesOn } from "./study-head";

/** A study, and the number of the codebook revision that its annotations are to be of: null for the newest. */
export type Asked = { id: number; codebookRevision: number | null };

/** Rows in rising order of their ids, some at a time: others get a turn in between. */
async function* inBatches<Row extends readonly [number, ...unknown[]]>(
  snapshot: Snapshot,
  { sql, values, after = 0 }: { sql: string; values: readonly number[]; after?: number },
): AsyncGenerator<Row[]> {
  for (let last = after; ; ) {
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
    WHERE "studyId" = ? AND "revisionId" = ? AND "state" = 'submitted' AND "id" <= ?`;
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

const adjudicationsSql = `SELECT "id", "quoteId", "variableId" FROM "Adjudication"
  WHERE "studyId" = ? AND "withdrawnAt" IS NULL`;
const decidedCodesSql = `SELECT "adjudicationId", "codeId" FROM "AdjudicationCode"
  WHERE "adjudicationId" BETWEEN ? AND ?`;

async function readAdjudications(
  snapshot: Snapshot,
  { id, study }: { id: number; study: StudyColumns },
) {
  const all: AdjudicationRow[] = [];
  const codes: AdjudicationCodeRow[] = [];
  const asked = { sql: adjudicationsSql, values: [id] };
  for await (const rows of inBatches<AdjudicationRow>(snapshot, asked)) {
    all.push(...rows);
    const [first, last] = [rows[0]![0], rows.at(-1)![0]];
    const decided = await snapshot.rows(decidedCodesSql, [first, last]);
    codes.push(...(decided as unknown as AdjudicationCodeRow[]));
  }
  study.setAdjudications(all, codes);
}

/** With more rows of a kind changed than these, the study is loaded anew: loading gives others their turns. */
const MOST_CHANGED = 2_000;

type Changing = { id: number; study: StudyColumns };

/** Rows that were changed since the study was read, or null where they are too many to take in. */
async function changedRows(
  snapshot: Snapshot,
  { id, study, table, columns }: Changing & { table: string; columns: string },
): Promise<Row[] | null> {
  const sql = `SELECT ${columns} FROM "${table}" WHERE "studyId" = ? AND "stamp" > ?
    ORDER BY "id" LIMIT ${MOST_CHANGED + 1}`;
  const rows = await snapshot.rows(sql, [id, study.head.revision]);
  return rows.length > MOST_CHANGED ? null : rows;
}

/** Items and quotes as they are now; false when what is laid out can't take them in. */
async function takeCorpus(snapshot: Snapshot, of: Changing): Promise<boolean> {
  const { corpus } = of.study;
  const columns = {
    Item: `"id", "key", "outletId", "publishedOn", "archivedAt"`,
    Quote: `"id", "key", "itemId", CAST("form" AS TEXT), "archivedAt"`,
  };
  const items = await changedRows(snapshot, { ...of, table: "Item", columns: columns.Item });
  const quotes = await changedRows(snapshot, { ...of, table: "Quote", columns: columns.Quote });
  if (!items || !quotes) return false;
  const isGone = (row: Row) => row[4] !== null;
  const ids = (rows: readonly Row[]) => rows.filter(isGone).map(([at]) => at as number);
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

/** Annotations as they are now; the places of their quotes, before and after, or null as changedRows. */
async function takeAnnotations(snapshot: Snapshot, of: Changing): Promise<number[] | null> {
  const { annotations, corpus, head } = of.study;
  const day = snapshot.dayOf('"submittedAt"');
  const inForce = `CASE WHEN "state" = 'submitted' THEN "revisionId" END`;
  const columns = `"id", "quoteId", "analystId", ${day}, ${inForce}`;
  const changed = await changedRows(snapshot, { ...of, table: "Annotation", columns });
  if (!changed) return null;
  const gone = annotations.placesOf(
    changed.map(([, quote, analyst]) => ({
      quote: corpus.quoteAt(quote as number),
      analyst: annotations.analystAt(analyst as number),
    })),
  );
  const before = gone.map((place) => annotations.quoteOf(place));
  annotations.remove(gone);
  const counted = changed.filter((row) => head.codebook && row[4] === head.codebook.id);
  const rows = counted as unknown as AnnotationRow[];
  const ids = rows.map(([at]) => at);
  of.study.addAnnotations(rows, await answersOf(snapshot, ids));
  return [...before, ...rows.map((row) => corpus.quoteAt(row[1]))];
}

/** Decisions as they are now; the places of the quotes that they are on, or null as changedRows. */
async function takeAdjudications(snapshot: Snapshot, of: Changing): Promise<number[] | null> {
  const columns = `"quoteId"`;
  const changed = await changedRows(snapshot, { ...of, table: "Adjudication", columns });
  if (!changed) return null;
  if (changed.length > 0) await readAdjudications(snapshot, of);
  return changed.map(([quote]) => of.study.corpus.quoteAt(quote as number));
}

/**
 * Takes in what has changed since the study was read. Returns the places of the quotes whose values may
 * be others now, or null when the study has to be loaded anew: what is laid out may then be half new.
 */
export async function advanceStudy(
  snapshot: Snapshot,
  { study, id, codebookRevision }: Asked & { study: StudyColumns },
): Promise<Int32Array | null> {
  const head = await getStudyHead(snapshot, { id, codebookRevision });
  if (!goesOn(study.head, head) || !(await takeCorpus(snapshot, { id, study }))) return null;
  study.annotations.meet(head.analysts);
  const annotated = await takeAnnotations(snapshot, { id, study });
  const decided = annotated && (await takeAdjudications(snapshot, { id, study }));
  if (!decided) return null;
  study.head = head;
  const places = [...annotated, ...decided].filter((place) => place >= 0);
  return Int32Array.from(new Set(places));
}

/** Whether the study has more annotations than so many, in whatever state. */
export async function hasMoreAnnotations(
  snapshot: Snapshot,
  { id, than }: { id: number; than: number },
): Promise<boolean> {
  const sql = `SELECT 1 FROM "Annotation" WHERE "studyId" = ? LIMIT 1 OFFSET ${than}`;
  return (await snapshot.rows(sql, [id])).length > 0;
}

/** The last ids that items and quotes of the study ever got, archived ones too. */
async function newestOf(snapshot: Snapshot, id: number) {
  const last = async (table: string) => {
    const [row] = await snapshot.rows(`SELECT max("id") FROM "${table}" WHERE "studyId" = ?`, [id]);
    return Number(row?.[0] ?? 0);
  };
  return { item: await last("Item"), quote: await last("Quote") };
}

/** One of so many parts of a study's annotations, in the order of their ids. */
export type Part = { at: number; of: number };

/** The ids of a part: from behind `after` to `last`. */
async function idsOfPart(snapshot: Snapshot, { id, at, of }: Part & { id: number }) {
  const sql = `SELECT min("id"), max("id") FROM "Annotation" WHERE "studyId" = ?`;
  const [row] = await snapshot.rows(sql, [id]);
  const [first, last] = [Number(row?.[0] ?? 1), Number(row?.[1] ?? 0)];
  const end = (part: number) => first - 1 + Math.floor(((last - first + 1) * part) / of);
  return { after: end(at), last: end(at + 1) };
}

/** The study, all of the snapshot's state of the database: whole, or with a part of its annotations. */
export async function loadStudy(
  snapshot: Snapshot,
  { id, codebookRevision, part = { at: 0, of: 1 } }: Asked & { part?: Part },
): Promise<StudyColumns> {
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
  const { after, last } = await idsOfPart(snapshot, { id, ...part });
  const asked = { sql: annotationsSql(snapshot), values: [id, codebook.id, last], after };
  const batches = inBatches<AnnotationRow>(snapshot, asked);
  await addAnnotations(snapshot, { study, batches });
  await readAdjudications(snapshot, { id, study });
  study.fit(part.at === 0 ? part.of : 1);
  return study;
}
