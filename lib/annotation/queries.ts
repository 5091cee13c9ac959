import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { getSubmittedRows, type SubmittedRow } from "./answer-queries";
import { visibility } from "./visibility";

/**
 * The ids of the quotes, of those given or of all, on which this account has submitted an annotation
 * against the newest codebook revision: what was submitted against an older one opens nothing that others
 * have answered since.
 */
export async function getSubmittedQuoteIds(
  access: StudyAccess,
  among?: number[],
): Promise<Set<number>> {
  if (!access.account) return new Set();
  const { id: studyId } = access.study;
  const newest = await reader().codebookRevision.findFirst({
    where: { studyId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  const rows = await reader().annotation.findMany({
    where: {
      studyId,
      analystId: access.account.id,
      state: "submitted",
      revisionId: newest?.id ?? 0,
      ...(among && { quoteId: { in: among } }),
    },
    select: { quoteId: true },
  });
  return new Set(rows.map((row) => row.quoteId));
}

/** An analyst as this access may know it; the name is null where the study shows numbers only. */
export type AnalystLabel = { number: number; name: string | null; automated: boolean };

export type SubmittedAnnotation = {
  analyst: AnalystLabel;
  own: boolean;
  submittedAt: Date | null;
  confidence: "low" | "medium" | "high" | null;
  memo: string | null;
  /** Code names by the key of their variable, in the codebook's order. */
  answers: Record<string, { key: string; name: string }[]>;
};

/** What is shown of a quote's answers, or why they are not. */
export type ShownAnswers =
  | { shown: true; annotations: SubmittedAnnotation[] }
  | { shown: false; reason: "blind" | "setting" };

/** Leads and analysts know each other by name; readers only if the study says so. */
export function namesVisible({ role, study }: Pick<StudyAccess, "role" | "study">): boolean {
  return role === "lead" || role === "analyst" || study.namesShown;
}

/**
 * The submitted annotations of the quotes, as far as this access may see them, by quote id. Every
 * screen, route and export reads single answers through this query; histories ask the same rule.
 */
export async function getShownAnswers(
  access: StudyAccess,
  quoteIds: number[],
): Promise<Map<number, ShownAnswers>> {
  const sees = visibility(access);
  if (sees === "none") {
    return new Map(quoteIds.map((id) => [id, { shown: false, reason: "setting" }]));
  }
  const submitted = sees === "all" ? null : await getSubmittedQuoteIds(access, quoteIds);
  const open = quoteIds.filter((id) => submitted?.has(id) ?? true);
  const answers = new Map<number, ShownAnswers>(
    quoteIds.map((id) => [
      id,
      open.includes(id) ? { shown: true, annotations: [] } : { shown: false, reason: "blind" },
    ]),
  );
  for (const row of await getSubmittedRows(access, open)) {
    const entry = answers.get(row.quoteId);
    if (entry?.shown) entry.annotations.push(annotation(access, row));
  }
  return answers;
}

function annotation(access: StudyAccess, row: SubmittedRow): SubmittedAnnotation {
  const answers: SubmittedAnnotation["answers"] = {};
  for (const { variable, key, name } of row.codes) {
    answers[variable] = [...(answers[variable] ?? []), { key, name }];
  }
  const { user, number } = row.analyst;
  return {
    analyst: {
      number,
      name: namesVisible(access) ? user.name : null,
      automated: user.automated,
    },
    own: row.analystId === access.account?.id,
    submittedAt: row.submittedAt,
    confidence: row.confidence,
    memo: row.memo,
    answers,
  };
}
