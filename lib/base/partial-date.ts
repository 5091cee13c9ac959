import { z } from "zod";

/** How much of a date is known. */
export type DatePrecision = "day" | "month" | "year";

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a date that exists: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isPartialDate(value: string): boolean {
  const parts = shape.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (year < 1000) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function datePrecision(value: string): DatePrecision {
  return value.length === 10 ? "day" : value.length === 7 ? "month" : "year";
}

export const optionalPartialDate = z
  .string()
  .trim()
  .refine((value) => value === "" || isPartialDate(value), "not-a-date")
  .nullish()
  .transform((value) => value || null);
