import type { AdminAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { type Transaction, write } from "../db/write";
import type { AdminChange, Disabling } from "./account-schema";
import { recordEvent } from "./event-mutations";

const canSignIn = { automated: false, disabledAt: null, passwordHash: { not: null } } as const;

/**
 * The account that an admin changes. Locks the rows of all admins first, so that two of them can't
 * take each other's rights at the same time. Throws forbidden, not-found.
 */
async function otherAccount(tx: Transaction, { account }: AdminAccess, id: number) {
  await tx.user.updateMany({ where: { admin: true }, data: { sessionVersion: { increment: 0 } } });
  const still = await tx.user.count({ where: { ...canSignIn, id: account.id, admin: true } });
  if (still === 0) throw new AppError("forbidden", { key: "not-allowed" });
  if (account.id === id) throw new AppError("forbidden", { key: "own-account" });
  const user = await tx.user.findUnique({ where: { id } });
  if (!user) throw new AppError("not-found", { key: "not-found" });
  if (user.automated) throw new AppError("forbidden", { key: "automated-account" });
  return user;
}

async function requireOneAdmin(tx: Transaction): Promise<void> {
  if ((await tx.user.count({ where: { ...canSignIn, admin: true } })) > 0) return;
  throw new AppError("conflict", { key: "last-admin" });
}

/** Nobody signs in to a disabled account; its sessions end at once. */
export function setDisabled(access: AdminAccess, { account, disabled }: Disabling): Promise<void> {
  return write(async (tx) => {
    const before = await otherAccount(tx, access, account);
    if ((before.disabledAt !== null) === disabled) return;
    await tx.user.update({
      where: { id: account },
      data: disabled
        ? { disabledAt: new Date(), sessionVersion: { increment: 1 } }
        : { disabledAt: null },
    });
    await requireOneAdmin(tx);
    await recordEvent(tx, {
      actorId: access.account.id,
      kind: disabled ? "account.disabled" : "account.enabled",
      subject: `account:${account}`,
    });
  });
}

export function setAdmin(access: AdminAccess, { account, admin }: AdminChange): Promise<void> {
  return write(async (tx) => {
    const before = await otherAccount(tx, access, account);
    if (before.admin === admin) return;
    await tx.user.update({ where: { id: account }, data: { admin } });
    await requireOneAdmin(tx);
    await recordEvent(tx, {
      actorId: access.account.id,
      kind: admin ? "account.admin-made" : "account.admin-unmade",
      subject: `account:${account}`,
    });
  });
}

type ResetLink = { account: number; tokenHash: string; expiresAt: Date };

/** The link before it is withdrawn: one at a time can be used. */
export function recordResetLink(
  access: AdminAccess,
  { account, tokenHash, expiresAt }: ResetLink,
): Promise<void> {
  return write(async (tx) => {
    const user = await otherAccount(tx, access, account);
    if (user.disabledAt) throw new AppError("conflict", { key: "account-disabled" });
    await tx.oneTimeLink.updateMany({
      where: { kind: "reset", userId: account, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await tx.oneTimeLink.create({
      data: {
        kind: "reset",
        tokenHash,
        expiresAt,
        userId: account,
        createdById: access.account.id,
      },
    });
    await recordEvent(tx, {
      actorId: access.account.id,
      kind: "reset-link.created",
      subject: `account:${account}`,
    });
  });
}
