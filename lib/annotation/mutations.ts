import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import { getAnnotationOf } from "./own-queries";
import { accountId, requireMembership, requireQuote } from "./requirement-mutations";

type Analyst = StudyAccess<"analyst">;

async function openQuote(tx: Transaction, access: Analyst, key: string) {
  const studyId = access.study.id;
  const study = await tx.study.findUniqueOrThrow({ where: { id: studyId } });
  if (study.closedAt) throw new AppError("forbidden", { key: "annotation-closed" });
  return requireQuote(tx, { studyId, key });
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
