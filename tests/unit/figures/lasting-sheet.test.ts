import { drawnSheet } from "@/components/figures/drawn-sheet";
import { lastingSheet } from "@/components/figures/lasting-sheet";
import { sheetOf } from "@/components/figures/sheet-of";
import { figureOf } from "@/lib/comparison/figure-of";
import { everything } from "@/lib/comparison/search";
import { demo } from "./demo-figures";
import { marksOf } from "./drawing-checks";
import { figureContext } from "./figure-context";

const search = { ...everything, chart: "robustness" } as const;
const drawn = drawnSheet(
  sheetOf(figureOf(demo, { search, reference: 0 })!, figureContext(demo, { search })),
);
const kept = lastingSheet(drawn);

const asks = /~~(majority|annotations|without-analyst)/;

test("a frozen figure opens no way of counting that asks for annotations, and says as much as before", () => {
  for (const width of ["wide", "narrow"] as const) {
    const before = marksOf(drawn[width]);
    const after = marksOf(kept[width]);
    expect(before.filter(({ mark }) => asks.test(mark ?? "")).length).toBeGreaterThan(0);
    expect(after.map(({ mark, label }) => [mark, label])).toEqual(
      before.map(({ mark, label }) => [asks.test(mark ?? "") ? null : mark, label]),
    );
  }
});

test("its tables keep their numbers and whatever a frozen copy can tell", () => {
  const cells = (sheet: typeof drawn) => sheet.tables.flatMap(({ rows }) => rows.flat());
  expect(cells(kept).map(({ value, text }) => [value, text])).toEqual(
    cells(drawn).map(({ value, text }) => [value, text]),
  );
  expect(cells(kept).some(({ mark }) => asks.test(mark ?? ""))).toBe(false);
  expect(cells(kept).some(({ mark }) => mark?.includes("~~without-item."))).toBe(true);
});
