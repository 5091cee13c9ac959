import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Sql } from "../db/sql";
import { writeStudySql } from "../db/write-study-sql";
import { type AnswerRow, type CheckedVariable, checkedAnswers } from "./check-answers";
import type { OwnAnnotation } from "./own-annotation";
import { accountId } from "./requirement-mutations";
import {
  annotationToSave,
  codebookToSave,
  membershipToSave,
  quoteToSave,
} from "./save-requirement-mutations";
import type { AnnotationInput } from "./schema";

type Place = { quoteId: number; analystId: number };
type Before = Awaited<ReturnType<typeof annotationToSave>>;

/** What stands must be a draft, or nothing, of the version that was changed. */
function requireSavable(before: Before, version: number): void {
  if (before?.told.state === "submitted") {
    throw new AppError("conflict", { key: "already-submitted" }, { meanwhile: before.told });
  }
  if ((before?.told.version ?? 0) !== version) {
    throw new AppError("conflict", { key: "stale" }, { meanwhile: before?.told ?? null });
  }
}

/** Codes by the key of their variable, as they are told when they are read again. */
function toldAnswers(variables: readonly CheckedVariable[], rows: readonly AnswerRow[]) {
  const chosen = new Set(rows.map(({ codeId }) => codeId));
  const told = variables.map(({ key, codes }) => {
    return [key, codes.filter(({ id }) => chosen.has(id)).map((code) => code.key)] as const;
  });
  return Object.fromEntries(told.filter(([, keys]) => keys.length > 0));
}

type Saved = Place & { studyId: number; before: Before; rows: AnswerRow[] };

/** The id that an annotation got when it was inserted. */
async function newId(sql: Sql, { quoteId, analystId }: Place): Promise<number> {
  const [row] = await sql.rows<{ id: number }>(
    `SELECT "id" FROM "Annotation" WHERE "quoteId" = ? AND "analystId" = ?`,
    [quoteId, analystId],
  );
  return row!.id;
}

async function replaceAnswers(sql: Sql, { studyId, before, rows, ...place }: Saved) {
  const id = before?.id ?? (await newId(sql, place));
  if (before) await sql.rows(`DELETE FROM "Answer" WHERE "annotationId" = ?`, [id]);
  await sql.insert(
    "Answer",
    rows.map((row) => ({ ...row, studyId, annotationId: id })),
  );
}

/**
 * Stores the analyst's own answers on a quote, as a draft or submitted. The version must be the one
 * that is stored (0 for none), so that a late draft never overwrites what was submitted after it;
 * otherwise throws conflict with what stands now. A submitted annotation is reopened before it changes.
 */
export function saveAnnotation(
  access: StudyAccess<"analyst">,
  { quote: key, input }: { quote: string; input: AnnotationInput },
): Promise<OwnAnnotation> {
  const studyId = access.study.id;
  const analystId = accountId(access);
  return writeStudySql<OwnAnnotation>(access, {
    kind: input.submit ? "annotation.submitted" : "annotation.drafted",
    requestKey: input.requestKey,
    work: async (sql, { stamp, isClosed }) => {
      if (isClosed) throw new AppError("forbidden", { key: "annotation-closed" });
      const quoteId = await quoteToSave(sql, { studyId, key });
      await membershipToSave(sql, access);
      const place = { quoteId, analystId };
      const before = await annotationToSave(sql, place);
      requireSavable(before, input.version);
      const { id: revisionId, variables } = await codebookToSave(sql, studyId);
      const memo = input.memo ?? null;
      const rows = checkedAnswers(variables, { ...input, memo });
      const told = {
        state: input.submit ? ("submitted" as const) : ("draft" as const),
        version: input.version + 1,
        confidence: input.confidence ?? null,
        memo,
      };
      const now = new Date();
      const changing = { ...told, revisionId, submittedAt: input.submit ? now : null, stamp };
      const columns = Object.keys(changing) as (keyof typeof changing)[];
      const row = { studyId, ...place, createdAt: now, ...changing };
      await sql.upsert("Annotation", row, columns);
      await replaceAnswers(sql, { studyId, ...place, before, rows });
      return {
        subject: `annotation:${key}:${analystId}`,
        before: before?.told ?? null,
        after: { ...told, answers: toldAnswers(variables, rows) },
      };
    },
  });
}
