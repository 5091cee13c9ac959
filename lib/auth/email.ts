import { z } from "zod";

const schema = z.string().max(254).normalize("NFC").trim().toLowerCase().pipe(z.email());

/** An e-mail address as accounts are kept under it, or null when it is none. ASCII only, lower case. */
export function accountEmail(value: unknown): string | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export const emailSchema = z
  .string("required")
  .refine((value) => accountEmail(value) !== null, "not-an-email")
  .transform((value) => accountEmail(value) ?? "");
