import fc from "fast-check";
import { daySpan, isoDate } from "@/lib/columns/days";
import { markOf, markText } from "@/lib/comparison/mark";
import {
  isDuring,
  periodAt,
  periodDays,
  rangeKey,
  STEPS,
  type Step,
  stepSpan,
} from "@/lib/comparison/period";

const spanOf = (date: string, step: Step) => rangeKey(stepSpan(daySpan(date)!.firstDay, step));

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

test.each<[Step, string, string]>([
  ["quarter", "2024-03-31", "2024-01-01..2024-03-31"],
  ["quarter", "2024-04-01", "2024-04-01..2024-06-30"],
  ["quarter", "2024-12-31", "2024-10-01..2024-12-31"],
  ["quarter", "1900-02-28", "1900-01-01..1900-03-31"],
  ["half-year", "2024-06-30", "2024-01-01..2024-06-30"],
  ["half-year", "2024-07-01", "2024-07-01..2024-12-31"],
  ["year", "2024-02-29", "2024-01-01..2024-12-31"],
  ["decade", "2019-12-31", "2010-01-01..2019-12-31"],
  ["decade", "2020-01-01", "2020-01-01..2029-12-31"],
  ["decade", "9999-12-31", "9990-01-01..9999-12-31"],
  ["century", "1899-12-31", "1800-01-01..1899-12-31"],
  ["century", "2000-01-01", "2000-01-01..2099-12-31"],
  ["century", "0000-01-01", "0000-01-01..0099-12-31"],
])("the %s of %s is %s", (step, date, key) => {
  expect(spanOf(date, step)).toBe(key);
});

test.each<[string, Step, string]>([
  ["2024-08-12", "week", "2024-08-12..2024-08-18"],
  ["2024-08", "day", "2024-08"],
  ["2024-08", "week", "2024-08"],
  ["2024-08", "month", "2024-08-01..2024-08-31"],
  ["2024-08", "quarter", "2024-07-01..2024-09-30"],
  ["2024-08", "half-year", "2024-07-01..2024-12-31"],
  ["2024", "quarter", "2024"],
  ["2024", "half-year", "2024"],
  ["2024", "year", "2024-01-01..2024-12-31"],
  ["2024", "decade", "2020-01-01..2029-12-31"],
  ["1999", "century", "1900-01-01..1999-12-31"],
])("what was published on %s is counted, by %s, in %s", (date, step, key) => {
  expect(periodAt(date, step)?.key).toBe(key);
});

test("a date that is not known is in no period", () => {
  expect([periodAt(null, "week"), periodAt("2023-02-29", "week")]).toEqual([null, null]);
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
  expect(periodDays(text) !== null).toBe(expected);
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
  expect(isDuring(publishedOn, key)).toBe(expected);
});

test("the examples of the comments", () => {
  expect(rangeKey(stepSpan(20_087, "week"))).toBe("2024-12-30..2025-01-05");
  expect(rangeKey({ firstDay: 19_947, lastDay: 19_953 })).toBe("2024-08-12..2024-08-18");
  expect(periodAt("2024-08", "week")?.key).toBe("2024-08");
  expect(periodAt("2024-08", "quarter")?.key).toBe("2024-07-01..2024-09-30");
  expect(periodDays("2024-08")).toEqual({ firstDay: 19_936, lastDay: 19_966 });
  expect(isDuring("2024-08", "2024-08-01..2024-08-31")).toBe(true);
});

const anyDay = fc.integer({ min: daySpan("0000")!.firstDay, max: daySpan("9999")!.lastDay });
const anyDate = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => isoDate(day).slice(0, length));
const anyStep = fc.constantFrom(...STEPS);

test("what is written of a period is read back as the same days, alone and in a mark", () => {
  fc.assert(
    fc.property(anyDate, anyStep, (date, step) => {
      const { firstDay, lastDay, key } = periodAt(date, step)!;
      expect(periodDays(key)).toEqual({ firstDay, lastDay });
      const mark = {
        variable: "sentiment",
        code: null,
        outlet: "haqqin",
        state: "any" as const,
        during: key,
      };
      expect(markOf(markText(mark))).toEqual(mark);
    }),
  );
});

test("any range of days is read back as it was written, and none that ends before it begins", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [firstDay, lastDay] = [Math.min(one, other), Math.max(one, other)];
      expect(periodDays(rangeKey({ firstDay, lastDay }))).toEqual({ firstDay, lastDay });
      if (one === other) return;
      expect(periodDays(rangeKey({ firstDay: lastDay, lastDay: firstDay }))).toBeNull();
    }),
  );
});

test("a date is of the period that it is counted in, and of no other of the same step", () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyStep, (date, other, step) => {
      const { key, firstDay, lastDay } = periodAt(date, step)!;
      expect(isDuring(date, key)).toBe(true);
      expect(isDuring(other, key)).toBe(periodAt(other, step)!.key === key);
      const days = daySpan(date)!;
      expect(firstDay <= days.firstDay && days.lastDay <= lastDay).toBe(true);
    }),
  );
});

test("coarser steps hold the finer ones from months on, and every step takes in its day", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const spans = STEPS.map((step) => stepSpan(day, step));
      for (const { firstDay, lastDay } of spans) {
        expect(firstDay <= day && day <= lastDay).toBe(true);
      }
      for (const [at, span] of spans.slice(3).entries()) {
        const finer = spans[at + 2]!;
        expect(span.firstDay <= finer.firstDay && finer.lastDay <= span.lastDay).toBe(true);
      }
    }),
  );
});
