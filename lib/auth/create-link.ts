import type { AdminAccess, StudyAccess } from "../base/access";
import type { StudyInvitation } from "./account-schema";
import { recordResetLink } from "./admin-mutations";
import { recordAccountInvitation, recordStudyInvitation } from "./invitation-mutations";
import { type LinkKind, linkAddress, linkExpiry, oneTimeToken } from "./one-time-link";

/** The address is told once; only a hash of its token is kept. */
export type NewLink = { link: string };

function newLink(kind: LinkKind) {
  const { token, tokenHash } = oneTimeToken();
  const stored = { tokenHash, expiresAt: linkExpiry(kind, new Date()) };
  return { stored, told: { link: linkAddress(kind, token) } };
}

/** An invitation to join a study, for its lead to send. It can be used as long as they lead the study. */
export async function createInvitation(
  access: StudyAccess<"lead">,
  { email, role }: StudyInvitation,
): Promise<NewLink> {
  const { stored, told } = newLink("invitation");
  await recordStudyInvitation(access, { ...stored, email, role });
  return told;
}

/** An invitation to make an account, without a study. */
export async function createAccountInvitation(
  access: AdminAccess,
  { email }: { email: string | null },
): Promise<NewLink> {
  const { stored, told } = newLink("invitation");
  await recordAccountInvitation(access, { ...stored, email });
  return told;
}

/** A link with which the account's owner chooses a new password. */
export async function createResetLink(access: AdminAccess, account: number): Promise<NewLink> {
  const { stored, told } = newLink("reset");
  await recordResetLink(access, { ...stored, account });
  return told;
}
