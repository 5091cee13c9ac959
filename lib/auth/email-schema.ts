import { z } from "zod";

// ASCII before lower case: the Kelvin sign and its like would become ordinary letters.
const schema = z
  .string()
  .max(254)
  .trim()
  .regex(/^[\x21-\x7e]+$/)
  .toLowerCase()
  .pipe(z.email());

/** An e-mail address as accounts are kept under it, or null when it is none. ASCII only, lower case. */
export function accountEmail(value: unknown): string | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export const emailSchema = z
  .string("required")
  .refine((value) => value.trim() !== "", { error: "required", abort: true })
  .refine((value) => accountEmail(value) !== null, "not-an-email")
  .transform((value) => accountEmail(value) ?? "");

/** An address that may be left out; blank becomes null. */
export const optionalEmail = z
  .string()
  .nullish()
  .refine((value) => !value?.trim() || accountEmail(value) !== null, "not-an-email")
  .transform((value) => accountEmail(value));
