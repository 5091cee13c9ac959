import type { StudyAccess } from "../../base/access";
import { reader } from "../../db/client";
import type { BundleTexts } from "./bundle-parts";

/** What is to be read of every quote of the study that is not archived itself. */
async function quoteTexts(studyId: number) {
  return reader().quote.findMany({
    where: { studyId, archivedAt: null },
    orderBy: { id: "asc" },
    select: {
      key: true,
      text: true,
      language: true,
      originalText: true,
      originalLanguage: true,
      speaker: true,
      context: true,
      contentNote: true,
      item: { select: { title: true, kind: true, author: true, url: true } },
    },
  });
}

/** Memos and confidence of what was submitted against the codebook revision of this number. */
async function notes(studyId: number, codebookRevision: number | null) {
  const rows = await reader().annotation.findMany({
    where: { studyId, state: "submitted", revision: { number: codebookRevision ?? 0 } },
    select: {
      confidence: true,
      memo: true,
      quote: { select: { key: true } },
      analyst: { select: { number: true } },
    },
  });
  return rows.map(({ quote, analyst, ...note }) => {
    return { quote: quote.key, analyst: analyst.number, ...note };
  });
}

async function decisions(studyId: number, codebookRevision: number | null) {
  const revision = { number: codebookRevision ?? 0 };
  const rows = await reader().adjudication.findMany({
    where: { studyId, withdrawnAt: null, variable: { revision } },
    select: {
      reason: true,
      createdAt: true,
      quote: { select: { key: true } },
      variable: { select: { key: true } },
    },
  });
  return rows.map(({ quote, variable, reason, createdAt }) => {
    return { quote: quote.key, variable: variable.key, reason, decidedAt: createdAt };
  });
}

/**
 * The texts that a bundle holds beside the columns, for an access that sees all answers; the caller asks
 * visibility.ts. The revision is read last: when it is that of the columns, which read theirs first,
 * nothing was written in between.
 */
export async function getBundleTexts(
  access: StudyAccess,
  { codebookRevision }: { codebookRevision: number | null },
): Promise<BundleTexts> {
  const { id } = access.study;
  const [quotes, noted, decided] = await Promise.all([
    quoteTexts(id),
    notes(id, codebookRevision),
    decisions(id, codebookRevision),
  ]);
  const { revision } = await reader().study.findUniqueOrThrow({
    where: { id },
    select: { revision: true },
  });
  return { revision, quotes, notes: noted, decisions: decided };
}
