import { type DaySpan, daySpan, isoDate, mondayOf, UNKNOWN_DAY } from "../columns/days";

/** More points than these on one line are not told apart. */
const MOST_PERIODS = 26;

const periods: ((day: number) => DaySpan)[] = [
  (day) => ({ firstDay: day, lastDay: day }),
  (day) => ({ firstDay: mondayOf(day), lastDay: mondayOf(day) + 6 }),
  (day) => daySpan(isoDate(day).slice(0, "YYYY-MM".length))!,
];

/**
 * The periods in which quotes were annotated: days, weeks from Monday or months (UTC), the shortest that
 * make at most 26 periods, months however many there are. Only periods with a day in them, in order.
 * Days that are not known are left out.
 *
 * @example annotationPeriods([3, 4, 4]) // two days: 3 and 4
 */
export function annotationPeriods(days: readonly number[]): DaySpan[] {
  const known = [...new Set(days)].filter((day) => day !== UNKNOWN_DAY).sort((a, b) => a - b);
  const choices = periods.map((periodOf) => {
    const byStart = new Map(known.map((day) => [periodOf(day).firstDay, periodOf(day)]));
    return [...byStart.values()];
  });
  return choices.find((choice) => choice.length <= MOST_PERIODS) ?? choices.at(-1)!;
}
