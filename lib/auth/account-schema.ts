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

/** Strict: a request with anything else in it changes nothing. Every form sends its request key. */
const input = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, requestKey });

const newPassword = text(passwordLength.max)
  .refine((value) => value !== "", {
    error: "required",
    abort: true,
  })
  .pipe(z.string().min(passwordLength.min));

const name = neededText(100).transform((value) => value.trim());
const token = z.string().max(200);
const id = z.coerce.number().int().min(1).max(2_147_483_647);

export const firstAccount = input({ token, name, email: emailSchema, password: newPassword });

/** The e-mail address counts only where the link names none. */
export const invitedAccount = input({
  token,
  name,
  email: optionalEmail,
  password: newPassword,
});

export const joining = input({ token });

export const newPasswordByLink = input({ token, password: newPassword });

export const profile = input({
  name,
  locale: z.string().refine((value) => Object.hasOwn(catalogues, value), "not-a-choice"),
});
export type Profile = z.output<typeof profile>;

export const passwordChange = input({
  current: z.string("required").min(1),
  password: newPassword,
});

export const nothing = input({});

export const accountChoice = input({ account: id });
export const disabling = input({ account: id, disabled: z.boolean() });
export type Disabling = z.output<typeof disabling>;
export const adminChange = input({ account: id, admin: z.boolean() });
export type AdminChange = z.output<typeof adminChange>;

export const accountInvitation = input({ email: optionalEmail });
export const invitationChoice = input({ invitation: id });

/** An invitation to a study, as its leads make it. */
export const studyInvitation = input({
  email: optionalEmail,
  role: z.enum(["viewer", "analyst", "lead"]),
});
export type StudyInvitation = z.output<typeof studyInvitation>;
