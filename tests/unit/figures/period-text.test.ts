import { periodEnds, periodText } from "@/components/figures/period-text";
import { periodDays } from "@/lib/comparison/period";

test.each([
  ["2024-08-12", "August 12, 2024"],
  ["2024-08-12..2024-08-12", "August 12, 2024"],
  ["2024-08-12..2024-08-18", "August 12 – 18, 2024"],
  ["2024-12-30..2025-01-05", "December 30, 2024 – January 5, 2025"],
  ["2024-08", "August 2024"],
  ["2024-02-01..2024-02-29", "February 2024"],
  ["2024-07-01..2024-09-30", "July – September 2024"],
  ["2024-11-01..2025-01-31", "November 2024 – January 2025"],
  ["2024", "2024"],
  ["2024-01-01..2024-12-31", "2024"],
  ["2020-01-01..2029-12-31", "2020 – 2029"],
  ["2023-02-01..2023-02-27", "February 1 – 27, 2023"],
])("%s is told as %s", (key, text) => {
  expect(periodText(key, "en").replaceAll("\u2009", " ")).toBe(text);
});

test("what is no period is left as it is", () => {
  expect(periodText("soon", "en")).toBe("soon");
});

test("the ends of a period are as coarse as its days allow", () => {
  expect(periodEnds(periodDays("2024-01-01..2025-12-31")!)).toEqual(["2024", "2025"]);
  expect(periodEnds(periodDays("2024-01-01..2025-11-30")!)).toEqual(["2024-01", "2025-11"]);
  expect(periodEnds(periodDays("2024-01-01..2025-11-29")!)).toEqual(["2024-01-01", "2025-11-29"]);
});
