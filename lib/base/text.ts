import { z } from "zod";

const storable = (value: string) => !value.includes("\0") && !/\p{Surrogate}/u.test(value);

/**
 * Text that people typed, kept as it is but for NFC: emoji, right-to-left text, combining marks and
 * line breaks stay. NUL and halves of surrogate pairs are refused. Lengths are UTF-16 units.
 */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine(storable, "unreadable-characters")
    .transform((value) => value.normalize("NFC"));
}

/** Text that may not be empty or blank. */
export function neededText(max: number) {
  return text(max).refine((value) => value.trim() !== "", "required");
}

/** Text that may be left out; blank becomes null. */
export function optionalText(max: number) {
  return text(max)
    .nullish()
    .transform((value) => (value && value.trim() !== "" ? value : null));
}

export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-slug");

/** Made by a form for one write, so that a repeated request writes nothing. */
export const requestKey = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/)
  .optional();

export const version = z.coerce.number().int().min(1);
