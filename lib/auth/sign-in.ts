import { createHash } from "node:crypto";
import { reader } from "../db/client";
import { write } from "../db/write";
import { accountEmail } from "./email";
import { passwordFits, passwordLength } from "./password";

/** Failed attempts allowed in the window, for one account and for one address. */
export const attemptLimits = { windowMinutes: 15, account: 10, address: 50 };

type Headers = Record<string, unknown>;
type Credentials = { email?: unknown; password?: unknown } | undefined;

const key = (kind: string, value: string) =>
  `${kind}:${createHash("sha256").update(value).digest("base64url")}`;

/** The address that lib/launch/server.js vouches for; what a visitor claims is not read. */
function clientAddress(headers: Headers): string {
  const address = headers["x-parallax-address"];
  return typeof address === "string" ? address : "unknown";
}

async function tooMany(keys: { account: string; address: string }): Promise<boolean> {
  const since = new Date(Date.now() - attemptLimits.windowMinutes * 60_000);
  const count = (of: string) =>
    reader().signInAttempt.count({ where: { key: of, at: { gte: since } } });
  const [account, address] = [await count(keys.account), await count(keys.address)];
  return account >= attemptLimits.account || address >= attemptLimits.address;
}

async function recordFailure(keys: { account: string; address: string }): Promise<void> {
  const old = new Date(Date.now() - attemptLimits.windowMinutes * 60_000);
  await write(async (tx) => {
    await tx.signInAttempt.deleteMany({ where: { at: { lt: old } } });
    await tx.signInAttempt.createMany({ data: [{ key: keys.account }, { key: keys.address }] });
  });
}

/**
 * The account of an e-mail address and password, for next-auth. Null for every kind of failure
 * alike; throws Error("too-many-attempts") when the account or the address has used its attempts up.
 */
export async function checkCredentials(credentials: Credentials, headers: Headers) {
  const email = accountEmail(credentials?.email);
  const password = credentials?.password;
  const keys = {
    account: key("account", email ?? String(credentials?.email).slice(0, 320)),
    address: key("address", clientAddress(headers)),
  };
  if (await tooMany(keys)) throw new Error("too-many-attempts");
  const usable = typeof password === "string" && password.length <= passwordLength.max;
  const user = email ? await reader().user.findUnique({ where: { email } }) : null;
  const fits = await passwordFits(user?.passwordHash ?? null, usable ? password : "");
  if (!user || !usable || !fits || user.disabledAt || user.automated) {
    await recordFailure(keys);
    return null;
  }
  return { id: String(user.id), version: user.sessionVersion };
}
