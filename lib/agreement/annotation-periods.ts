import { UNKNOWN_DAY } from "../columns/days";

/** A stretch of days, both inclusive, counted from 1970-01-01. */
export type Period = { firstDay: number; lastDay: number };

/** More points than these on one line are not told apart. */
const MOST_PERIODS = 26;

/** The Monday of a day's week; day 4 was the first Monday. */
const mondayOf = (day: number) => day - ((((day - 4) % 7) + 7) % 7);

function monthOf(day: number): Period {
  const date = new Date(day * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return { firstDay: first / 86_400_000, lastDay: next / 86_400_000 - 1 };
}

const periods: ((day: number) => Period)[] = [
  (day) => ({ firstDay: day, lastDay: day }),
  (day) => ({ firstDay: mondayOf(day), lastDay: mondayOf(day) + 6 }),
  monthOf,
];

/**
 * The periods in which quotes were annotated: days, weeks from Monday or months (UTC), the shortest that
 * make at most 26 periods, months however many there are. Only periods with a day in them, in order.
 * Days that are not known are left out.
 *
 * @example annotationPeriods([3, 4, 4]) // two days: 3 and 4
 */
export function annotationPeriods(days: readonly number[]): Period[] {
  const known = [...new Set(days)].filter((day) => day !== UNKNOWN_DAY).sort((a, b) => a - b);
  const choices = periods.map((periodOf) => {
    const byStart = new Map(known.map((day) => [periodOf(day).firstDay, periodOf(day)]));
    return [...byStart.values()];
  });
  return choices.find((choice) => choice.length <= MOST_PERIODS) ?? choices.at(-1)!;
}
