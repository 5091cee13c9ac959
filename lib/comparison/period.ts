import { datePrecision } from "../base/partial-date";
import { type DaySpan, daySpan, isoDate, mondayOf } from "../columns/days";

/** How many months a step is long, where it is of whole months. */
const MONTHS = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
  decade: 120,
  century: 1_200,
} as const;

/** How long the stretches are into which a timeline is cut, from fine to coarse. */
export const STEPS = [
  "day",
  "week",
  "month",
  "quarter",
  "half-year",
  "year",
  "decade",
  "century",
] as const;
export type Step = (typeof STEPS)[number];

/** The first and the last day that has an ISO date of ten characters. */
const [FIRST_DAY, LAST_DAY] = [daySpan("0000")!.firstDay, daySpan("9999")!.lastDay];

const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

function weekOf(day: number): DaySpan {
  const monday = mondayOf(day);
  return { firstDay: Math.max(monday, FIRST_DAY), lastDay: Math.min(monday + 6, LAST_DAY) };
}

/** A month counted from January of the year 0000, as a date known to the month. */
function monthText(month: number): string {
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  return `${String(year).padStart(4, "0")}-${String(of).padStart(2, "0")}`;
}

function monthsOf(day: number, months: number): DaySpan {
  const [year, month] = isoDate(day).split("-").map(Number);
  const first = Math.floor((year! * 12 + month! - 1) / months) * months;
  const [{ firstDay }, { lastDay }] = [first, first + months - 1].map(
    (each) => daySpan(monthText(each))!,
  ) as [DaySpan, DaySpan];
  return { firstDay, lastDay };
}

/**
 * The stretch of a step in which a day lies, both ends inclusive: the day, its ISO week (mondayOf),
 * calendar month, quarter (from January, April, July or October), half-year (from January or July), year,
 * decade (2020 to 2029) or century (1900 to 1999). Days are counted from 1970-01-01 and have no hours, so
 * no change of clocks moves them. Weeks that reach beyond the years 0000 and 9999 end there. Never throws
 * for a day of these years.
 *
 * Source: ISO 8601-1:2019, 5.2.4, week dates; 5.2.2, decade and century as years that begin alike.
 *
 * @example stepSpan(20_087, "week") // 2024-12-30: the week 2024-12-30 to 2025-01-05, 2025-W01
 */
export function stepSpan(day: number, step: Step): DaySpan {
  if (step === "day") return { firstDay: day, lastDay: day };
  return step === "week" ? weekOf(day) : monthsOf(day, MONTHS[step]);
}

/**
 * A range of days as an address carries it.
 *
 * @example rangeKey({ firstDay: 19_947, lastDay: 19_953 }) // "2024-08-12..2024-08-18"
 */
export function rangeKey({ firstDay, lastDay }: DaySpan): string {
  return `${isoDate(firstDay)}..${isoDate(lastDay)}`;
}

/** Where a date is counted. `known` is "step", or how far the date is known where the step is finer. */
export type Period = DaySpan & {
  known: "step" | "month" | "year";
  /** What an address calls it: "2024-08-12..2024-08-18", "2024-08", "2024". */
  key: string;
};

/** Whether a date that is known so far lies in one stretch of the step. */
function isKnownTo(publishedOn: string, step: Step): boolean {
  const needed = { day: 0, month: MONTHS.month, year: MONTHS.year }[datePrecision(publishedOn)];
  return needed <= (step === "day" || step === "week" ? 0 : MONTHS[step]);
}

/**
 * The period in which a timeline of this step counts what was published on a date: the stretch of the step
 * where the date is known closely enough to lie in one, otherwise a period of its own, the month or the
 * year that is known, so that no date is made up. Null for a text that is no date and for null.
 *
 * @example periodAt("2024-08", "week")?.key // "2024-08"; at "quarter" "2024-07-01..2024-09-30"
 */
export function periodAt(publishedOn: string | null, step: Step): Period | null {
  const days = publishedOn === null ? null : daySpan(publishedOn);
  if (publishedOn === null || !days) return null;
  if (isKnownTo(publishedOn, step)) {
    const span = stepSpan(days.firstDay, step);
    return { ...span, known: "step", key: rangeKey(span) };
  }
  const isYear = datePrecision(publishedOn) === "year";
  return { ...days, known: isYear ? "year" : "month", key: publishedOn };
}

function rangeOf(key: string): DaySpan | null {
  const parts = RANGE.exec(key);
  const [first, last] = [daySpan(parts?.[1] ?? ""), daySpan(parts?.[2] ?? "")];
  if (!first || !last || first.firstDay > last.lastDay) return null;
  return { firstDay: first.firstDay, lastDay: last.lastDay };
}

/**
 * The days of the period that a text names: two days that exist, the second not before the first, or one
 * partial date that exists; null for every other text. It reads back what rangeKey and periodAt write.
 *
 * @example periodDays("2024-08") // { firstDay: 19_936, lastDay: 19_966 }; of "2023-02-29" null
 */
export function periodDays(key: string): DaySpan | null {
  return rangeOf(key) ?? daySpan(key);
}

/**
 * Whether an item is of the period that a key names. A range of days holds it when every day that its
 * date may mean lies within, both ends inclusive; a partial date holds exactly the items whose date is
 * known as that and no closer, so "2024-08" holds no item of 12 August. An item without a date is of no
 * period, and a text that is no key holds nothing. It finds the quotes behind a mark of the timeline,
 * whose bins it agrees with at every step. Never throws. Source: the product's own (docs/method.md).
 *
 * @example isDuring("2024-08", "2024-08-01..2024-08-31") // true
 */
export function isDuring(publishedOn: string | null, key: string): boolean {
  const days = publishedOn === null ? null : daySpan(publishedOn);
  if (!days) return false;
  const range = rangeOf(key);
  if (!range) return publishedOn === key;
  return range.firstDay <= days.firstDay && days.lastDay <= range.lastDay;
}
