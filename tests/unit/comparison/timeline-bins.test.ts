import fc from "fast-check";
import { daySpan, isoDate } from "@/lib/columns/days";
import { STEPS, type Step } from "@/lib/comparison/period";
import { binOfDates, timelineBins } from "@/lib/comparison/timeline-bins";
import { columns } from "../../support/study-rows";
import { outletsOn } from "./outlets-on";

type Dates = readonly (readonly (string | null)[])[];

/** Bins of these dates, an entry an outlet, and how many points each outlet has of them. */
function binsOf(dates: Dates, step: Step) {
  const study = columns(outletsOn(dates));
  const passing = new Uint8Array(study.quotes.key.count).fill(1);
  const made = timelineBins(study, { passing, step });
  const binOfDate = binOfDates(study, made);
  const binsOfOutlet = study.outlets.map(() => new Set<number>());
  const binOfItem = study.items.date.map((date) => (date < 0 ? -1 : binOfDate[date]!));
  for (const [item, bin] of binOfItem.entries()) {
    if (bin >= 0) binsOfOutlet[study.items.outlet[item]!]!.add(bin);
  }
  const points = binsOfOutlet.map(({ size }) => size);
  const drawn = points.filter((_, outlet) => made.isDrawn[outlet]);
  return { ...made, binOfItem, points, drawn, sum: drawn.reduce((total, each) => total + each, 0) };
}

const days = (many: number) =>
  Array.from({ length: many }, (_, at) => isoDate(daySpan("2022-01-08")!.firstDay + at));
const outlets = <Of>(many: number, of: Of) => Array.from({ length: many }, () => of);

describe("the same dates in every step, counted by hand", () => {
  const dates = [
    "2024-03-31",
    "2024-04-01",
    "2024-05",
    "2024-07",
    "2024-12-30",
    "2025-01-05",
    "2024",
  ];

  test.each<[Step, string[]]>([
    [
      "day",
      [
        "2024",
        "2024-03-31..2024-03-31",
        "2024-04-01..2024-04-01",
        "2024-05",
        "2024-07",
        "2024-12-30..2024-12-30",
        "2025-01-05..2025-01-05",
      ],
    ],
    [
      "week",
      [
        "2024",
        "2024-03-25..2024-03-31",
        "2024-04-01..2024-04-07",
        "2024-05",
        "2024-07",
        "2024-12-30..2025-01-05",
      ],
    ],
    [
      "month",
      [
        "2024",
        "2024-03-01..2024-03-31",
        "2024-04-01..2024-04-30",
        "2024-05-01..2024-05-31",
        "2024-07-01..2024-07-31",
        "2024-12-01..2024-12-31",
        "2025-01-01..2025-01-31",
      ],
    ],
    [
      "quarter",
      [
        "2024-01-01..2024-03-31",
        "2024",
        "2024-04-01..2024-06-30",
        "2024-07-01..2024-09-30",
        "2024-10-01..2024-12-31",
        "2025-01-01..2025-03-31",
      ],
    ],
    [
      "half-year",
      ["2024-01-01..2024-06-30", "2024", "2024-07-01..2024-12-31", "2025-01-01..2025-06-30"],
    ],
    ["year", ["2024-01-01..2024-12-31", "2025-01-01..2025-12-31"]],
    ["decade", ["2020-01-01..2029-12-31"]],
    ["century", ["2000-01-01..2099-12-31"]],
  ])("by %s", (step, keys) => {
    const made = binsOf([dates], step);
    expect(made.step).toBe(step);
    expect(made.bins.map(({ key }) => key)).toEqual(keys);
    const apart = made.bins.filter(({ known }) => known !== "step").map(({ key }) => key);
    expect(apart).toEqual(keys.filter((key) => !key.includes("..")));
  });

  test("by quarter, the month that is known joins the days of its quarter", () => {
    const { bins, binOfItem } = binsOf([dates], "quarter");
    const of = [...binOfItem].map((bin) => bins[bin]!.key.slice(0, 7));
    expect(of).toEqual(["2024-01", "2024-04", "2024-04", "2024-07", "2024-10", "2025-01", "2024"]);
  });
});

test("1,000 days of 50 outlets are drawn by half-years: 300 points, 600 marks", () => {
  const made = binsOf(outlets(50, days(1_000)), "week");
  expect(made).toMatchObject({ step: "half-year", sum: 300 });
  expect(made.drawn).toHaveLength(50);
  // From 8 January 2022 to 3 October 2024. By quarters they would be 12 × 50 = 600 points, 1,200 marks.
  expect([days(1_000).at(-1), made.bins.length]).toEqual(["2024-10-03", 6]);
  expect(binsOf([days(1_000)], "quarter").points).toEqual([12]);
});

test("300 years of one outlet, known to the day, are drawn by decades", () => {
  const centuries = Array.from({ length: 3_600 }, (_, at) => {
    return `${1700 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-15`;
  });
  for (const step of ["week", "month", "year"] as const) {
    expect(binsOf([centuries], step)).toMatchObject({ step: "decade", points: [30], sum: 30 });
  }
  // A hundred years are as many points as one panel tells apart.
  expect(binsOf([centuries.slice(0, 1_200)], "week").step).toBe("year");
  expect(binsOf([centuries.slice(0, 1_201)], "week").step).toBe("decade");
});

