import { type DatePrecision, datePrecision } from "@/lib/base/partial-date";

const parts = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<DatePrecision, Intl.DateTimeFormatOptions>;

/** Making a format takes longer than a thousand uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How days are written of which so much is told. */
export function dateFormat(precision: DatePrecision, locale: string): Intl.DateTimeFormat {
  const name = `${precision} ${locale}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...parts[precision], timeZone: "UTC" });
  formats.set(name, made);
  return made;
}

/** As much of a date as is known, in words: "12 August 2024", "August 2024" or "2024". */
export function partialDateText(value: string, locale: string): string {
  const [year, month = 1, day = 1] = value.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 0, month - 1, day));
  return dateFormat(datePrecision(value), locale).format(date);
}
