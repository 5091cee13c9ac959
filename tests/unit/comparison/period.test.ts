import { daySpan, isoDate } from "@/lib/columns/days";
import { isDuring, isPeriodKey, rangeKey, type Step, stepSpan } from "@/lib/comparison/period";

const UNKNOWN = { firstDay: -2_147_483_648, lastDay: -2_147_483_648 };
const spanOf = (date: string, step: Step) => rangeKey(stepSpan(daySpan(date)!.firstDay, step));
const item = (publishedOn: string | null) => {
  return { ...(publishedOn === null ? UNKNOWN : daySpan(publishedOn)!), publishedOn };
};

test.each([
  // ISO 8601: the week with the year's first Thursday is W01, so two days of 2024 are in 2025-W01.
  ["2024-12-30", "2024-12-30..2025-01-05"],
  ["2024-12-29", "2024-12-23..2024-12-29"],
  ["2025-01-05", "2024-12-30..2025-01-05"],
  // 2020-W53 takes in the first three days of 2021.
  ["2021-01-03", "2020-12-28..2021-01-03"],
  ["2021-01-04", "2021-01-04..2021-01-10"],
  ["2024-08-12", "2024-08-12..2024-08-18"],
  ["1969-12-31", "1969-12-29..1970-01-04"],
  ["2024-02-29", "2024-02-26..2024-03-03"],
  // 1900 and 2100 are no leap years: 28 February is followed by 1 March.
  ["1900-02-28", "1900-02-26..1900-03-04"],
  ["2100-03-01", "2100-03-01..2100-03-07"],
  // The last Sunday of March and of October, when clocks change in many places.
  ["2024-03-31", "2024-03-25..2024-03-31"],
  ["2024-10-27", "2024-10-21..2024-10-27"],
  ["0000-01-01", "0000-01-01..0000-01-02"],
  ["9999-12-31", "9999-12-27..9999-12-31"],
])("the week of %s is %s", (date, key) => {
  expect(spanOf(date, "week")).toBe(key);
});

test.each([
  ["2024-02-10", "2024-02-01..2024-02-29"],
  ["2023-02-28", "2023-02-01..2023-02-28"],
  ["1900-02-01", "1900-02-01..1900-02-28"],
  ["2100-02-28", "2100-02-01..2100-02-28"],
  ["2000-02-29", "2000-02-01..2000-02-29"],
  ["2024-12-31", "2024-12-01..2024-12-31"],
])("the month of %s is %s", (date, key) => {
  expect(spanOf(date, "month")).toBe(key);
});

test("a week before 1970 and one after have seven days from a Monday", () => {
  for (let day = -800; day < 800; day++) {
    const { firstDay, lastDay } = stepSpan(day, "week");
    expect(lastDay - firstDay).toBe(6);
    expect(day >= firstDay && day <= lastDay).toBe(true);
    expect(new Date(`${isoDate(firstDay)}T00:00:00Z`).getUTCDay()).toBe(1);
  }
});

test.each([
  ["2024-08-12..2024-08-18", true],
  ["2024-08-12..2024-08-12", true],
  ["2024-02-29..2024-03-01", true],
  ["2024", true],
  ["2024-08", true],
  ["2024-08-12", true],
  ["2024-08-18..2024-08-12", false],
  ["2023-02-29..2023-03-01", false],
  ["2100-02-29..2100-03-01", false],
  ["2024-08..2024-09", false],
  ["2024-13", false],
  ["2024-08-12...2024-08-18", false],
  ["..", false],
  ["", false],
  ["2024-08-12..2024-08-18\n", false],
])("%j names a period: %s", (text, expected) => {
  expect(isPeriodKey(text)).toBe(expected);
});

test.each([
  ["2024-08-12", "2024-08-12..2024-08-18", true],
  ["2024-08-18", "2024-08-12..2024-08-18", true],
  ["2024-08-19", "2024-08-12..2024-08-18", false],
  ["2024-08-11", "2024-08-12..2024-08-18", false],
  // Known to the month only: not of a week in it, and of a range that takes in the whole month.
  ["2024-08", "2024-08-12..2024-08-18", false],
  ["2024-08", "2024-08-01..2024-08-31", true],
  ["2024-08", "2024-08-01..2024-08-30", false],
  ["2024", "2024-08-01..2024-08-31", false],
  ["2024", "2024-01-01..2024-12-31", true],
  ["2024-08", "2024-08", true],
  ["2024-08-12", "2024-08", false],
  ["2024", "2024-08", false],
  ["2024", "2024", true],
  ["2024-08", "2024", false],
  [null, "2024", false],
  [null, "0000-01-01..9999-12-31", false],
  ["2024-08-12", "nothing", false],
])("an item of %s is of %s: %s", (publishedOn, key, expected) => {
  expect(isDuring(item(publishedOn), key)).toBe(expected);
});

test("the examples of the comments", () => {
  expect(rangeKey(stepSpan(20_087, "week"))).toBe("2024-12-30..2025-01-05");
  expect(rangeKey({ firstDay: 19_947, lastDay: 19_953 })).toBe("2024-08-12..2024-08-18");
  expect(isDuring(item("2024-08"), "2024-08-01..2024-08-31")).toBe(true);
});
