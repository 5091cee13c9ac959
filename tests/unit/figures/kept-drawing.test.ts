import { writtenDrawing } from "@/components/charts/drawing/drawn";
import { NARROW, roomOf, WIDE } from "@/components/charts/drawing/shapes";
import { keptDrawing, withOpen } from "@/components/figures/kept-drawing";
import { sheetOf } from "@/components/figures/sheet-of";
import { figureOf } from "@/lib/comparison/figure-of";
import { CHARTS, everything } from "@/lib/comparison/search";
import { demo } from "./demo-figures";
import { marksOf } from "./drawing-checks";
import { figureContext } from "./figure-context";

const hrefOf = (mark: string) => `?mark=${mark}&tab=chart`;

test.each(CHARTS.filter((chart) => chart !== "variable"))(
  "a kept drawing (%s) tells which mark is open as one that is written anew does",
  async (chart) => {
    const search = { ...everything, chart };
    const figure = figureOf(demo, { search, reference: 0 })!;
    const sheet = sheetOf(figure, figureContext(demo, { search }));
    for (const width of [NARROW, WIDE]) {
      const drawing = sheet.draw(roomOf(width));
      const make = async () => writtenDrawing(drawing, { hrefOf, open: null });
      const kept = await keptDrawing(`${chart}/${width}`, make);
      expect(kept).toEqual(JSON.parse(JSON.stringify(await make())));
      const marks = marksOf(drawing).flatMap(({ mark }) => mark ?? []);
      expect(marks.length).toBeGreaterThan(0);
      for (const open of [null, ...marks.slice(0, 5)]) {
        expect(withOpen(kept, open).inside).toBe(writtenDrawing(drawing, { hrefOf, open }).inside);
      }
    }
  },
);

test("a drawing is made once for the same name, and again when making it failed", async () => {
  let made = 0;
  const make = async () => {
    made++;
    if (made === 1) throw new Error("no drawing");
    return { width: 1, height: made, inside: "", heads: [] };
  };
  await expect(keptDrawing("a", make)).rejects.toThrow("no drawing");
  expect(await keptDrawing("a", make)).toMatchObject({ height: 2 });
  expect(await keptDrawing("a", make)).toMatchObject({ height: 2 });
  expect(await keptDrawing("b", make)).toMatchObject({ height: 3 });
});
