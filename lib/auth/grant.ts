import type { AccessStudy, Account, Role, StudyAccess } from "../base/access";
import { roleOrder } from "../base/access";

type AccountRow = { id: number; name: string; admin: boolean | number };

/** The only place where proof of an account is made. */
export function grantAccount(row: AccountRow): Account {
  return { id: row.id, name: row.name, admin: Boolean(row.admin) } as Account;
}

export function holds(held: Role, needed: Role): boolean {
  return roleOrder.indexOf(held) >= roleOrder.indexOf(needed);
}

/** The only place where proof of access to a study is made; the caller has checked. */
export function grantStudyAccess<R extends Role>(proven: {
  study: AccessStudy;
  role: Role;
  account: Account | null;
}): StudyAccess<R> {
  return proven as StudyAccess<R>;
}

/** Of Prisma, or of a plain statement: SQLite has no booleans and no dates. */
export type StudyRow = Omit<AccessStudy, "namesShown" | "published" | "closed" | "archived"> & {
  namesShown: boolean | number;
  publishedAt: Date | string | null;
  closedAt: Date | string | null;
  archivedAt: Date | string | null;
};

export const accessStudyFields = {
  id: true,
  slug: true,
  revision: true,
  answersShown: true,
  namesShown: true,
  publishedAt: true,
  closedAt: true,
  archivedAt: true,
} as const;

export function accessStudy(row: StudyRow): AccessStudy {
  const { id, slug, revision, answersShown } = row;
  return {
    id,
    slug,
    revision,
    answersShown,
    namesShown: Boolean(row.namesShown),
    published: row.publishedAt !== null,
    closed: row.closedAt !== null,
    archived: row.archivedAt !== null,
  };
}
