import { z } from "zod";
import { neededText, requestKey, text } from "../base/text";
import { catalogues } from "../words/catalogue";
import { emailSchema, optionalEmail } from "./email-schema";

export const passwordLength = { min: 10, max: 128 };

/** Failed attempts allowed in the window, for one account and for one address. */
export const attemptLimits = { windowMinutes: 15, account: 10, address: 50 };

/** How long a session and the links of each kind last. */
export const sessionDays = 14;
export const linkHours = { setup: 24, invitation: 7 * 24, reset: 24 };

const newPassword = text(passwordLength.max)
  .refine((value) => value !== "", {
    error: "required",
    abort: true,
  })
  .pipe(z.string().min(passwordLength.min));

const name = neededText(100).transform((value) => value.trim());
const token = z.string().max(200);
const id = z.coerce.number().int().min(1).max(2_147_483_647);

export const firstAccount = z.object({ token, name, email: emailSchema, password: newPassword });

/** The e-mail address counts only where the link names none. */
export const invitedAccount = z.object({
  token,
  name,
  email: optionalEmail,
  password: newPassword,
});

export const joining = z.object({ token });

export const newPasswordByLink = z.object({ token, password: newPassword });

export const profile = z.object({
  name,
  locale: z.string().refine((value) => Object.hasOwn(catalogues, value), "not-a-choice"),
});
export type Profile = z.output<typeof profile>;

export const passwordChange = z.object({
  current: z.string("required").min(1),
  password: newPassword,
});

/** Strict, so that a request with anything else in it changes nothing. */
export const nothing = z.strictObject({ requestKey });

export const accountChoice = z.object({ account: id });
export const disabling = z.object({ account: id, disabled: z.boolean() });
export type Disabling = z.output<typeof disabling>;
export const adminChange = z.object({ account: id, admin: z.boolean() });
export type AdminChange = z.output<typeof adminChange>;

export const accountInvitation = z.object({ email: optionalEmail });
export const invitationChoice = z.object({ invitation: id });

/** An invitation to a study, as its leads make it. */
export const studyInvitation = z.object({
  email: optionalEmail,
  role: z.enum(["viewer", "analyst", "lead"]),
});
export type StudyInvitation = z.output<typeof studyInvitation>;
