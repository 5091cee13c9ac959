import { type DaySpan, daySpan, isoDate, UNKNOWN_DAY } from "../columns/days";

/** How long the stretches are into which a timeline is cut, from fine to coarse. */
export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];

/** Day 4, counted from 1970-01-01, was a Monday. */
const SOME_MONDAY = 4;

/** The first and the last day that has an ISO date of ten characters. */
const [FIRST_DAY, LAST_DAY] = [daySpan("0000")!.firstDay, daySpan("9999")!.lastDay];

const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

function weekOf(day: number): DaySpan {
  const monday = day - ((((day - SOME_MONDAY) % 7) + 7) % 7);
  return { firstDay: Math.max(monday, FIRST_DAY), lastDay: Math.min(monday + 6, LAST_DAY) };
}

/**
 * The day, ISO week (Monday first, whatever the year) or calendar month in which a day lies, both ends
 * inclusive. Days are counted from 1970-01-01 and have no hours, so no change of clocks moves them.
 * Weeks that reach beyond the years 0000 and 9999 end there. Never throws for a day of these years.
 *
 * Source: ISO 8601-1:2019, 5.2.4, week dates.
 *
 * @example stepSpan(20_087, "week") // 2024-12-30: the week 2024-12-30 to 2025-01-05, 2025-W01
 */
export function stepSpan(day: number, step: Step): DaySpan {
  if (step === "day") return { firstDay: day, lastDay: day };
  return step === "week" ? weekOf(day) : daySpan(isoDate(day).slice(0, 7))!;
}

/**
 * A range of days as an address carries it.
 *
 * @example rangeKey({ firstDay: 19_947, lastDay: 19_953 }) // "2024-08-12..2024-08-18"
 */
export function rangeKey({ firstDay, lastDay }: DaySpan): string {
  return `${isoDate(firstDay)}..${isoDate(lastDay)}`;
}

function rangeOf(key: string): DaySpan | null {
  const parts = RANGE.exec(key);
  const [first, last] = [daySpan(parts?.[1] ?? ""), daySpan(parts?.[2] ?? "")];
  if (!first || !last || first.firstDay > last.lastDay) return null;
  return { firstDay: first.firstDay, lastDay: last.lastDay };
}

/**
 * Whether a text names a period: two days that exist, the second not before the first, or one partial
 * date that exists.
 *
 * @example isPeriodKey("2024-08") // true; "2023-02-29" and "2024-08-18..2024-08-12" are none
 */
export function isPeriodKey(text: string): boolean {
  return rangeOf(text) !== null || daySpan(text) !== null;
}

/**
 * Whether an item is of the period that a key names. A range of days holds it when every day that its
 * date may mean lies within, both ends inclusive; a partial date holds exactly the items whose date is
 * known as that and no closer, so "2024-08" holds no item of 12 August. An item without a date is of no
 * period, and a text that is no key holds nothing. It finds the quotes behind a mark of the timeline,
 * whose bins it agrees with at every step. Never throws. Source: the product's own (docs/method.md).
 *
 * @example isDuring({ ...daySpan("2024-08")!, publishedOn: "2024-08" }, "2024-08-01..2024-08-31") // true
 */
export function isDuring(
  { firstDay, lastDay, publishedOn }: DaySpan & { publishedOn: string | null },
  key: string,
): boolean {
  if (publishedOn === null || firstDay === UNKNOWN_DAY) return false;
  const range = rangeOf(key);
  if (!range) return publishedOn === key;
  return range.firstDay <= firstDay && lastDay <= range.lastDay;
}
