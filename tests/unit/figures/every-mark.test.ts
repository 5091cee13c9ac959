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

test.each(CHARTS)(
  "%s: every mark of drawing and tables opens as many quotes as it says",
  (chart) => {
    for (const study of [demo, blind]) {
      const sheet = told(chart, { study });
      const open = opened(sheet, study);
      for (const { mark, label } of marksOf(wide(sheet))) {
        if (mark) expect([mark, label, open.get(mark)]).toEqual([mark, label, saidCount(label)]);
      }
      for (const { value, mark, label } of sheet.tables.flatMap(({ rows }) => rows.flat())) {
        if (!mark || typeof value !== "number") continue;
        // A quote may have several annotations, each of which counts for itself.
        if (mark.endsWith("~~annotations")) {
          expect(open.get(mark)).toBeLessThanOrEqual(value);
          expect(open.get(mark)).toBeGreaterThan(0);
          continue;
        }
        expect([mark, label, open.get(mark)]).toEqual([mark, label, value]);
        expect(label).toMatch(
          new RegExp(`\\b${value} (of \\d+ )?quotes?\\b|mean \\S+ of ${value}\\b`),
        );
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

test("ticks of other places, and the resolved values among all ways, open the outlet's quotes", () => {
  const ticks = marksOf(wide(told("robustness"))).filter(({ label }) =>
    / by the resolved/.test(label),
  );
  expect(ticks.length).toBeGreaterThan(3);
  for (const { mark } of ticks) expect(mark).toMatch(/^(sentiment|frame):\*:[a-z-]+$/);
  for (const column of ["n", "carrying"]) {
    const counts = marksIn("robustness", { key: "ways", column });
    for (const { value, mark } of counts) expect(Boolean(mark)).toBe(Number(value) > 0);
  }
});
