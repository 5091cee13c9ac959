import type { AdminAccess, StudyAccess } from "../base/access";
import { AppError, invalidField } from "../base/app-error";
import { write } from "../db/write";
import { writeStudy } from "../db/write-study";
import { recordEvent } from "./event-mutations";

/** What is stored of a link that was just made. */
type NewLink = { tokenHash: string; expiresAt: Date };

type StudyLink = NewLink & { email: string | null; role: "viewer" | "analyst" | "lead" };

/** The event names no address: members read the study's history. */
export function recordStudyInvitation(
  access: StudyAccess<"lead">,
  { tokenHash, expiresAt, email, role }: StudyLink,
) {
  return writeStudy(access, {
    kind: "invitation.created",
    work: async (tx) => {
      const link = await tx.oneTimeLink.create({
        data: {
          kind: "invitation",
          tokenHash,
          expiresAt,
          email,
          role,
          studyId: access.study.id,
          createdById: access.account?.id ?? null,
        },
      });
      return { subject: `invitation:${link.id}`, before: null, after: { id: link.id, role } };
    },
  });
}

const open = { kind: "invitation", usedAt: null, revokedAt: null } as const;

export function revokeStudyInvitation(access: StudyAccess<"lead">, invitation: number) {
  return writeStudy(access, {
    kind: "invitation.revoked",
    work: async (tx) => {
      const revoked = await tx.oneTimeLink.updateMany({
        where: { ...open, id: invitation, studyId: access.study.id },
        data: { revokedAt: new Date() },
      });
      if (revoked.count === 0) throw new AppError("not-found", { key: "not-found" });
      return { subject: `invitation:${invitation}`, before: null, after: { id: invitation } };
    },
  });
}

type AccountLink = NewLink & { email: string | null };

/** Throws invalid-input when the address has an account: its owner needs no invitation. */
export function recordAccountInvitation(
  { account }: AdminAccess,
  { tokenHash, expiresAt, email }: AccountLink,
): Promise<void> {
  return write(async (tx) => {
    const link = await tx.oneTimeLink.create({
      data: { kind: "invitation", tokenHash, expiresAt, email, createdById: account.id },
    });
    if (email && (await tx.user.count({ where: { email } })) > 0) {
      throw invalidField("email", { key: "email-taken" });
    }
    await recordEvent(tx, {
      actorId: account.id,
      kind: "invitation.created",
      subject: `invitation:${link.id}`,
      after: { email },
    });
  });
}

/** Any open invitation of the server, those to studies too. */
export function revokeInvitation({ account }: AdminAccess, invitation: number): Promise<void> {
  return write(async (tx) => {
    const revoked = await tx.oneTimeLink.updateMany({
      where: { ...open, id: invitation },
      data: { revokedAt: new Date() },
    });
    if (revoked.count === 0) throw new AppError("not-found", { key: "not-found" });
    await recordEvent(tx, {
      actorId: account.id,
      kind: "invitation.revoked",
      subject: `invitation:${invitation}`,
    });
  });
}
