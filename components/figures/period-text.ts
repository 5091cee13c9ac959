import { datePrecision } from "@/lib/base/partial-date";
import { type DaySpan, daySpan, isoDate } from "@/lib/columns/days";
import { periodDays } from "@/lib/comparison/period";
import { dateFormat } from "../corpus/partial-date-text";

const LENGTHS = ["YYYY".length, "YYYY-MM".length];

/** Both ends of a stretch of days, as whole years or months where it is made of them. */
export function periodEnds({ firstDay, lastDay }: DaySpan): [from: string, to: string] {
  const [from, to] = [isoDate(firstDay), isoDate(lastDay)];
  const length = LENGTHS.find(
    (each) =>
      daySpan(from.slice(0, each))?.firstDay === firstDay &&
      daySpan(to.slice(0, each))?.lastDay === lastDay,
  );
  return [from.slice(0, length), to.slice(0, length)];
}

/** A period's key in words: "August 12 – 18, 2024", "July – September 2024", "2020 – 2029", "August 2024". */
export function periodText(key: string, locale: string): string {
  const days = periodDays(key);
  if (!days) return key;
  const [first, last] = [days.firstDay, days.lastDay].map((day) => new Date(day * 86_400_000));
  return dateFormat(datePrecision(periodEnds(days)[0]), locale).formatRange(first!, last!);
}
