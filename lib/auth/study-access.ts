import type { Account, Role, StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { slug as slugSchema } from "../base/text";
import { reader } from "../db/client";
import { accessStudy, accessStudyFields, grantStudyAccess, holds } from "./grant";
import { currentAccount } from "./session";

type StudyRole = Exclude<Role, "reader">;

function roleIn(
  row: { publishedAt: Date | null; members?: { role: StudyRole }[] },
  account: Account | null,
): Role | null {
  if (account?.admin) return "lead";
  return row.members?.[0]?.role ?? (row.publishedAt ? "reader" : null);
}

/** What of a study says how an account, or a visitor, stands to it; visitors are members of nothing. */
function standingFields(account: Account | null) {
  if (!account) return accessStudyFields;
  const members = { where: { userId: account.id, removedAt: null }, select: { role: true } };
  return { ...accessStudyFields, members };
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
  const row = slugSchema.safeParse(slug).success
    ? await reader().study.findUnique({ where: { slug }, select: standingFields(account) })
    : null;
  const held = row ? roleIn(row, account) : null;
  if (row && held && holds(held, role)) {
    return grantStudyAccess<R>({ study: accessStudy(row), role: held, account });
  }
  if (!account) throw new AppError("signed-out", { key: "signed-out" });
  if (!held) throw new AppError("not-found", { key: "not-found" });
  throw new AppError("forbidden", { key: "not-allowed" });
}

/**
 * A reader's access to a published study, taken without looking at the session: embedded figures are the
 * same for everybody. Throws not-found for a study that is not published, or not there.
 */
export async function publishedStudyAccess(slug: string): Promise<StudyAccess> {
  const row = slugSchema.safeParse(slug).success
    ? await reader().study.findUnique({ where: { slug }, select: accessStudyFields })
    : null;
  if (!row?.publishedAt) throw new AppError("not-found", { key: "not-found" });
  return grantStudyAccess<"reader">({ study: accessStudy(row), role: "reader", account: null });
}

/** Access to every study that the account, or a visitor, may see; the newest first, archived ones last. */
export async function visibleStudies(account: Account | null): Promise<StudyAccess[]> {
  const mine = { members: { some: { userId: account?.id ?? 0, removedAt: null } } };
  const rows = await reader().study.findMany({
    where: account?.admin ? {} : { OR: [{ publishedAt: { not: null } }, mine] },
    orderBy: { id: "desc" },
    select: standingFields(account),
  });
  const accesses = rows.flatMap((row) => {
    const role = roleIn(row, account);
    return role ? [grantStudyAccess<"reader">({ study: accessStudy(row), role, account })] : [];
  });
  return [
    ...accesses.filter(({ study }) => !study.archived),
    ...accesses.filter(({ study }) => study.archived),
  ];
}

/** Whether an access allows more than it was asked for. */
export function canAct(access: StudyAccess, role: Role): boolean {
  return holds(access.role, role) && !access.study.archived;
}
