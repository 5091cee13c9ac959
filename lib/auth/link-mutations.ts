import type { Account } from "../base/access";
import { roleOrder } from "../base/access";
import { AppError, invalidField } from "../base/app-error";
import { joinStudy } from "../db/join-study";
import { type Transaction, uniqueViolation, write } from "../db/write";
import { recordEvent } from "./event-mutations";
import { type Link, standingLink } from "./link-queries";

/** What a session is started with. */
export type SessionStart = { id: number; version: number };

type Used = { tokenHash: string; kind: Link["kind"] };

/** Marks the link as used; of all who try at once one succeeds. Throws not-found. */
async function useLink(tx: Transaction, { tokenHash, kind }: Used): Promise<Link> {
  const used = await tx.oneTimeLink.updateMany({
    where: { tokenHash, kind, usedAt: null },
    data: { usedAt: new Date() },
  });
  const link = used.count === 1 ? await standingLink(tx, tokenHash) : null;
  if (!link) throw new AppError("not-found", { key: "link-unusable" });
  return link;
}

type Person = { name: string; email: string; passwordHash: string };

async function createUser(tx: Transaction, person: Person & { admin: boolean }) {
  const user = await tx.user.create({ data: person });
  await recordEvent(tx, {
    actorId: user.id,
    kind: "account.created",
    subject: `account:${user.id}`,
    after: { name: user.name, email: user.email, admin: user.admin },
  });
  return user;
}

async function orEmailTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    throw invalidField("email", { key: "email-taken" });
  }
}

/** The server's first account, its admin. Throws not-found for a used link, conflict when there is one. */
export function createFirstAccount(tokenHash: string, person: Person): Promise<SessionStart> {
  return orEmailTaken(
    write(async (tx) => {
      await useLink(tx, { tokenHash, kind: "setup" });
      if ((await tx.user.count({ where: { automated: false } })) > 0) {
        throw new AppError("conflict", { key: "setup-done" });
      }
      // Two links may be open for a moment when two servers start on one database.
      await tx.oneTimeLink.updateMany({
        where: { kind: "setup", usedAt: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      const user = await createUser(tx, { ...person, admin: true });
      return { id: user.id, version: user.sessionVersion };
    }),
  );
}

async function joinByLink(tx: Transaction, { link, userId }: { link: Link; userId: number }) {
  if (!link.study || !link.role) return;
  const studyId = link.study.id;
  const raised = await tx.study.update({
    where: { id: studyId },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  });
  const before = await tx.studyMember.findUnique({
    where: { studyId_userId: { studyId, userId } },
  });
  const held = before && !before.removedAt ? before.role : "viewer";
  // An old invitation takes nothing from somebody who may do more by now.
  const role = roleOrder.indexOf(held) > roleOrder.indexOf(link.role) ? held : link.role;
  const { number } = await joinStudy(tx, { studyId, userId, role });
  await recordEvent(tx, {
    actorId: userId,
    kind: "member.joined",
    subject: `member:${number}`,
    before: before ? { role: before.role, removed: before.removedAt !== null } : null,
    after: { id: userId, number, role },
    studyId,
    revision: raised.revision,
  });
}

type Invited = Omit<Person, "email"> & { email: string | null };

/** An account by invitation, and its place in the study if the link names one. */
export function createInvitedAccount(tokenHash: string, person: Invited): Promise<SessionStart> {
  return orEmailTaken(
    write(async (tx) => {
      const link = await useLink(tx, { tokenHash, kind: "invitation" });
      const email = link.email ?? person.email;
      if (!email) throw invalidField("email", { key: "required" });
      const user = await createUser(tx, { ...person, email, admin: false });
      await joinByLink(tx, { link, userId: user.id });
      return { id: user.id, version: user.sessionVersion };
    }),
  );
}

/** Somebody who has an account already takes the place in the study that the link offers. */
export function joinByInvitation(account: Account, tokenHash: string): Promise<void> {
  return write(async (tx) => {
    const link = await useLink(tx, { tokenHash, kind: "invitation" });
    if (!link.study) throw new AppError("conflict", { key: "account-exists" });
    await joinByLink(tx, { link, userId: account.id });
  });
}

type Reset = { tokenHash: string; passwordHash: string };

/** A new password by link; every session of the account ends. */
export function resetPassword({ tokenHash, passwordHash }: Reset): Promise<SessionStart> {
  return write(async (tx) => {
    const { user } = await useLink(tx, { tokenHash, kind: "reset" });
    if (!user) throw new AppError("not-found", { key: "link-unusable" });
    const { sessionVersion } = await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    await tx.oneTimeLink.updateMany({
      where: { userId: user.id, kind: "reset", usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await recordEvent(tx, {
      actorId: user.id,
      kind: "account.password-reset",
      subject: `account:${user.id}`,
    });
    return { id: user.id, version: sessionVersion };
  });
}
