import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { writeStudySql } from "../db/write-study-sql";
import { type AnswerRow, type CheckedVariable, checkedAnswers } from "./check-answers";
import type { OwnAnnotation } from "./own-annotation";
import { accountId } from "./requirement-mutations";
import { codebookToSave, standingToSave } from "./save-requirement-mutations";
import type { AnnotationInput } from "./schema";

type Before = Awaited<ReturnType<typeof standingToSave>>["before"];

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
      const { quoteId, before } = await standingToSave(sql, access, key);
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
      const row = { studyId, quoteId, analystId, createdAt: now, ...changing };
      const annotationId = await sql.upsert("Annotation", row, columns);
      if (before) await sql.rows(`DELETE FROM "Answer" WHERE "annotationId" = ?`, [annotationId]);
      await sql.insert(
        "Answer",
        rows.map((each) => ({ ...each, studyId, annotationId })),
      );
      return {
        subject: `annotation:${key}:${analystId}`,
        before: before?.told ?? null,
        after: { ...told, answers: toldAnswers(variables, rows) },
      };
    },
  });
}
