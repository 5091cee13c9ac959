import { datePrecision } from "@/lib/base/partial-date";

const shown = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const;

/** As much of a date as is known, in words. */
export function partialDate(value: string, locale: string): string {
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  return new Intl.DateTimeFormat(locale, {
    ...shown[datePrecision(value)],
    timeZone: "UTC",
  }).format(Date.UTC(year, month - 1, day));
}
