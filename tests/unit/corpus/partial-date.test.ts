import { partialDateText } from "@/components/corpus/partial-date-text";
import { datePrecision, isPartialDate, optionalPartialDate } from "@/lib/base/partial-date";

test.each(["2024", "2024-08", "2024-08-12", "2024-02-29", "1900-12-31", "2100-01-01"])(
  "%s is a date",
  (value) => expect(isPartialDate(value)).toBe(true),
);

test.each([
  "2023-02-29",
  "1900-02-29",
  "2024-13",
  "2024-00",
  "2024-08-00",
  "2024-08-32",
  "2024-8",
  "24-08-12",
  "0999",
  "12 August 2024",
  "2024-08-12T00:00",
  "2024-08-",
  "",
])("%j is none", (value) => expect(isPartialDate(value)).toBe(false));

test("a date left out is not known, blanks around one do not matter", () => {
  expect(optionalPartialDate.parse("  ")).toBeNull();
  expect(optionalPartialDate.parse(undefined)).toBeNull();
  expect(optionalPartialDate.parse(" 2024-08 ")).toBe("2024-08");
  expect(optionalPartialDate.safeParse("2024-02-30").error?.issues[0]?.message).toBe("not-a-date");
});

test("a date is as precise as what was written", () => {
  expect(["2024", "2024-08", "2024-08-12"].map(datePrecision)).toEqual(["year", "month", "day"]);
});

test("a date is told in words as precisely as it is known, in the reader's language", () => {
  expect(partialDateText("2024-08-12", "en-GB")).toBe("12 August 2024");
  expect(partialDateText("2024-08", "en")).toBe("August 2024");
  expect(partialDateText("2024", "en")).toBe("2024");
  expect(partialDateText("2024-08", "ru")).toMatch(/^август 2024/);
  expect(partialDateText("1900-01-01", "en-GB")).toBe("1 January 1900");
});
