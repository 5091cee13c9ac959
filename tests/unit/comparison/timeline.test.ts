import fc from "fast-check";
import { publishedOn, withHidden } from "@/lib/columns/columns";
import { isoDate } from "@/lib/columns/days";
import { isDuring, periodDays, STEPS, type Step } from "@/lib/comparison/period";
import { resolve } from "@/lib/comparison/resolve";
import { sentiment } from "@/lib/comparison/sentiment";
import { timeline } from "@/lib/comparison/timeline";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { outletsOn } from "./outlets-on";
import { smallRows } from "./small-rows";

const SENTIMENT = 1;

type Asked = { step?: Step; hidden?: boolean[]; passing?: Uint8Array };

function timelineOf(rows: StudyRows, { step = "week", hidden = [], passing }: Asked = {}) {
  const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
  const resolved = resolve(built, { variable: SENTIMENT });
  const all = passing ?? new Uint8Array(built.quotes.key.count).fill(1);
  return timeline(built, { resolved, passing: all, step });
}

/** The same rows with items that stand for each date: quotes are spread over them in turn. */
function dated(rows: StudyRows, dates: readonly (string | null)[]): StudyRows {
  const items = rows.outlets.flatMap((outlet) =>
    dates.map((publishedOn, at) => {
      const id = outlet.id * dates.length + at;
      return { id, key: `i${id}`, outletId: outlet.id, publishedOn };
    }),
  );
  const quotes = rows.quotes.map((quote, at) => {
    return { ...quote, itemId: quote.itemId * dates.length + (at % dates.length) };
  });
  return { ...rows, items, quotes };
}

const tones = (...codes: string[]) => codes.map((tone) => [{ sentiment: tone }]);

describe("the demo study", () => {
  const rows = demoRows();

  test("in weeks: one bin for the month that four outlets are known to, one for a week", () => {
    const told = timelineOf(rows);
    expect(told).toMatchObject({ asked: "week", step: "week", undated: 0 });
    expect([told.first, told.last]).toEqual(["2024-08-01", "2024-08-31"]);
    expect(told.bins).toEqual([
      { from: "2024-08-01", to: "2024-08-31", known: "month", key: "2024-08" },
      { from: "2024-08-12", to: "2024-08-18", known: "step", key: "2024-08-12..2024-08-18" },
    ]);
    const points = told.outlets.flatMap((of) =>
      of.points.map(({ bin, quotes, n, contested }) => [of.outlet, bin, quotes, n, contested]),
    );
    expect(points).toEqual([
      [0, 0, 6, 6, 0],
      [1, 1, 4, 3, 1],
      [2, 0, 4, 4, 0],
      [3, 0, 2, 1, 1],
      [4, 0, 4, 3, 1],
    ]);
    expect(told.outlets[0]!.points[0]!.mean.value).toBeCloseTo(4 / 6, 12);
    expect(told.outlets[0]!.points[0]!.mean).toMatchObject({ interval: { low: 1 / 6 } });
    expect(told.outlets[1]!.points[0]).toMatchObject({
      few: true,
      mean: { value: -2, interval: { value: null, reason: "few-quotes" } },
    });
  });

  test("in days the week becomes the day, in months all are of August", () => {
    const keys = (step: Step) => timelineOf(rows, { step }).bins.map(({ key }) => key);
    expect(keys("day")).toEqual(["2024-08", "2024-08-12..2024-08-12"]);
    expect(keys("month")).toEqual(["2024-08-01..2024-08-31"]);
  });
});

test("dates known to the day, the month, the year and not at all", () => {
  const quotes = tones("0", "1", "2", "-1", "-2", "1");
  const dates = ["2024-12-30", "2025-01-05", "2024-12", "2024", null, "2025-01-06"];
  const rows = dated(smallRows({ outlets: [quotes] }), dates);
  expect(timelineOf(rows).bins.map(({ key, known }) => [key, known])).toEqual([
    ["2024", "year"],
    ["2024-12", "month"],
    ["2024-12-30..2025-01-05", "step"],
    ["2025-01-06..2025-01-12", "step"],
  ]);
  const { outlets, undated, first, last } = timelineOf(rows);
  expect(outlets[0]!.points.map(({ quotes: n }) => n)).toEqual([1, 1, 2, 1]);
  expect(outlets[0]!.points[2]!.mean.value).toBe(0.5);
  expect([undated, outlets[0]!.undated, first, last]).toEqual([1, 1, "2024-01-01", "2025-01-12"]);
  // In months, what is known to the month joins the days of that month; the year stays apart.
  expect(timelineOf(rows, { step: "month" }).bins.map(({ key }) => key)).toEqual([
    "2024",
    "2024-12-01..2024-12-31",
    "2025-01-01..2025-01-31",
  ]);
  expect(timelineOf(rows, { step: "month" }).outlets[0]!.points.map((of) => of.quotes)).toEqual([
    1, 2, 2,
  ]);
});

