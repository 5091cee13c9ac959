import { reader } from "../db/client";
import { passwordLength } from "./account-schema";
import { beginAttempt } from "./attempts";
import { accountEmail } from "./email-schema";
import { passwordFits } from "./password";

type Headers = Record<string, unknown>;
type Credentials = { email?: unknown; password?: unknown } | undefined;

/**
 * The account of an e-mail address and password, for next-auth. Null for every kind of failure
 * alike; throws rate-limited when the account or the address has used its attempts up.
 */
export async function checkCredentials(credentials: Credentials, headers: Headers) {
  const email = accountEmail(credentials?.email);
  const password = credentials?.password;
  const attempt = await beginAttempt({
    email: email ?? String(credentials?.email).slice(0, 320),
    address: headers["x-parallax-address"],
  });
  if (typeof password !== "string" || password.length > passwordLength.max) return null;
  const user = email ? await reader().user.findUnique({ where: { email } }) : null;
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  if (!user || !fits || user.disabledAt || user.automated) return null;
  await attempt.succeed();
  return { id: String(user.id), version: user.sessionVersion, locale: user.locale };
}
