const MILLISECONDS_A_DAY = 86_400_000;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First and last day that a date may mean, in whole days since 1970-01-01 UTC, both inclusive. */
export type DaySpan = { firstDay: number; lastDay: number };

/** A Monday: 1969-12-29. */
const SOME_MONDAY = -3;

/** Stands in both ends of a span when nothing is known of the date; far outside every ISO year. */
export const UNKNOWN_DAY = -2_147_483_648;

function dayNumber(year: number, month: number, day: number): number {
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/**
 * The days that an ISO partial date covers: `YYYY` a year, `YYYY-MM` a month, `YYYY-MM-DD` one day.
 * Units: whole days since 1970-01-01 UTC (ISO 8601-1:2019, 5.2.2, calendar dates of reduced precision).
 * Null when the text is no such date or the date does not exist (`2023-02-29`, `2024-13`).
 *
 * @example daySpan("1970-02") // { firstDay: 31, lastDay: 58 }
 */
export function daySpan(text: string): DaySpan | null {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) {
    return { firstDay: dayNumber(year, 1, 1), lastDay: dayNumber(year + 1, 1, 1) - 1 };
  }
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  const firstOfMonth = dayNumber(year, month, 1);
  const lastOfMonth = dayNumber(year, month + 1, 1) - 1;
  if (parts[3] === undefined) return { firstDay: firstOfMonth, lastDay: lastOfMonth };
  const day = firstOfMonth + Number(parts[3]) - 1;
  return day < firstOfMonth || day > lastOfMonth ? null : { firstDay: day, lastDay: day };
}

/**
 * The day, counted from 1970-01-01, on which a moment falls in UTC.
 *
 * @example dayOf(new Date("1970-02-01T23:00:00Z")) // 31
 */
export function dayOf(moment: Date): number {
  return Math.floor(moment.getTime() / MILLISECONDS_A_DAY);
}

/**
 * A day counted from 1970-01-01 as an ISO date.
 *
 * @example isoDate(31) // "1970-02-01"
 */
export function isoDate(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/**
 * The Monday with which the ISO week of a day begins, whatever the year.
 *
 * Source: ISO 8601-1:2019, 5.2.4, week dates.
 *
 * @example mondayOf(3) // -3: 1970-01-04, a Sunday, is in the week from 1969-12-29
 */
export function mondayOf(day: number): number {
  return Math.floor((day - SOME_MONDAY) / 7) * 7 + SOME_MONDAY;
}

/**
 * Whether a period ends before it begins; bounds are partial dates, and one that is open never does.
 *
 * @example isReversed({ from: "2024-09", to: "2024-08-31" }) // true
 */
export function isReversed({ from, to }: { from: string | null; to: string | null }): boolean {
  const [first, last] = [from && daySpan(from), to && daySpan(to)];
  return Boolean(first && last && first.firstDay > last.lastDay);
}
