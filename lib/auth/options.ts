import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { environment } from "../base/env";
import { localeCookie, localeCookieOptions } from "../words/preferences";
import { sessionDays } from "./account-schema";
import { failure } from "./failure";
import { ownPath } from "./own-path";
import { checkCredentials } from "./sign-in";

const secure = environment().origin.startsWith("https:");
const cookie = (name: string, httpOnly: boolean) => ({
  name: secure ? `__Host-${name}` : name,
  options: { httpOnly, sameSite: "lax" as const, path: "/", secure },
});

export const sessionCookie = cookie("parallax-session", true);
export const callbackCookie = cookie("parallax-callback", true);
export const sessionSeconds = sessionDays * 24 * 60 * 60;

declare module "next-auth/jwt" {
  interface JWT {
    accountId?: number;
    sessionVersion?: number;
  }
}

/** next-auth puts the message of what is thrown into an address: only a code may go there. */
async function authorize(credentials: unknown, headers: Record<string, unknown>) {
  try {
    return await checkCredentials(credentials as Record<string, unknown> | undefined, headers);
  } catch (error) {
    throw new Error((await failure(error)).code);
  }
}

export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: sessionSeconds },
  jwt: { maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: sessionCookie,
    csrfToken: cookie("parallax-csrf", true),
    callbackUrl: callbackCookie,
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: (credentials, request) => authorize(credentials, request.headers ?? {}),
    }),
  ],
  events: {
    // The language that the account has chosen goes with it to every browser.
    signIn: async ({ user }) => {
      const { locale } = user as { locale?: string | null };
      if (locale) (await cookies()).set(localeCookie, locale, localeCookieOptions);
    },
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user
        ? {
            accountId: Number(user.id),
            sessionVersion: (user as { version?: number }).version ?? 0,
          }
        : token,
    // The session that scripts can ask for says nothing; pages read the account from the database.
    session: () => ({ expires: "" }),
    redirect: ({ url }) => environment().origin + ownPath(url),
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
};
