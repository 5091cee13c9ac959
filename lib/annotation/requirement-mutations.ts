import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { joinStudy } from "../db/join-study";
import type { Transaction } from "../db/write";

// What a write on a quote asks first, inside its transaction.

/** The account that writes. Throws signed-out. */
export function accountId(access: StudyAccess<"analyst">): number {
  if (!access.account) throw new AppError("signed-out", { key: "signed-out" });
  return access.account.id;
}

/** The quote by its key. Throws not-found, and conflict when it is archived by whatever. */
export async function requireQuote(tx: Transaction, place: { studyId: number; key: string }) {
  const quote = await tx.quote.findUnique({
    where: { studyId_key: place },
    select: {
      id: true,
      archivedAt: true,
      item: { select: { archivedAt: true, outlet: { select: { archivedAt: true } } } },
    },
  });
  if (!quote) throw new AppError("not-found", { key: "unknown-quote" });
  if (quote.archivedAt ?? quote.item.archivedAt ?? quote.item.outlet.archivedAt)
    throw new AppError("conflict", { key: "quote-archived" });
  return { id: quote.id };
}

/** The study's newest codebook revision. Throws conflict while there is none. */
export async function requireCodebook(tx: Transaction, studyId: number) {
  const revision = await tx.codebookRevision.findFirst({
    where: { studyId },
    orderBy: { number: "desc" },
    include: { variables: { orderBy: { position: "asc" }, include: { codes: true } } },
  });
  if (!revision) throw new AppError("conflict", { key: "codebook-missing" });
  return revision;
}

/**
 * Members annotate and adjudicate; the server's admin, who leads every study, joins one as a lead with
 * the first annotation or adjudication. Throws forbidden.
 */
export async function requireMembership(
  tx: Transaction,
  access: StudyAccess<"analyst">,
): Promise<void> {
  const [studyId, userId] = [access.study.id, accountId(access)];
  const member = await tx.studyMember.findUnique({
    where: { studyId_userId: { studyId, userId } },
  });
  if (member && !member.removedAt) return;
  if (!access.account?.admin) throw new AppError("forbidden", { key: "not-a-member" });
  await joinStudy(tx, { studyId, userId, role: "lead" });
}
