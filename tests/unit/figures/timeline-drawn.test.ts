import fc from "fast-check";
import { timelineSheet } from "@/components/figures/timeline-sheet";
import { coarserText } from "@/components/figures/timeline-step";
import { daySpan, isoDate } from "@/lib/columns/days";
import { STEP_CHOICES } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { outletsOn } from "../comparison/outlets-on";
import { figureFor, saidCount } from "./demo-figures";
import { flaws, marksOf, narrow, opened, records, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";

type Step = (typeof STEP_CHOICES)[number];
type Dates = readonly (readonly (string | null)[])[];

const days = (many: number) =>
  Array.from({ length: many }, (_, at) => isoDate(daySpan("2022-01-08")!.firstDay + at));
const outlets = <Of>(many: number, of: Of) => Array.from({ length: many }, () => of);

/** The timeline of one quote for each date, an entry an outlet. */
function drawn(dates: Dates, step: Step = "week") {
  const study = columns(outletsOn(dates));
  const figure = figureFor("timeline", { chart: "timeline", step }, study);
  return { study, figure, sheet: timelineSheet(figure, figureContext(study)) };
}

describe("1,000 days of 50 outlets", () => {
  const { study, figure, sheet } = drawn(outlets(50, days(1_000)));

  test("are 600 marks in either width, drawn in less than a tenth of a second", () => {
    expect(marksOf(wide(sheet))).toHaveLength(600);
    expect(marksOf(narrow(sheet))).toHaveLength(600);
    const microseconds = Array.from({ length: 15 }, () => {
      const start = process.cpuUsage();
      wide(timelineSheet(figure, figureContext(study)));
      return process.cpuUsage(start).user;
    });
    // Of the processor, and the quickest: how busy the machine is else is not the drawing's.
    expect(Math.min(...microseconds) / 1_000).toBeLessThan(100);
  });

  test("say at the control and in the sentence which step is drawn, and why", () => {
    const said = "Drawn in half-years, because weeks would be too many points to tell apart.";
    expect(coarserText(figure.timeline, figureContext(study).words)).toBe(said);
    expect(sheet.sentence).toContain(said);
    expect(sheet.sentence).toContain("50,000 quotes of 50 outlets are from 2022 to 2024;");
    expect(new Set(textsOf(wide(sheet)))).toContain("Quotes, a bar a half-year");
    expect(textsOf(wide(sheet))).toContain("quotes of a half-year");
  });

  test("tell the same periods in marks, labels and the table", () => {
    const [first] = marksOf(wide(sheet));
    expect(first).toMatchObject({
      mark: "sentiment:*:o0:any~2022-01-01..2022-06-30",
      label: "Outlet 0, January\u2009–\u2009June 2022: 174 quotes",
    });
    const [row] = records(sheet, "timeline");
    expect(row).toMatchObject({
      period: "January\u2009–\u2009June 2022",
      from: "2022-01-01",
      to: "2022-06-30",
      known: "half-year",
      drawn: true,
    });
  });
});

test.each<[Step, string]>([
  ["quarter", "July\u2009–\u2009September 2024"],
  ["half-year", "July\u2009–\u2009December 2024"],
  ["year", "2024"],
])(
  "by %s every mark opens as many quotes as it says, months and years that are known among them",
  (step, named) => {
    const { study, sheet } = drawn(
      [["2024-08-12", "2024-08", "2024", "2024-12-30"], ["2024", null], ["2025-01"]],
      step,
    );
    const open = opened(sheet, study);
    const marks = marksOf(wide(sheet));
    for (const { mark, label } of marks) {
      expect([label, open.get(mark!)]).toEqual([label, saidCount(label)]);
    }
    expect(marks.some(({ label }) => label.startsWith(`Outlet 0, ${named}: `))).toBe(true);
    // Known only to the year, two quotes stand on all of it where the step is finer.
    const apart = marks.filter(({ label }) => label.includes("month not known"));
    expect(apart).toHaveLength(step === "year" ? 0 : 4);
    expect(flaws(sheet)).toEqual([]);
  },
);

test("decades are told from year to year", () => {
  const years = Array.from({ length: 300 }, (_, at) => `${1700 + at}-06-15`);
  const { figure, sheet } = drawn([years], "year");
  expect(figure.timeline.step).toBe("decade");
  expect(marksOf(narrow(sheet))[0]?.label).toBe("Outlet 0, 1700\u2009–\u20091709: 10 quotes");
  expect(sheet.sentence).toContain("Drawn in decades, because years would be too many points");
  expect(flaws(sheet)).toEqual([]);
});

test("outlets that are left out are told, and stand in the table", () => {
  const many = [[null], ["2024-08-12"], ...outlets(501, ["2024-08-12", "2024-08-13"])];
  const { sheet } = drawn(many);
  expect(marksOf(wide(sheet))).toHaveLength(1_000);
  expect(sheet.sentence).toContain(
    "The 500 outlets with the most dated quotes are drawn, because 502 would be too many marks; the table has them all.",
  );
  expect(sheet.notes[0]).toBe(
    "2 outlets, those with the fewest dated quotes, are not drawn and stand in the table: Outlet 1 and Outlet 502. Choosing outlets draws the chart of those alone.",
  );
  const rows = records(sheet, "timeline");
  expect(rows).toHaveLength(502);
  expect(rows.filter((row) => row.drawn === false).map(({ outlet }) => outlet)).toEqual([
    "o1",
    "o502",
  ]);
  const isOnPage = (of: typeof sheet) =>
    !of.tables[0]!.columns.find(({ key }) => key === "drawn")!.isForFiles;
  expect(isOnPage(sheet)).toBe(true);
  expect(isOnPage(drawn(many.slice(0, 9)).sheet)).toBe(false);
});

test("a few quotes beside hundreds are still seen", () => {
  const { sheet } = drawn([outlets(600, "2024-08-12"), ["2024-08-12"]]);
  for (const { shapes } of marksOf(wide(sheet))) {
    for (const shape of shapes) {
      if (shape.kind === "rect") expect(shape.height).toBeGreaterThanOrEqual(2);
    }
  }
});

test("dots beside each other do not cover each other while there is room", () => {
  const { sheet } = drawn([days(100), ["2022-01-08"]], "day");
  const circles = marksOf(wide(sheet)).flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === "circle" ? [shape] : [])),
  );
  const [one, next] = circles
    .map(({ cx }) => cx)
    .sort((a, b) => a - b)
    .slice(1);
  expect(circles[0]!.r * 2).toBeLessThan(next! - one!);
});

const anyDates = fc
  .record({
    many: fc.integer({ min: 1, max: 300 }),
    each: fc.integer({ min: 1, max: 60 }),
    first: fc.integer({ min: -200_000, max: 200_000 }),
    apart: fc.integer({ min: 0, max: 400 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ many, each, first, apart, length }) =>
    Array.from({ length: many }, (_, outlet) =>
      Array.from({ length: Math.ceil(Math.min(each, 2_000 / many)) }, (_, at) =>
        isoDate(first + apart * at + outlet).slice(0, at % 3 === 0 ? length : 10),
      ),
    ),
  );

test("never is a mark more than 1,000 drawn, whatever the dates and outlets", () => {
  fc.assert(
    fc.property(anyDates, fc.constantFrom(...STEP_CHOICES), (dates, step) => {
      const { sheet } = drawn(dates, step);
      expect(marksOf(wide(sheet)).length).toBeLessThanOrEqual(1_000);
      expect(marksOf(narrow(sheet)).length).toBeLessThanOrEqual(1_000);
    }),
    { numRuns: 15 },
  );
});