test("29 February, and the Februaries of 1900 and 2100, which have no such day", () => {
  const dates = ["2024-02-29", "2024-02", "1900-02", "2100-02-28"];
  const rows = dated(smallRows({ outlets: [tones("0", "0", "0", "0")] }), dates);
  const spans = (step: Step) => timelineOf(rows, { step }).bins.map(({ from, to }) => [from, to]);
  expect(spans("month")).toEqual([
    ["1900-02-01", "1900-02-28"],
    ["2024-02-01", "2024-02-29"],
    ["2100-02-01", "2100-02-28"],
  ]);
  expect(spans("week")).toEqual([
    ["1900-02-01", "1900-02-28"],
    ["2024-02-01", "2024-02-29"],
    ["2024-02-26", "2024-03-03"],
    ["2100-02-22", "2100-02-28"],
  ]);
});

test("contested, unannotated and hidden quotes are of their bin and in no mean", () => {
  const contested = [{ sentiment: "-2" }, { sentiment: "2" }];
  const rows = smallRows({ outlets: [[...tones("1", "2"), contested, []]] });
  const { outlets } = timelineOf(rows, { hidden: [false, true] });
  expect(outlets[0]!.points).toEqual([
    {
      bin: 0,
      quotes: 4,
      n: 1,
      contested: 1,
      notAnnotated: 1,
      hidden: 1,
      mean: { value: 1, interval: { value: null, reason: "few-quotes" } },
      few: true,
    },
  ]);
  const none = timelineOf(smallRows({ outlets: [[contested]] })).outlets[0]!.points[0]!;
  expect(none.mean).toEqual({ value: null, reason: "none-resolved" });
});

test("five quotes of one bin have an interval, four of another have none", () => {
  const rows = dated(smallRows({ outlets: [tones("0", "1", "1", "0", "2", "0", "1", "0", "2")] }), [
    "2024-08-12",
    "2024-09-12",
  ]);
  const [five, four] = timelineOf(rows).outlets[0]!.points;
  expect(five).toMatchObject({ n: 5, few: false, mean: { interval: { low: expect.any(Number) } } });
  expect(four).toMatchObject({ n: 4, few: true, mean: { interval: { reason: "few-quotes" } } });
});

test("without quotes there are no bins and no days, and every outlet is there without points", () => {
  const rows = smallRows({ outlets: [tones("0"), []] });
  const told = timelineOf(rows, { passing: new Uint8Array(1) });
  expect(told).toEqual({
    asked: "week",
    step: "week",
    first: null,
    last: null,
    bins: [],
    outlets: [
      { outlet: 0, points: [], undated: 0, isDrawn: true },
      { outlet: 1, points: [], undated: 0, isDrawn: true },
    ],
    undated: 0,
  });
});

test("a step of too many points is a coarser one, and what was asked for is told", () => {
  const every = Array.from({ length: 101 }, (_, at) => isoDate(19_000 + at));
  const both = outletsOn([every, ["2022-01-08"]]);
  expect(timelineOf(both, { step: "day" })).toMatchObject({ asked: "day", step: "week" });
  expect(timelineOf(both, { step: "week" })).toMatchObject({ asked: "week", step: "week" });
  const fewer = outletsOn([every.slice(1)]);
  expect(timelineOf(fewer, { step: "day" })).toMatchObject({ asked: "day", step: "day" });
});

test("an outlet that the filters leave out does not make the step coarser", () => {
  const every = Array.from({ length: 101 }, (_, at) => isoDate(19_000 + at));
  const rows = outletsOn([every.slice(1), every]);
  const passing = Uint8Array.from(rows.quotes, (_, at) => (at < 100 ? 1 : 0));
  expect(timelineOf(rows, { step: "day", passing }).step).toBe("day");
});

