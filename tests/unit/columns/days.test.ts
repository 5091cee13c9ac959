import { daySpan, isoDate, mondayOf } from "@/lib/columns/days";

test("a month covers all of its days", () => {
  expect(daySpan("1970-02")).toEqual({ firstDay: 31, lastDay: 58 });
});

test.each([
  ["1970-01-01", 0, 0],
  ["1970", 0, 364],
  ["1900-02", -25536, -25509],
  ["2024-02-29", 19782, 19782],
  ["2024-12", 20058, 20088],
  ["2100-12-31", 47846, 47846],
])("%s covers days %i to %i", (text, firstDay, lastDay) => {
  expect(daySpan(text)).toEqual({ firstDay, lastDay });
});

test("the year 0099 is not taken for 1999", () => {
  expect(daySpan("0099")!.lastDay).toBeLessThan(daySpan("0100")!.firstDay);
});

test.each([
  "",
  "24",
  "2023-02-29",
  "2024-13",
  "2024-00",
  "2024-08-00",
  "2024-04-31",
  "2024-8-1",
  " 2024",
  "2024-08-12T00",
])("%j is no date", (text) => {
  expect(daySpan(text)).toBeNull();
});

test.each([
  ["2024-12-30", "2024-12-30"],
  ["2025-01-05", "2024-12-30"],
  ["2021-01-03", "2020-12-28"],
  ["1970-01-04", "1969-12-29"],
  ["1970-01-05", "1970-01-05"],
  ["1969-12-28", "1969-12-22"],
  ["1900-03-01", "1900-02-26"],
])("the week of %s begins on Monday %s", (date, monday) => {
  expect(isoDate(mondayOf(daySpan(date)!.firstDay))).toBe(monday);
});

test("the example of the comment", () => {
  expect([isoDate(3), mondayOf(3), isoDate(-3)]).toEqual(["1970-01-04", -3, "1969-12-29"]);
});
