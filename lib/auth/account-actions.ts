"use server";

import { cookies, headers } from "next/headers";
import { invalidField } from "../base/app-error";
import { localeCookie, localeCookieOptions } from "../words/preferences";
import { changePassword, endSessions, updateProfile } from "./account-mutations";
import { getOwnCredentials } from "./account-queries";
import { nothing, passwordChange, profile } from "./account-schema";
import { beginAttempt } from "./attempts";
import { defineAccountAction } from "./define-action";
import { passwordFits, passwordHash, requireOwnSecret } from "./password";
import { forgetSession, startSession } from "./start-session";

export const saveProfile = defineAccountAction(profile, async (account, input) => {
  await updateProfile(account, input);
  (await cookies()).set(localeCookie, input.locale, localeCookieOptions);
});

export const saveNewPassword = defineAccountAction(passwordChange, async (account, input) => {
  const stored = await getOwnCredentials(account);
  const attempt = await beginAttempt({
    email: stored.email ?? "",
    address: (await headers()).get("x-parallax-address"),
  });
  if (!(await passwordFits(stored.passwordHash, input.current))) {
    throw invalidField("current", { key: "wrong-password" });
  }
  await attempt.succeed();
  requireOwnSecret(input.password, [stored.name, stored.email]);
  const next = { before: stored.passwordHash, passwordHash: await passwordHash(input.password) };
  await startSession(await changePassword(account, next));
});

export const signOutEverywhere = defineAccountAction(nothing, async (account) => {
  await endSessions(account);
  await forgetSession();
});
