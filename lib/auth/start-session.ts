import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { sessionCookie, sessionSeconds } from "./options";

/** Signs an account in whose owner has just proved who they are by other means than the sign-in form. */
export async function startSession(account: { id: number; version: number }): Promise<void> {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  const token = await encode({
    token: { accountId: account.id, sessionVersion: account.version },
    secret,
    maxAge: sessionSeconds,
  });
  const { name, options } = sessionCookie;
  (await cookies()).set(name, token, { ...options, maxAge: sessionSeconds });
}

export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
