import type { Role } from "../base/access";
import { reader } from "../db/client";
import type { Transaction } from "../db/write";

const linkFields = {
  id: true,
  kind: true,
  email: true,
  role: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  user: { select: { id: true, name: true, email: true, disabledAt: true } },
  study: { select: { id: true, slug: true, title: true, archivedAt: true } },
  createdBy: { select: { id: true, name: true, admin: true, disabledAt: true } },
} as const;

export type Link = NonNullable<Awaited<ReturnType<typeof storedLink>>>;

function storedLink(tx: Pick<Transaction, "oneTimeLink">, tokenHash: string) {
  return tx.oneTimeLink.findUnique({ where: { tokenHash }, select: linkFields });
}

type Rows = Pick<Transaction, "oneTimeLink" | "studyMember">;

/** A link is worth what its maker still may do: nobody comes back through a link made before leaving. */
async function makerStands(tx: Rows, { kind, createdBy, study }: Link): Promise<boolean> {
  if (kind === "setup") return true;
  if (!createdBy || createdBy.disabledAt) return false;
  if (createdBy.admin) return true;
  if (kind !== "invitation" || !study) return false;
  const member = await tx.studyMember.findUnique({
    where: { studyId_userId: { studyId: study.id, userId: createdBy.id } },
    select: { role: true, removedAt: true },
  });
  return member?.role === "lead" && !member.removedAt;
}

/** The link as far as it isn't used, withdrawn or expired, and its maker may still make such a one. */
export async function standingLink(tx: Rows, tokenHash: string): Promise<Link | null> {
  const link = await storedLink(tx, tokenHash);
  if (!link || link.revokedAt || link.expiresAt <= new Date()) return null;
  if (link.study?.archivedAt || link.user?.disabledAt) return null;
  return (await makerStands(tx, link)) ? link : null;
}

/** The link, if it can be used now. Looking at it doesn't use it up. */
export async function getUsableLink(tokenHash: string): Promise<Link | null> {
  const link = await standingLink(reader(), tokenHash);
  return link?.usedAt ? null : link;
}

/** Whether an account that can sign in has the address; automated analysts have none. */
export async function hasAccount(email: string): Promise<boolean> {
  return (await reader().user.count({ where: { email } })) > 0;
}

export type OpenInvitation = {
  id: number;
  email: string | null;
  role: Role | null;
  study: string | null;
  invitedBy: string | null;
  expiresAt: Date;
};

/** Invitations that can still be used, of one study or of the whole server, the newest first. */
export async function openInvitations(studyId?: number): Promise<OpenInvitation[]> {
  const rows = await reader().oneTimeLink.findMany({
    where: {
      kind: "invitation",
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      ...(studyId === undefined ? {} : { studyId }),
    },
    select: linkFields,
    orderBy: { id: "desc" },
  });
  return rows.map(({ id, email, role, study, createdBy, expiresAt }) => ({
    id,
    email,
    role,
    study: study?.title ?? null,
    invitedBy: createdBy?.name ?? null,
    expiresAt,
  }));
}