test("135 outlets over 1,000 days are all drawn, by years, before any is left out", () => {
  const some = days(1_000).filter((_, at) => at % 20 === 0);
  const made = binsOf(outlets(135, some), "week");
  expect(made).toMatchObject({ step: "year", sum: 405, isDrawn: outlets(135, true) });
});

test("where years are not enough, outlets with the fewest quotes are left out", () => {
  const halfYears = [2018, 2019, 2020, 2021, 2022, 2023].flatMap((year) => [
    `${year}-02-01`,
    `${year}-08-01`,
  ]);
  // 100 outlets in 6 years are 600 points; 83 of them are 498. The first has a quote less, the last one more.
  const dates = [halfYears.slice(1), ...outlets(98, halfYears), [...halfYears, "2018-02-01"]];
  const made = binsOf(dates, "week");
  expect(made).toMatchObject({ step: "year", sum: 498 });
  const drawn = made.isDrawn.flatMap((isDrawn, outlet) => (isDrawn ? [outlet] : []));
  expect(drawn).toEqual([...Array.from({ length: 82 }, (_, at) => at + 1), 99]);
});

test("600 outlets of one month are drawn by weeks, as many as there is room for", () => {
  const weeks = ["2024-08-05", "2024-08-12", "2024-08-19", "2024-08-26"];
  const made = binsOf(outlets(600, weeks), "week");
  expect(made).toMatchObject({ step: "week", sum: 500 });
  expect(made.drawn).toHaveLength(125);
});

test("outlets of one point each are drawn up to 500, of as many quotes the first of the study", () => {
  const made = binsOf(outlets(503, ["2024-08-12"]), "week");
  expect(made).toMatchObject({ step: "week", sum: 500 });
  expect(made.isDrawn.map((isDrawn, at) => (isDrawn ? -1 : at)).filter((at) => at >= 0)).toEqual([
    500, 501, 502,
  ]);
});

test("an outlet without a date is drawn, empty, as long as none is left out", () => {
  expect(binsOf([["2024-08-12"], [null], []], "week").isDrawn).toEqual([true, true, true]);
  const many = binsOf([[null], ...outlets(501, ["2024-08-12"])], "week");
  expect(many.isDrawn[0]).toBe(false);
});

test("dates of all ten thousand years are drawn by centuries", () => {
  const all = Array.from({ length: 10_000 }, (_, year) => String(year).padStart(4, "0"));
  expect(binsOf([all], "year")).toMatchObject({ step: "century", sum: 100 });
  const six = binsOf(outlets(6, all), "year");
  expect(six).toMatchObject({ step: "century", sum: 500 });
  expect(six.isDrawn).toEqual([true, true, true, true, true, false]);
});

test("a step that fits is the one that was asked for", () => {
  for (const step of STEPS) expect(binsOf([["2024-08-12", "2024-08"]], step).step).toBe(step);
});

const anyDate = fc.oneof(
  fc.constant(null),
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 19_000, max: 20_100 }),
        fc.integer({ min: -500_000, max: 600_000 }),
      ),
      fc.constantFrom(4, 7, 10, 10, 10),
    )
    .map(([day, length]) => isoDate(day).slice(0, length)),
);
const anyDates = fc.oneof(
  fc.array(fc.array(anyDate, { maxLength: 12 }), { maxLength: 12 }),
  // Many quotes of many outlets over some time, as one number each tells.
  fc
    .record({
      many: fc.integer({ min: 1, max: 700 }),
      each: fc.integer({ min: 1, max: 400 }),
      first: fc.integer({ min: -300_000, max: 300_000 }),
      apart: fc.integer({ min: 0, max: 900 }),
    })
    .map(({ many, each, first, apart }) => {
      const own = Math.max(1, Math.min(each, Math.floor(4_000 / many)));
      return Array.from({ length: many }, (_, outlet) =>
        Array.from({ length: 1 + ((own + outlet) % own) }, (_, at) =>
          isoDate(first + apart * at + outlet),
        ),
      );
    }),
);

test("never are there more than 1,000 marks, whatever the dates and outlets", () => {
  fc.assert(
    fc.property(anyDates, fc.constantFrom(...STEPS), (dates, asked) => {
      const { step, sum, drawn, points, isDrawn } = binsOf(dates, asked);
      expect(2 * sum).toBeLessThanOrEqual(1_000);
      expect(Math.max(0, ...drawn)).toBeLessThanOrEqual(100);
      expect(STEPS.indexOf(step)).toBeGreaterThanOrEqual(STEPS.indexOf(asked));
      if (step !== "century") {
        const withPoints = points.filter((each) => each > 0).length;
        expect(drawn.length).toBeGreaterThanOrEqual(Math.min(50, withPoints));
      }
      // Who is left out has no more quotes than anybody who is drawn.
      const quotes = dates.map((of) => of.filter((date) => date !== null).length);
      const least = Math.min(...quotes.filter((_, at) => isDrawn[at] && points[at]! > 0));
      for (const [at, count] of quotes.entries()) {
        if (!isDrawn[at]) expect(count).toBeLessThanOrEqual(least);
      }
    }),
    { numRuns: 60 },
  );
});
