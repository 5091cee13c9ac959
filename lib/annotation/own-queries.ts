import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { reader } from "../db/client";
import type { Transaction } from "../db/write";
import type { OwnAnnotation } from "./own-annotation";

type Place = { quoteId: number; analystId: number };

/** One analyst's annotation with its codes by key, and its id for the writes that follow. */
export async function getAnnotationOf(
  database: Pick<Transaction, "annotation">,
  place: Place,
): Promise<{ id: number; told: OwnAnnotation } | null> {
  const row = await database.annotation.findUnique({
    where: { quoteId_analystId: place },
    include: {
      answers: {
        orderBy: { code: { position: "asc" } },
        include: { code: { include: { variable: true } } },
      },
    },
  });
  if (!row) return null;
  const answers: OwnAnnotation["answers"] = {};
  for (const { code } of row.answers) {
    const before = answers[code.variable.key] ?? [];
    answers[code.variable.key] = [...before, code.key];
  }
  const { id, state, version, confidence, memo } = row;
  return { id, told: { state, version, confidence, memo, answers } };
}

/** The account's own annotation of a quote, or null. Throws not-found for a quote of another study. */
export async function getOwnAnnotation(
  access: StudyAccess<"analyst">,
  quoteKey: string,
): Promise<OwnAnnotation | null> {
  if (!access.account) return null;
  const quote = await reader().quote.findUnique({
    where: { studyId_key: { studyId: access.study.id, key: quoteKey } },
    select: { id: true },
  });
  if (!quote) throw new AppError("not-found", { key: "unknown-quote" });
  const place = { quoteId: quote.id, analystId: access.account.id };
  return (await getAnnotationOf(reader(), place))?.told ?? null;
}
