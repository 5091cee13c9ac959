import { daySpan } from "@/lib/columns/days";

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
