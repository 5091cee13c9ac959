import { cookies } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import type { Account, AdminAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { readRows } from "../db/read-rows";
import { grantAccount } from "./grant";
import { authOptions } from "./options";

/**
 * Who asks, read from the database at every request: a session ends as soon as the account is
 * disabled or its session version is raised. Null for everybody else, whatever the cookie says.
 */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const token = await sessionToken();
  if (!isKey(token?.accountId) || !isKey(token.sessionVersion)) return null;
  const [row] = await readRows<{ id: number; name: string; admin: boolean | number }>(
    `SELECT "id", "name", "admin" FROM "User"
     WHERE "id" = ? AND "sessionVersion" = ? AND "disabledAt" IS NULL`,
    [token.accountId, token.sessionVersion],
  );
  return row ? grantAccount(row) : null;
});

function isKey(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

async function sessionToken() {
  const cookieName = authOptions.cookies?.sessionToken?.name ?? "";
  const value = (await cookies()).get(cookieName)?.value;
  if (!value) return null;
  try {
    return await getToken({
      req: { cookies: { [cookieName]: value }, headers: {} } as never,
      cookieName,
      secureCookie: cookieName.startsWith("__Host-"),
      ...(process.env.NEXTAUTH_SECRET ? { secret: process.env.NEXTAUTH_SECRET } : {}),
    });
  } catch {
    return null;
  }
}

/** Throws signed-out. */
export async function requireAccount(): Promise<Account> {
  const account = await currentAccount();
  if (!account) throw new AppError("signed-out", { key: "signed-out" });
  return account;
}

/** Throws signed-out or forbidden. */
export async function requireAdmin(): Promise<AdminAccess> {
  const account = await requireAccount();
  if (!account.admin) throw new AppError("forbidden", { key: "not-allowed" });
  return { account } as AdminAccess;
}
