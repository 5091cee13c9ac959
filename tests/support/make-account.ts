import { randomUUID } from "node:crypto";
import { setAdmin } from "@/lib/auth/admin-mutations";
import { createAccountInvitation } from "@/lib/auth/create-link";
import { grantAccount } from "@/lib/auth/grant";
import { createFirstAccount, createInvitedAccount } from "@/lib/auth/link-mutations";
import { tokenHash } from "@/lib/auth/one-time-link";
import { passwordHash } from "@/lib/auth/password";
import { createSetupLink } from "@/lib/auth/setup-link";
import type { Account, AdminAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";

/** The hash of the token at the end of a link. */
export function hashOfLink(link: string): string {
  return tokenHash(link.split(/[=/]/).at(-1) ?? "");
}

async function accountOf(id: number): Promise<Account> {
  return grantAccount(await reader().user.findUniqueOrThrow({ where: { id } }));
}

/** What requireAdmin gives to the account's owner. */
export async function adminAccessOf(id: number): Promise<AdminAccess> {
  return { account: await accountOf(id) } as AdminAccess;
}

type Wanted = { name?: string; email?: string; password?: string; admin?: boolean };

/**
 * An account in the database of DATABASE_URL, made the way that people's are: the first by the setup
 * link (it is an admin), every other by that admin's invitation.
 */
export async function makeAccount(wanted: Wanted = {}) {
  const { name = "Somebody", email = `${randomUUID()}@example.org`, admin = false } = wanted;
  const password = wanted.password ?? "a password for tests";
  const person = { name, email, passwordHash: await passwordHash(password) };
  const setup = await createSetupLink();
  if (setup) {
    const { id } = await createFirstAccount(hashOfLink(setup), person);
    return { id, email, password, account: await accountOf(id) };
  }
  const first = await reader().user.findFirstOrThrow({ where: { admin: true, disabledAt: null } });
  const access = await adminAccessOf(first.id);
  const { link } = await createAccountInvitation(access, { email });
  const { id } = await createInvitedAccount(hashOfLink(link), person);
  if (admin) await setAdmin(access, { account: id, admin });
  return { id, email, password, account: await accountOf(id) };
}
