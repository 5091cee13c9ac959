import type { Account, AdminAccess, Role } from "../base/access";
import { reader } from "../db/client";
import { type OpenInvitation, openInvitations } from "./link-queries";

export function getOwnAccount(account: Account) {
  return reader().user.findUniqueOrThrow({
    where: { id: account.id },
    select: { name: true, email: true, locale: true },
  });
}

/** For checking the current password; nothing of it leaves the server. */
export function getOwnCredentials(account: Account) {
  return reader().user.findUniqueOrThrow({
    where: { id: account.id },
    select: { name: true, email: true, passwordHash: true },
  });
}

export type AccountRow = {
  id: number;
  name: string;
  email: string | null;
  automated: boolean;
  admin: boolean;
  disabled: boolean;
  studies: { slug: string; title: string; role: Role }[];
};

/** Every account of the server, in the order in which they were made. */
export async function listAccounts(_access: AdminAccess): Promise<AccountRow[]> {
  const rows = await reader().user.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      automated: true,
      admin: true,
      disabledAt: true,
      memberships: {
        where: { removedAt: null },
        select: { role: true, study: { select: { slug: true, title: true } } },
      },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ disabledAt, memberships, ...row }) => ({
    ...row,
    disabled: disabledAt !== null,
    studies: memberships.map(({ role, study }) => ({ ...study, role })),
  }));
}

export function listInvitations(_access: AdminAccess): Promise<OpenInvitation[]> {
  return openInvitations();
}
