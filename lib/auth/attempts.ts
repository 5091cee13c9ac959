import { createHash } from "node:crypto";
import { AppError } from "../base/app-error";
import { reader } from "../db/client";
import { write } from "../db/write";
import { attemptLimits } from "./account-schema";
import { network } from "./network";

type Both<T> = { account: T; address: T };

const key = (kind: string, value: string) =>
  `${kind}:${createHash("sha256").update(value).digest("base64url")}`;

/** `address` is what lib/launch vouches for in x-parallax-address; what a visitor claims is not read. */
function attemptKeys({ email, address }: { email: string; address: unknown }): Both<string> {
  return {
    account: key("account", email),
    address: key("address", typeof address === "string" ? network(address) : "unknown"),
  };
}

/**
 * The moments that count: the window before now, and as much after it, for the clocks of several servers
 * differ a little. What lies further ahead was counted before the clock was set back.
 */
function counted() {
  const windowMs = attemptLimits.windowMinutes * 60_000;
  return { gte: new Date(Date.now() - windowMs), lte: new Date(Date.now() + windowMs) };
}

async function requireAtMost(keys: Both<string>, limits: Both<number>): Promise<void> {
  const at = counted();
  const account = await reader().signInAttempt.count({ where: { key: keys.account, at } });
  const address = await reader().signInAttempt.count({ where: { key: keys.address, at } });
  if (account <= limits.account && address <= limits.address) return;
  throw new AppError("rate-limited", {
    key: "too-many-attempts",
    values: { minutes: attemptLimits.windowMinutes },
  });
}

/**
 * Counts an attempt as failed before the password is looked at, so that many at once don't slip
 * past the limit together. Throws rate-limited. Call `succeed` when the password was right.
 */
export async function beginAttempt(from: { email: string; address: unknown }) {
  const keys = attemptKeys(from);
  const { account, address } = attemptLimits;
  await requireAtMost(keys, { account: account - 1, address: address - 1 });
  const ids = await write(async (tx) => {
    await tx.signInAttempt.deleteMany({ where: { NOT: { at: counted() } } });
    const rows = [
      await tx.signInAttempt.create({ data: { key: keys.account } }),
      await tx.signInAttempt.create({ data: { key: keys.address } }),
    ];
    return rows.map((row) => row.id);
  });
  try {
    await requireAtMost(keys, { account, address });
  } catch (error) {
    await write((tx) => tx.signInAttempt.deleteMany({ where: { id: { in: ids } } }));
    throw error;
  }
  return {
    succeed: () =>
      write(async (tx) => {
        await tx.signInAttempt.deleteMany({
          where: { OR: [{ id: { in: ids } }, { key: keys.account }] },
        });
      }),
  };
}

/** After a reset by link the failures that led to it no longer count. */
export async function forgetAttempts(email: string): Promise<void> {
  await write((tx) => tx.signInAttempt.deleteMany({ where: { key: key("account", email) } }));
}
