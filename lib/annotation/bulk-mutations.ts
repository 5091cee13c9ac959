import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { atRow, invalidRow, parsedRow } from "../base/row-error";
import type { Bulk } from "../db/bulk";
import { unarchivedQuoteIds } from "../db/ids-by-key";
import { storeNew } from "../db/store-new";
import type { Transaction } from "../db/write";
import { type BulkOptions, type InputRow, writeStudyInBulk } from "../db/write-study-bulk";
import { type CheckedVariable, checkedAnswers } from "./check-answers";
import { requireCodebook } from "./requirement-mutations";
import { type ImportedAnnotation, importedAnnotation } from "./schema";

type Row = { row: number; fields: ImportedAnnotation; quoteId: number; analystId: number };

async function requireOpenStudy(tx: Transaction, id: number): Promise<void> {
  const { closedAt } = await tx.study.findUniqueOrThrow({ where: { id } });
  if (closedAt) throw new AppError("forbidden", { key: "annotation-closed" });
}

type Analysts = Map<number, { userId: number; signsIn: boolean }>;

/** Who annotates in the study, by number. */
async function analystsOf(tx: Transaction, studyId: number): Promise<Analysts> {
  const members = await tx.studyMember.findMany({
    where: { studyId, removedAt: null, role: { not: "viewer" } },
    select: { number: true, userId: true, user: { select: { email: true } } },
  });
  return new Map(
    members.map(({ number, userId, user }) => [number, { userId, signsIn: user.email !== null }]),
  );
}

function requireAnalyst(analysts: Analysts, { row, number }: { row: number; number: number }) {
  const analyst = analysts.get(number);
  if (!analyst) throw invalidRow(row, { analyst: { key: "unknown-analyst" } });
  if (analyst.signsIn) throw invalidRow(row, { analyst: { key: "analyst-in-person" } });
  return analyst.userId;
}

type Refused = { studyId: number; row: number; key: string };

async function quoteRefusal(tx: Transaction, { studyId, row, key }: Refused) {
  const known = await tx.quote.findUnique({ where: { studyId_key: { studyId, key } } });
  return invalidRow(row, { quote: { key: known ? "quote-archived" : "unknown-quote" } });
}

type Place = { tx: Transaction; studyId: number; analysts: Analysts };

async function placedRows(batch: InputRow[], { tx, studyId, analysts }: Place): Promise<Row[]> {
  const rows = batch.map(({ row, input }) => {
    return { row, fields: parsedRow(importedAnnotation, input, row) };
  });
  const ids = await unarchivedQuoteIds(tx, {
    studyId,
    keys: rows.map(({ fields }) => fields.quote),
  });
  const without = rows.find(({ fields }) => !ids.has(fields.quote));
  if (without) {
    throw await quoteRefusal(tx, { studyId, row: without.row, key: without.fields.quote });
  }
  return rows.map(({ row, fields }) => {
    const analystId = requireAnalyst(analysts, { row, number: fields.analyst });
    return { row, fields, quoteId: ids.get(fields.quote)!, analystId };
  });
}

const keyOf = ({ quoteId, analystId }: { quoteId: number; analystId: number }) =>
  `${quoteId}:${analystId}`;

async function stampsOf(tx: Transaction, rows: Row[]): Promise<Map<string, number>> {
  const stored = await tx.annotation.findMany({
    where: { quoteId: { in: [...new Set(rows.map(({ quoteId }) => quoteId))] } },
    select: { quoteId: true, analystId: true, stamp: true },
  });
  return new Map(stored.map((annotation) => [keyOf(annotation), annotation.stamp]));
}

type Inserting = Bulk & {
  studyId: number;
  stamp: number;
  codebook: { id: number; variables: CheckedVariable[] };
};

/** Inserts annotations that are not there yet with their answers, and says which ones they were. */
async function insertAnnotations(
  rows: Row[],
  { insert, insertNew, takeIds, studyId, stamp, codebook }: Inserting,
): Promise<boolean[]> {
  const now = new Date();
  const ids = await takeIds("Annotation", rows.length);
  const answers = rows.map(({ row, fields }) =>
    atRow(row, () => checkedAnswers(codebook.variables, fields)),
  );
  const data = rows.map(({ quoteId, analystId, fields }, at) => ({
    id: ids[at]!,
    studyId,
    quoteId,
    analystId,
    revisionId: codebook.id,
    state: fields.submit ? ("submitted" as const) : ("draft" as const),
    confidence: fields.confidence ?? null,
    memo: fields.memo,
    stamp,
    createdAt: now,
    submittedAt: fields.submit ? (fields.submittedAt ?? now) : null,
  }));
  const inserted = await insertNew("Annotation", data);
  const isNew = ids.map((id) => inserted.has(id));
  const newAnswers = answers.flatMap((chosen, at) => {
    if (!isNew[at]) return [];
    return chosen.map(({ variableId, codeId }) => {
      return { studyId, annotationId: ids[at]!, variableId, codeId };
    });
  });
  await insert("Answer", newAnswers);
  return isNew;
}

/**
 * Many annotations at once, made elsewhere by analysts who can't sign in, against the newest codebook.
 * One that its analyst has on the quote already, in whatever state, is left as it stands. Throws
 * invalid-input with the first row that can't be stored, and stores nothing then.
 */
export function createAnnotationsInBulk(
  access: StudyAccess<"lead">,
  rows: Iterable<unknown>,
  options?: BulkOptions,
) {
  const studyId = access.study.id;
  return writeStudyInBulk(access, {
    ...options,
    kind: "annotations.created",
    subject: "annotations",
    rows,
    begin: async (tx, bulk, stamp) => {
      await requireOpenStudy(tx, studyId);
      const codebook = await requireCodebook(tx, studyId);
      const analysts = await analystsOf(tx, studyId);
      return storeNew<Row>(stamp, {
        check: (batch) => placedRows(batch, { tx, studyId, analysts }),
        insertNew: (rows) => insertAnnotations(rows, { ...bulk, studyId, stamp, codebook }),
        keyOf,
        keyField: "quote",
        stampsOf: (present) => stampsOf(tx, present),
      });
    },
  });
}
