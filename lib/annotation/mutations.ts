import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import { type AnswerRow, checkedAnswers } from "./check-answers";
import { getAnnotationOf } from "./own-queries";
import {
  accountId,
  requireCodebook,
  requireMembership,
  requireQuote,
} from "./requirement-mutations";
import type { AnnotationInput } from "./schema";

type Analyst = StudyAccess<"analyst">;

async function openQuote(tx: Transaction, access: Analyst, key: string) {
  const studyId = access.study.id;
  const study = await tx.study.findUniqueOrThrow({ where: { id: studyId } });
  if (study.closedAt) throw new AppError("forbidden", { key: "annotation-closed" });
  return requireQuote(tx, { studyId, key });
}

/**
 * Stores the analyst's own answers on a quote, as a draft or submitted. The version must be the one
 * that is stored (0 for none), so that a late draft never overwrites what was submitted after it;
 * otherwise throws conflict with what stands now. A submitted annotation is reopened before it changes.
 */
export function saveAnnotation(
  access: Analyst,
  { quote: quoteKey, input }: { quote: string; input: AnnotationInput },
) {
  const studyId = access.study.id;
  const analyst = accountId(access);
  return writeStudy(access, {
    kind: input.submit ? "annotation.submitted" : "annotation.drafted",
    requestKey: input.requestKey,
    work: async (tx, stamp) => {
      const quote = await openQuote(tx, access, quoteKey);
      await requireMembership(tx, access);
      const before = await getAnnotationOf(tx, { quoteId: quote.id, analystId: analyst });
      if (before?.told.state === "submitted") {
        throw new AppError("conflict", { key: "already-submitted" }, { meanwhile: before.told });
      }
      if ((before?.told.version ?? 0) !== input.version) {
        throw new AppError("conflict", { key: "stale" }, { meanwhile: before?.told ?? null });
      }
      const codebook = await requireCodebook(tx, studyId);
      const rows = checkedAnswers(codebook.variables, { ...input, memo: input.memo ?? null });
      const data = {
        revisionId: codebook.id,
        state: input.submit ? ("submitted" as const) : ("draft" as const),
        confidence: input.confidence ?? null,
        memo: input.memo ?? null,
        submittedAt: input.submit ? new Date() : null,
        version: input.version + 1,
        stamp,
      };
      const { id } = await tx.annotation.upsert({
        where: { quoteId_analystId: { quoteId: quote.id, analystId: analyst } },
        create: { ...data, studyId, quoteId: quote.id, analystId: analyst },
        update: data,
        select: { id: true },
      });
      await replaceAnswers(tx, { studyId, annotationId: id, rows });
      const after = await getAnnotationOf(tx, { quoteId: quote.id, analystId: analyst });
      return {
        subject: `annotation:${quoteKey}:${analyst}`,
        before: before?.told ?? null,
        after: after?.told ?? {},
      };
    },
  });
}

async function replaceAnswers(
  tx: Transaction,
  answer: { studyId: number; annotationId: number; rows: AnswerRow[] },
): Promise<void> {
  const { studyId, annotationId, rows } = answer;
  await tx.answer.deleteMany({ where: { annotationId } });
  await tx.answer.createMany({ data: rows.map((row) => ({ ...row, studyId, annotationId })) });
}

/** Takes the analyst's submitted annotation back to a draft; until submitted again it counts nowhere. */
export function reopenAnnotation(
  access: Analyst,
  { quote: quoteKey, requestKey }: { quote: string; requestKey?: string | undefined },
) {
  const analyst = accountId(access);
  return writeStudy(access, {
    kind: "annotation.reopened",
    requestKey,
    work: async (tx, stamp) => {
      const quote = await openQuote(tx, access, quoteKey);
      await requireMembership(tx, access);
      const before = await getAnnotationOf(tx, { quoteId: quote.id, analystId: analyst });
      if (before?.told.state !== "submitted") {
        throw new AppError("conflict", { key: "not-submitted" });
      }
      await tx.annotation.update({
        where: { id: before.id },
        data: { state: "draft", submittedAt: null, version: { increment: 1 }, stamp },
      });
      const after = await getAnnotationOf(tx, { quoteId: quote.id, analystId: analyst });
      return {
        subject: `annotation:${quoteKey}:${analyst}`,
        before: before.told,
        after: after?.told ?? {},
      };
    },
  });
}
