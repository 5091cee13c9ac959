import { annotationPeriods } from "@/lib/agreement/annotation-periods";
import { dayOf, isoDate } from "@/lib/columns/days";

const day = (date: string) => dayOf(new Date(date));
const told = (days: number[]) =>
  annotationPeriods(days).map(
    ({ firstDay, lastDay }) => `${isoDate(firstDay)}/${isoDate(lastDay)}`,
  );

test("a few days are told day by day", () => {
  expect(told([day("2026-01-05"), day("2026-01-05"), day("2026-01-09")])).toEqual([
    "2026-01-05/2026-01-05",
    "2026-01-09/2026-01-09",
  ]);
});

test("many days are told by weeks from Monday, across the turn of a year", () => {
  const days = Array.from({ length: 40 }, (_, at) => day("2025-12-20") + at);
  expect(told(days)[0]).toBe("2025-12-15/2025-12-21");
  expect(told(days)).toContain("2025-12-29/2026-01-04");
});

test("years are told by months, a leap February with its last day", () => {
  const days = Array.from({ length: 800 }, (_, at) => day("2023-11-15") + at);
  expect(told(days)).toContain("2024-02-01/2024-02-29");
});

test("days before 1970 have their week, and days that are not known have none", () => {
  const days = Array.from({ length: 40 }, (_, at) => day("1969-11-01") + at);
  expect(told(days)[0]).toBe("1969-10-27/1969-11-02");
  expect(told([-2_147_483_648])).toEqual([]);
});
