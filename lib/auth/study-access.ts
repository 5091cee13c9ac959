import type { Account, Role, StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { slug as slugSchema } from "../base/text";
import { readRows } from "../db/read-rows";
import { accessStudy, accessStudyFields, grantStudyAccess, holds, type StudyRow } from "./grant";
import { currentAccount } from "./session";

type Standing = StudyRow & { role: Exclude<Role, "reader"> | null };

// As text: SQLite has no enums, and PostgreSQL's are no text.
const columns = Object.keys(accessStudyFields).map((name) =>
  name === "answersShown" ? `CAST(s."${name}" AS TEXT) AS "${name}"` : `s."${name}"`,
);

/** How an account, or a visitor, stands to some studies; visitors are members of nothing. */
function standings(
  account: Account | null,
  { where, values = [] }: { where: string; values?: string[] },
): Promise<Standing[]> {
  return readRows<Standing>(
    `SELECT ${columns.join(", ")}, CAST(m."role" AS TEXT) AS "role"
     FROM "Study" s LEFT JOIN "StudyMember" m
       ON m."studyId" = s."id" AND m."userId" = ? AND m."removedAt" IS NULL
     WHERE ${where} ORDER BY s."id" DESC`,
    [account?.id ?? 0, ...values],
  );
}

async function standingIn(slug: string, account: Account | null): Promise<Standing | undefined> {
  if (!slugSchema.safeParse(slug).success) return undefined;
  const [row] = await standings(account, { where: `s."slug" = ?`, values: [slug] });
  return row;
}

function roleIn(row: Standing, account: Account | null): Role | null {
  return account?.admin ? "lead" : (row.role ?? (row.publishedAt ? "reader" : null));
}

/**
 * Proof that who asks may act in the study with at least the role. Throws signed-out for visitors
 * (whether or not the study exists), not-found for people of other studies, forbidden for readers
 * who are no members, and for members whose role is too low.
 */
export async function requireStudyAccess<R extends Role>(
  slug: string,
  role: R,
): Promise<StudyAccess<R>> {
  const account = await currentAccount();
  const row = await standingIn(slug, account);
  const held = row ? roleIn(row, account) : null;
  if (row && held && holds(held, role)) {
    return grantStudyAccess<R>({ study: accessStudy(row), role: held, account });
  }
  if (!account) throw new AppError("signed-out", { key: "signed-out" });
  if (!held) throw new AppError("not-found", { key: "not-found" });
  // Who was removed from a published study still reads it.
  throw new AppError("forbidden", { key: row?.role ? "not-allowed" : "not-a-member" });
}

/**
 * A reader's access to a published study, taken without looking at the session: embedded figures are the
 * same for everybody. Throws not-found for a study that is not published, or not there.
 */
export async function publishedStudyAccess(slug: string): Promise<StudyAccess> {
  const row = await standingIn(slug, null);
  if (!row?.publishedAt) throw new AppError("not-found", { key: "not-found" });
  return grantStudyAccess<"reader">({ study: accessStudy(row), role: "reader", account: null });
}

/** Access to every study that the account, or a visitor, may see; the newest first, archived ones last. */
export async function visibleStudies(account: Account | null): Promise<StudyAccess[]> {
  const visible = account?.admin
    ? "1 = 1"
    : `s."publishedAt" IS NOT NULL OR m."userId" IS NOT NULL`;
  const rows = await standings(account, { where: visible });
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
