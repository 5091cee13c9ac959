import type { Account, Role, StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { reader } from "../db/client";
import { accessStudy, accessStudyFields, grantStudyAccess, holds } from "./grant";
import { currentAccount } from "./session";

async function heldRole(study: { id: number; publishedAt: Date | null }, account: Account | null) {
  if (account?.admin) return "lead" as const;
  const member = account
    ? await reader().studyMember.findUnique({
        where: { studyId_userId: { studyId: study.id, userId: account.id } },
        select: { role: true, removedAt: true },
      })
    : null;
  if (member && !member.removedAt) return member.role;
  return study.publishedAt ? ("reader" as const) : null;
}

/**
 * Proof that who asks may act in the study with at least the role. Throws signed-out for visitors
 * (whether or not the study exists), not-found for people of other studies, forbidden for members
 * whose role is too low.
 */
export async function requireStudyAccess<R extends Role>(
  slug: string,
  role: R,
): Promise<StudyAccess<R>> {
  const account = await currentAccount();
  const row = await reader().study.findUnique({
    where: { slug },
    select: accessStudyFields,
  });
  const held = row ? await heldRole(row, account) : null;
  if (row && held && holds(held, role)) {
    return grantStudyAccess<R>({ study: accessStudy(row), role: held, account });
  }
  if (!account) throw new AppError("signed-out", { key: "signed-out" });
  if (!held) throw new AppError("not-found", { key: "not-found" });
  throw new AppError("forbidden", { key: "not-allowed" });
}

/** Whether an access allows more than it was asked for. */
export function canAct(access: StudyAccess, role: Role): boolean {
  return holds(access.role, role) && !access.study.archived;
}
