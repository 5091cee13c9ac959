import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";

type AnsweredCode = { key: string; name: string; variable: string };

/** Every code of the study, by id. */
async function codesOf(studyId: number): Promise<Map<number, AnsweredCode>> {
  const [variables, codes] = await Promise.all([
    reader().variable.findMany({ where: { studyId }, select: { id: true, key: true } }),
    reader().code.findMany({
      where: { studyId },
      select: { id: true, key: true, name: true, variableId: true },
    }),
  ]);
  const keys = new Map(variables.map(({ id, key }) => [id, key]));
  return new Map(
    codes.map(({ id, key, name, variableId }) => [
      id,
      { key, name, variable: keys.get(variableId)! },
    ]),
  );
}

/** Whoever has a number in the study, also those who have left it, by account. */
async function analystsOf(studyId: number) {
  const members = await reader().studyMember.findMany({
    where: { studyId },
    select: { userId: true, number: true, user: { select: { name: true, automated: true } } },
  });
  return new Map(members.map(({ userId, ...analyst }) => [userId, analyst]));
}

/**
 * The submitted annotations of the quotes, by their analysts' numbers; codes in the codebook's order.
 * Each table is read by itself: one query through all of them asks for as many parameters as there are
 * answers, and databases take so many only. The study is compared afterwards: asked for it as well, SQLite
 * goes through all of the study's annotations for those of a quote.
 */
export async function getSubmittedRows({ study }: StudyAccess, quoteIds: number[]) {
  const studyId = study.id;
  const submitted = { quoteId: { in: quoteIds }, state: "submitted" } as const;
  const [found, answers] = await Promise.all([
    reader().annotation.findMany({
      where: submitted,
      select: {
        id: true,
        studyId: true,
        quoteId: true,
        analystId: true,
        submittedAt: true,
        confidence: true,
        memo: true,
      },
    }),
    reader().answer.findMany({
      where: { annotation: submitted },
      orderBy: { code: { position: "asc" } },
      select: { annotationId: true, codeId: true },
    }),
  ]);
  const rows = found.filter((row) => row.studyId === studyId);
  // Afterwards, so that nobody and no code is missing that was added meanwhile.
  const [codes, analysts] = await Promise.all([codesOf(studyId), analystsOf(studyId)]);
  const given = new Map<number, AnsweredCode[]>(rows.map(({ id }) => [id, []]));
  for (const { annotationId, codeId } of answers) {
    given.get(annotationId)?.push(codes.get(codeId)!);
  }
  return rows
    .map(({ id, ...row }) => ({
      ...row,
      analyst: analysts.get(row.analystId)!,
      codes: given.get(id)!,
    }))
    .toSorted((a, b) => a.analyst.number - b.analyst.number);
}

export type SubmittedRow = Awaited<ReturnType<typeof getSubmittedRows>>[number];
