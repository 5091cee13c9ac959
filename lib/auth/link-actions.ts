"use server";

import { AppError } from "../base/app-error";
import { firstAccount, invitedAccount, joining, newPasswordByLink } from "./account-schema";
import { forgetAttempts } from "./attempts";
import { defineAccountAction, definePublicAction } from "./define-action";
import {
  createFirstAccount,
  createInvitedAccount,
  joinByInvitation,
  resetPassword,
} from "./link-mutations";
import { getUsableLink } from "./link-queries";
import { tokenHash } from "./one-time-link";
import { passwordHash, requireOwnSecret } from "./password";
import { startSession } from "./start-session";

/** Asked before hashing: without a link nobody makes the server work. */
async function requireLink(token: string) {
  const hash = tokenHash(token);
  const link = await getUsableLink(hash);
  if (!link) throw new AppError("not-found", { key: "link-unusable" });
  return { link, hash };
}

export const makeFirstAccount = definePublicAction(firstAccount, async (input) => {
  const { hash } = await requireLink(input.token);
  const { name, email, password } = input;
  requireOwnSecret(password, [name, email]);
  const person = { name, email, passwordHash: await passwordHash(password) };
  await startSession(await createFirstAccount(hash, person));
});

export const acceptInvitation = definePublicAction(invitedAccount, async (input) => {
  const { link, hash } = await requireLink(input.token);
  const { name, email, password } = input;
  requireOwnSecret(password, [name, link.email ?? email]);
  const person = { name, email, passwordHash: await passwordHash(password) };
  await startSession(await createInvitedAccount(hash, person));
});

export const joinStudy = defineAccountAction(joining, (account, { token }) =>
  joinByInvitation(account, tokenHash(token)),
);

export const chooseNewPassword = definePublicAction(newPasswordByLink, async (input) => {
  const { link, hash } = await requireLink(input.token);
  requireOwnSecret(input.password, [link.user?.name ?? null, link.user?.email ?? null]);
  const reset = { tokenHash: hash, passwordHash: await passwordHash(input.password) };
  const session = await resetPassword(reset);
  if (link.user?.email) await forgetAttempts(link.user.email);
  await startSession(session);
});