test("an outlet that is not drawn keeps its points, with their means", () => {
  const { step, outlets, bins } = timelineOf(
    outletsOn(Array.from({ length: 501 }, () => ["2024"])),
  );
  expect([step, bins.length]).toEqual(["week", 1]);
  expect(outlets[499]).toMatchObject({ isDrawn: true });
  const [point] = outlets[500]!.points;
  expect(outlets[500]).toMatchObject({ isDrawn: false, undated: 0 });
  expect(point).toMatchObject({ bin: 0, quotes: 1, mean: { value: 1 } });
});

const anyDate = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc
    .tuple(fc.constantFrom("1899", "1900", "2024", "2025", "2100"), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  fc.integer({ min: 19_900, max: 20_100 }).map(isoDate),
  fc.integer({ min: -25_600, max: 47_600 }).map(isoDate),
);
const anyDated = fc
  .tuple(anyStudy, fc.array(anyDate, { minLength: 1, maxLength: 5 }))
  .map(([rows, dates]) => dated(rows, dates));
const anyStep = fc.constantFrom(...STEPS);

test("the quotes of all points and those without a date are the quotes that pass", () => {
  fc.assert(
    fc.property(anyDated, anyHidden, anyStep, (rows, hidden, step) => {
      const passing = Uint8Array.from(rows.quotes, (_, at) => Number(hidden[27 - at]));
      const told = timelineOf(rows, { step, hidden, passing });
      let total = 0;
      for (const { points, undated } of told.outlets) {
        total += undated;
        for (const of of points) {
          total += of.quotes;
          expect(of.quotes).toBeGreaterThan(0);
          expect(of.n + of.contested + of.notAnnotated + of.hidden).toBe(of.quotes);
        }
      }
      expect(total).toBe(passing.reduce((sum, one) => sum + one, 0));
      expect(told.undated).toBe(told.outlets.reduce((sum, { undated }) => sum + undated, 0));
    }),
  );
});

test("a key finds exactly the quotes of its bin, at every step", () => {
  fc.assert(
    fc.property(anyDated, anyStep, (rows, step) => {
      const built = columns(rows);
      const { bins, outlets } = timelineOf(rows, { step });
      for (const [at, { key }] of bins.entries()) {
        expect(periodDays(key)).not.toBeNull();
        const behind = [...built.quotes.item.keys()].filter((quote) =>
          isDuring(publishedOn(built, built.quotes.item[quote]!), key),
        );
        for (const { outlet, points } of outlets) {
          const point = points.find(({ bin }) => bin === at);
          const found = behind.filter((quote) => built.quotes.outlet[quote] === outlet);
          expect(found.length).toBe(point?.quotes ?? 0);
        }
      }
    }),
  );
});

test("bins are in order, each is there once, and first and last are their ends", () => {
  fc.assert(
    fc.property(anyDated, anyStep, (rows, step) => {
      const { bins, first, last } = timelineOf(rows, { step });
      const order = bins.map(({ from, to }) => `${from} ${to}`);
      expect(order).toEqual(order.toSorted());
      expect(new Set(bins.map(({ key }) => key)).size).toBe(bins.length);
      expect(first).toBe(bins[0]?.from ?? null);
      expect(last).toBe(
        bins
          .map(({ to }) => to)
          .toSorted()
          .at(-1) ?? null,
      );
    }),
  );
});

test("items of one day make one point an outlet, with the outlet's own sentiment", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const built = columns(rows);
      const passing = new Uint8Array(built.quotes.key.count).fill(1);
      const resolved = resolve(built, { variable: SENTIMENT });
      const whole = sentiment(built, { resolved, passing });
      for (const { outlet, points } of timelineOf(rows).outlets) {
        for (const { n, mean } of points) {
          expect(n).toBe(whole[outlet]!.n);
          expect(mean).toEqual(whole[outlet]!.mean);
        }
      }
    }),
  );
});

test("a timeline survives JSON unchanged", () => {
  fc.assert(
    fc.property(anyDated, anyStep, (rows, step) => {
      const told = timelineOf(rows, { step });
      expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    }),
  );
});

test("a variable that takes several codes has no timeline", () => {
  const built = columns(smallRows({ outlets: [] }));
  const resolved = resolve(built, { variable: 0 });
  const passing = new Uint8Array();
  expect(() => timeline(built, { resolved, passing, step: "day" })).toThrow(RangeError);
});
