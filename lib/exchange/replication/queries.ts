import type { StudyAccess } from "../../base/access";
import { quoteTextFields } from "../../corpus/quote-queries";
import { reader } from "../../db/client";
import type { BundleTexts } from "./bundle-parts";

/** What is to be read of every quote of the study that is not archived itself. */
async function quoteTexts(studyId: number) {
  const [quotes, items] = await Promise.all([
    reader().quote.findMany({
      where: { studyId, archivedAt: null },
      orderBy: { id: "asc" },
      select: {
        key: true,
        ...quoteTextFields,
        itemId: true,
      },
    }),
    reader().item.findMany({
      where: { studyId },
      select: { id: true, title: true, kind: true, author: true, url: true },
    }),
  ]);
  const byId = new Map(items.map(({ id, ...item }) => [id, item]));
  // Nothing is deleted; what came between the two reads raised the revision, which the caller compares.
  return quotes.flatMap(({ itemId, ...quote }) => {
    const item = byId.get(itemId);
    return item ? [{ ...quote, item }] : [];
  });
}

/** Memos and confidence of what was submitted against the codebook revision of this number. */
async function notes(studyId: number, codebookRevision: number | null) {
  const [rows, quotes, members] = await Promise.all([
    reader().annotation.findMany({
      where: { studyId, state: "submitted", revision: { number: codebookRevision ?? 0 } },
      select: { confidence: true, memo: true, quoteId: true, analystId: true },
    }),
    reader().quote.findMany({ where: { studyId }, select: { id: true, key: true } }),
    reader().studyMember.findMany({
      where: { studyId },
      select: { userId: true, number: true },
    }),
  ]);
  const keys = new Map(quotes.map(({ id, key }) => [id, key]));
  const numbers = new Map(members.map(({ userId, number }) => [userId, number]));
  return rows.flatMap(({ quoteId, analystId, ...note }) => {
    const [quote, analyst] = [keys.get(quoteId), numbers.get(analystId)];
    return quote === undefined || analyst === undefined ? [] : [{ quote, analyst, ...note }];
  });
}

async function decisions(studyId: number, codebookRevision: number | null) {
  const revision = { number: codebookRevision ?? 0 };
  const inForce = { studyId, withdrawnAt: null, variable: { revision } };
  const [rows, quotes, variables] = await Promise.all([
    reader().adjudication.findMany({
      where: inForce,
      select: { reason: true, createdAt: true, quoteId: true, variableId: true },
    }),
    reader().quote.findMany({
      where: { studyId, adjudications: { some: inForce } },
      select: { id: true, key: true },
    }),
    reader().variable.findMany({ where: { studyId }, select: { id: true, key: true } }),
  ]);
  const quoteKeys = new Map(quotes.map(({ id, key }) => [id, key]));
  const variableKeys = new Map(variables.map(({ id, key }) => [id, key]));
  return rows.flatMap(({ quoteId, variableId, reason, createdAt }) => {
    const [quote, variable] = [quoteKeys.get(quoteId), variableKeys.get(variableId)];
    const isThere = quote !== undefined && variable !== undefined;
    return isThere ? [{ quote, variable, reason, decidedAt: createdAt }] : [];
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
