import { readRows } from "../db/read-rows";
import { write } from "../db/write";
import { linkAddress, linkExpiry, oneTimeToken } from "./one-time-link";

/** Whether somebody can sign in at all; automated analysts can't. */
export async function firstAccountExists(): Promise<boolean> {
  return (await readRows(`SELECT 1 FROM "User" WHERE NOT "automated" LIMIT 1`)).length > 0;
}

/**
 * The link with which the first account is made, or null when there is one. Each start of the server
 * makes a new link and withdraws the one before.
 */
export async function createSetupLink(): Promise<string | null> {
  if (await firstAccountExists()) return null;
  const { token, tokenHash } = oneTimeToken();
  const now = new Date();
  await write(async (tx) => {
    await tx.oneTimeLink.updateMany({
      where: { kind: "setup", usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.oneTimeLink.create({
      data: { kind: "setup", tokenHash, expiresAt: linkExpiry("setup", now) },
    });
  });
  return linkAddress("setup", token);
}
