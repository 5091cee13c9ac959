import { crossSheet } from "@/components/figures/cross-sheet";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { markOf } from "@/lib/comparison/mark";
import type { Search } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { datedRows } from "./dated-rows";
import { behind, demo, figureFor, saidCount } from "./demo-figures";
import { flaws, marksOf, narrow, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";
import { largeRows } from "./large-rows";

function sheetOf(search: Partial<Search>, of: Columns = demo) {
  const figure = figureFor("cross", { chart: "cross", ...search }, of);
  return crossSheet({ ...figure, rows: figure.variable }, figureContext(of, { search }));
}

const sheet = sheetOf({});
const same = sheetOf({ across: "frame" });
const functions = sheetOf({ variable: "function", across: "frame" });

test("it says which two codes go together most often, and in how many quotes", () => {
  expect(sheet.title).toBe("Frame and Sentiment: which codes go together");
  expect(sheet.sentence).toBe(
    "Of 20 quotes, 16 are decided on both “Frame” and “Sentiment”; most often together: “Personal discredit” with “Very negative”, in 4 of 4 quotes that carry the first, too few for a conclusion.",
  );
  expect(same.title).toBe("Frame: which codes go together");
  expect(same.sentence).toContain("“Personal discredit” with “Foreign hand”, in 1 of 4 quotes");
});

test("what is left out is told", () => {
  expect(sheet.notes).toContain(
    "4 quotes are contested in some code and count only in the cells of codes that are decided.",
  );
});

test.each([sheet, same, functions])("every mark opens as many quotes as it says", (each) => {
  for (const drawing of [wide(each), narrow(each)]) {
    const marks = marksOf(drawing).filter(({ mark }) => mark !== null);
    expect(marks.length).toBeGreaterThan(9);
    for (const { mark, label } of marks) {
      expect([label, behind(mark!)]).toEqual([label, saidCount(label)]);
    }
  }
});

test.each([sheet, same, functions])("table and drawing tell the same numbers", (each) => {
  const cells = each.tables[0]!.rows.flat();
  for (const { mark, value } of cells)
    if (mark) expect([mark, behind(mark)]).toEqual([mark, value]);
  const marks = new Set(cells.map(({ mark }) => mark));
  const drawn = marksOf(wide(each)).filter(({ mark }) => mark?.includes("~"));
  for (const { mark } of drawn) expect(marks).toContain(mark);
});

test("the table begins with all outlets together and goes on with each", () => {
  const rows = records(sheet, "cells");
  // Ten rows of all outlets, and the 3, 2, 2, 2 and 3 whose frame an outlet carries.
  expect(rows).toHaveLength((10 + 12) * 5);
  expect(rows[0]).toMatchObject({ outlet: "all", row: "discredit", column: "-2", count: 4, n: 4 });
  expect(rows[0]?.low).toBeCloseTo(0.510109, 6);
  expect(records(sheet, "quotes")[0]).toMatchObject({
    outlet: "all",
    quotes: 20,
    complete: 16,
    contested: 4,
    not_annotated: 0,
  });
});

test("a code with itself says nothing", () => {
  const labels = marksOf(wide(same)).filter(({ label }) => label.endsWith("with itself"));
  expect(labels).toHaveLength(9);
  expect(labels.every(({ mark }) => mark === null)).toBe(true);
});

test("small matrices name the columns as the large one does", () => {
  const texts = textsOf(wide(functions));
  expect(texts.filter((text) => text === "9").length).toBe(6);
  expect(textsOf(wide(sheet)).filter((text) => text === "−2").length).toBe(6);
});

test("names of columns stay in sight down to the last row of their block", () => {
  for (const drawing of [wide(same), narrow(same)]) {
    const heads = drawing.heads ?? [];
    expect(heads.length).toBeGreaterThan(0);
    const texts = textsOf(drawing);
    for (const { top, height, until, shapes } of heads) {
      expect(until).toBeGreaterThan(top + height);
      expect(until).toBeLessThanOrEqual(drawing.height);
      for (const text of textsOf({ width: drawing.width, height, shapes })) {
        expect(texts).toContain(text);
      }
    }
  }
});

test("of many codes and outlets the rest is in the table, and no words overlap", () => {
  const large = columns(datedRows({ outlets: 23, codes: 40 }));
  const told = sheetOf({ across: "frame" }, large);
  const texts = textsOf(wide(told)).join(" ");
  expect(texts).toContain("25 more rows, less frequent or empty: see the table.");
  expect(texts).toContain(
    "Below, the 4 outlets with most quotes, of 23: choose outlets above to see others. The table has them all.",
  );
  for (const each of [sheet, same, functions, told, sheetOf({}, large)]) {
    expect(flaws(each)).toEqual([]);
  }
  const twelve = columns(datedRows({ outlets: 12, codes: 20 }));
  expect(flaws(sheetOf({ across: "frame" }, twelve))).toEqual([]);
});

/** Outlets of which a drawing has marks of their own, by key. */
const outletsIn = (each: typeof sheet) =>
  new Set(
    marksOf(wide(each)).flatMap(({ mark }) => {
      const outlet = mark ? markOf(mark)?.outlet : null;
      return outlet ? [outlet] : [];
    }),
  );

test("of many outlets the twelve with most quotes are drawn", () => {
  const told = sheetOf({}, columns(largeRows({ outlets: 23, codes: 4 })));
  const counts = records(told, "quotes").slice(1);
  const most = counts.toSorted((a, b) => Number(b.quotes) - Number(a.quotes)).slice(0, 12);
  expect(outletsIn(told)).toEqual(new Set(most.map(({ outlet }) => outlet)));
});

test("asked for, all codes are drawn that a quote carries, and of so many fewer outlets", () => {
  const large = columns(largeRows({ outlets: 23, codes: 40 }));
  const told = sheetOf({ across: "frame", codes: "all" }, large);
  const carried = records(told, "cells").filter(({ outlet, row, column, count }) => {
    return outlet === "all" && row === column && Number(count) > 0;
  });
  expect(carried.length).toBeGreaterThan(16);
  const rows = marksOf(wide(told)).filter(({ mark }) => /^frame:[^:]+:\*$/.test(mark ?? ""));
  expect(new Set(rows.map(({ mark }) => mark)).size).toBe(carried.length);
  const drawn = outletsIn(told).size;
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThan(12);
  expect(flaws(told)).toEqual([]);
});

test("no quotes, and quotes that are all hidden, are told", () => {
  const empty = columns({ ...demoRows(), annotations: [], answers: [], quotes: [] });
  expect(sheetOf({}, empty).missing).toBe("No quote fits these filters.");
  const blind = withHidden(demo, () => true);
  const told = sheetOf({}, blind);
  expect(told.missing).toBeNull();
  expect(told.sentence).toBe(
    "No quote shown here carries a code of both “Frame” and “Sentiment” (20 quotes).",
  );
  expect(flaws(told)).toEqual([]);
});

test("hostile names stay text", () => {
  const told = sheetOf({}, columns(hostileRows()));
  expect(svgOf(told)).not.toMatch(/<script|<img/);
  expect(flaws(told)).toEqual([]);
});
