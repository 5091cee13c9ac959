import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { environment } from "../base/env";
import { ownPath } from "./own-path";
import { checkCredentials } from "./sign-in";

const secure = environment().origin.startsWith("https:");
const cookie = (name: string, httpOnly: boolean) => ({
  name: secure ? `__Host-${name}` : name,
  options: { httpOnly, sameSite: "lax" as const, path: "/", secure },
});

declare module "next-auth/jwt" {
  interface JWT {
    accountId?: number;
    sessionVersion?: number;
  }
}

export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 14 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: cookie("parallax-session", true),
    csrfToken: cookie("parallax-csrf", true),
    callbackUrl: cookie("parallax-callback", true),
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: (credentials, request) => checkCredentials(credentials, request.headers ?? {}),
    }),
  ],
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
