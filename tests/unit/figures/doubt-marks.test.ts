import type { Shape } from "@/components/charts/drawing/shapes";
import { sheetOf } from "@/components/figures/sheet-of";
import { figureOf } from "@/lib/comparison/figure-of";
import { CHARTS, type Chart, everything } from "@/lib/comparison/search";
import { demo } from "./demo-figures";
import { marksOf, narrow, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";

/** A study on which analysts agree too little in everything, most of its outlets of few quotes. */
function doubted(chart: Chart) {
  const search = { ...everything, chart };
  const figure = figureOf(demo, { search, reference: 0 })!;
  return sheetOf(figure, figureContext(demo, { search, isDoubtful: () => true }));
}

const fillsOf = ({ shapes }: { shapes: Shape[] }) =>
  shapes.flatMap((shape) => ("fill" in shape && shape.fill ? [shape.fill] : []));

test.each(CHARTS)("%s: every mark that says so is hatched, also on few quotes", (chart) => {
  const sheet = doubted(chart);
  for (const drawing of [wide(sheet), narrow(sheet)]) {
    const marks = marksOf(drawing).filter(({ label }) => label.includes("agree too little"));
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const isHatched = fillsOf(mark).some((fill) => fill === "doubt" || fill === "doubt-few");
      expect([mark.label, isHatched]).toEqual([mark.label, true]);
    }
  }
});

const charts = ["sentiment", "contrast", "distance", "map", "timeline", "robustness"] as const;

test.each(charts)("%s: few quotes are told from many where both are hatched", (chart) => {
  const sheet = doubted(chart);
  const both = marksOf(wide(sheet)).filter((mark) => fillsOf(mark).includes("doubt-few"));
  expect(both.length).toBeGreaterThan(0);
  for (const { label, shapes } of both) {
    expect(label).toMatch(/few quotes/);
    expect(shapes).toContainEqual(
      expect.objectContaining({ fill: "doubt-few", dash: expect.any(String) }),
    );
  }
  expect(textsOf(wide(sheet)).join(" ")).toContain("hatched with a dashed outline: both");
});
