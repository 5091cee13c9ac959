import type { Account } from "../base/access";
import { invalidField } from "../base/app-error";
import { write } from "../db/write";
import type { Profile } from "./account-schema";
import { recordEvent } from "./event-mutations";
import type { SessionStart } from "./link-mutations";

const subject = (account: Account) => `account:${account.id}`;

export function updateProfile(account: Account, { name, locale }: Profile): Promise<void> {
  return write(async (tx) => {
    // A write first: it takes the lock, and what stood before can't change any more.
    const before = await tx.user.update({
      where: { id: account.id },
      data: { locale },
      select: { name: true },
    });
    await tx.user.update({ where: { id: account.id }, data: { name } });
    // What is kept of a study names its analysts, as long as the study stays as it is.
    await tx.study.updateMany({
      where: { members: { some: { userId: account.id } } },
      data: { revision: { increment: 1 } },
    });
    await recordEvent(tx, {
      actorId: account.id,
      kind: "account.updated",
      subject: subject(account),
      before,
      after: { name, locale },
    });
  });
}

type NewPassword = { before: string | null; passwordHash: string };

/** Every session ends. Throws invalid-input when the password was changed elsewhere meanwhile. */
export function changePassword(
  account: Account,
  { before, passwordHash }: NewPassword,
): Promise<SessionStart> {
  return write(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: account.id, passwordHash: before },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    if (changed.count === 0) throw invalidField("current", { key: "wrong-password" });
    const { sessionVersion } = await tx.user.findUniqueOrThrow({ where: { id: account.id } });
    await recordEvent(tx, {
      actorId: account.id,
      kind: "account.password-changed",
      subject: subject(account),
    });
    return { id: account.id, version: sessionVersion };
  });
}

/** Signs the account out everywhere. */
export function endSessions(account: Account): Promise<void> {
  return write(async (tx) => {
    await tx.user.update({
      where: { id: account.id },
      data: { sessionVersion: { increment: 1 } },
    });
    await recordEvent(tx, {
      actorId: account.id,
      kind: "account.sessions-ended",
      subject: subject(account),
    });
  });
}
