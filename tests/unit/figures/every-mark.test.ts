import { openingRows } from "@/components/figures/opening-cells";
import type { Table } from "@/components/figures/sheet";
import { sheetOf } from "@/components/figures/sheet-of";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { figureOf } from "@/lib/comparison/figure-of";
import { CHARTS, type Chart, everything, type Search } from "@/lib/comparison/search";
import { demo, saidCount } from "./demo-figures";
import { marksOf, opened, records, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";

const blind = withHidden(demo, (quote) => quote > 13);

function told(chart: Chart, of: { study?: Columns; search?: Partial<Search> } = {}) {
  const { study = demo } = of;
  const search = { ...everything, ...of.search, chart };
  return sheetOf(figureOf(study, { search, reference: 0 })!, figureContext(study, { search }));
}

const keyedCells = ({ columns, rows }: Table) =>
  rows.flatMap((row) => row.map((cell, at) => ({ ...cell, key: columns[at]!.key })));

/** What lies between two sides, and is no count of them. */
const isEstimate = (key: string) => /^(difference|distance|from_.+)$/.test(key);

test.each(CHARTS)(
  "%s: every mark of drawing and tables opens as many quotes as it says",
  (chart) => {
    for (const study of [demo, blind]) {
      const sheet = told(chart, { study });
      const open = opened(sheet, study);
      for (const { mark, label } of marksOf(wide(sheet))) {
        if (mark) expect([mark, label, open.get(mark)]).toEqual([mark, label, saidCount(label)]);
      }
      for (const { key, value, mark, label } of sheet.tables.flatMap(keyedCells)) {
        if (!mark || typeof value !== "number") continue;
        // A quote may have several annotations, each of which counts for itself.
        if (mark.endsWith("~~annotations")) {
          expect(open.get(mark)).toBeLessThanOrEqual(value);
          expect(open.get(mark)).toBeGreaterThan(0);
          continue;
        }
        expect([mark, label, open.get(mark)]).toEqual([mark, label, saidCount(label!)]);
        if (!isEstimate(key)) expect([mark, value]).toEqual([mark, open.get(mark)]);
      }
    }
  },
);

const marksIn = (
  chart: Chart,
  { key, column, ...of }: { key: string; column: string; search?: Partial<Search> },
) => {
  const table = told(chart, of).tables.find((each) => each.key === key)!;
  const at = table.columns.findIndex((each) => each.key === column);
  return table.rows.map((row) => row[at]!);
};

test.each([
  ["frames", "frame", "n", "resolved"],
  ["frames", "frame", "absent", "absent"],
  ["contrast", "contrast", "n", "resolved"],
  ["cross", "cells", "n", "resolved"],
  ["cross", "quotes", "quotes", "any"],
  ["cross", "quotes", "complete", "resolved~sentiment:*"],
  ["cross", "quotes", "contested", "contested~sentiment:*"],
  ["cross", "quotes", "not_annotated", "not-annotated~sentiment:*"],
] as const)("%s, table %s: each %s opens its quotes", (chart, key, column, state) => {
  for (const { value, mark } of marksIn(chart, { key, column })) {
    if (Number(value) > 0) expect(mark).toContain(`:${state}`);
    else expect(mark).toBeUndefined();
  }
});

test("one variable with itself: every count of its quotes opens them", () => {
  const search = { variable: "frame", across: "frame" };
  for (const column of ["quotes", "complete", "contested"]) {
    for (const { value, mark } of marksIn("cross", { key: "quotes", column, search })) {
      expect(Boolean(mark)).toBe(Number(value) > 0);
    }
  }
  const sheet = told("cross", { search });
  const open = opened(sheet, demo);
  const [all] = records(sheet, "quotes");
  expect(open.get("frame:*:*:resolved")).toBe(all?.complete);
  expect(open.get("frame:*:*:contested")).toBe(all?.contested);
});

test("an absent code and a code that only the others use open the quotes that say so", () => {
  const absent = marksOf(wide(told("frames"))).filter(({ label }) => label.includes(": absent"));
  expect(absent.length).toBeGreaterThan(5);
  for (const { mark } of absent) expect(mark).toMatch(/:absent$/);
  const none = marksOf(wide(told("contrast"))).filter(({ label }) => label.includes(": none of"));
  expect(none.length).toBeGreaterThan(5);
  for (const { mark } of none) expect(mark).toMatch(/:resolved$/);
  const zero = marksOf(wide(told("cross"))).filter(({ label }) => label.includes(": on none of"));
  expect(zero.length).toBeGreaterThan(5);
  for (const { mark } of zero) expect(mark).toMatch(/:resolved~frame:/);
});

test("a place that one way alone gives opens the quotes of that way; of several, the resolved ones", () => {
  const ticks = marksOf(wide(told("robustness"))).filter(({ label }) => /: place /.test(label));
  const ofMany = ticks.filter(({ label }) => label.endsWith(" by the resolved values"));
  const ofOne = ticks.filter(({ label }) => label.endsWith(" counted so"));
  expect(ofMany.length).toBeGreaterThan(0);
  for (const { mark } of ofMany) expect(mark).toMatch(/^(sentiment|frame):\*:[a-z-]+$/);
  expect(ofOne.length).toBeGreaterThan(0);
  for (const { mark } of ofOne) expect(mark).toMatch(/^(sentiment|frame):\*:[a-z-]+~~[a-z]/);
});

test("among all ways of counting the resolved values open the outlet's quotes as well", () => {
  for (const column of ["n", "carrying"]) {
    const counts = marksIn("robustness", { key: "ways", column });
    for (const { value, mark } of counts) expect(Boolean(mark)).toBe(Number(value) > 0);
  }
});

test.each(CHARTS)("%s: every number of a table that is about quotes opens them", (chart) => {
  for (const { columns, rows } of told(chart).tables) {
    for (const row of openingRows({ columns, rows })) {
      for (const [at, { value, mark }] of row.entries()) {
        const { key, isNumber, isForFiles } = columns[at]!;
        // How many ways of counting there are is no number of quotes.
        const isOfWays = /_(changed|missing|tried)$|^ranked_by_/.test(key);
        if (!isNumber || isForFiles || isOfWays || value === null) continue;
        const isNone = value === 0 && !columns[at]!.of && !isEstimate(key);
        expect([key, value, Boolean(mark)]).toEqual([key, value, !isNone]);
      }
    }
  }
});
