import { datePrecision } from "@/lib/base/partial-date";

const parts = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** As much of a date as is known, in words: "12 August 2024", "August 2024" or "2024". */
export function partialDateText(value: string, locale: string): string {
  const [year, month = 1, day = 1] = value.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 0, month - 1, day));
  return new Intl.DateTimeFormat(locale, {
    ...parts[datePrecision(value)],
    timeZone: "UTC",
  }).format(date);
}
