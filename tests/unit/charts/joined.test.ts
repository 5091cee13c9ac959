import { joined } from "@/components/charts/drawing/joined";
import type { Shape } from "@/components/charts/drawing/shapes";

const line = (y: number, of: object = {}): Shape => {
  return { kind: "line", x1: 0, x2: 10.333333, y1: y, y2: y, stroke: "rule", ...of };
};
const circle = (cx: number, of: object = {}): Shape => {
  return { kind: "circle", cx, cy: 5, r: 2, fill: "soft", ...of };
};
const text: Shape = { kind: "text", x: 0, y: 0, text: "Haqqin", size: 12 };

test("lines and dots that follow each other and look alike are one path each", () => {
  expect(joined([line(1), line(2), circle(4), circle(14)])).toEqual([
    { kind: "path", d: "M0 1L10.33 1M0 2L10.33 2", stroke: "rule", fill: "none" },
    {
      kind: "path",
      d: "M2 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M12 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
      fill: "soft",
    },
  ]);
});

test.each([
  ["something between them", [line(1), text, line(2)]],
  ["another stroke", [line(1), line(2, { stroke: "ink" })]],
  ["another width", [line(1), line(2, { strokeWidth: 2 })]],
  [
    "dashes, which would go on from one to the next",
    [line(1, { dash: "4 3" }), line(2, { dash: "4 3" })],
  ],
  ["another fill", [circle(1), circle(2, { fill: "ink" })]],
  [
    "an edge, which the next one would cover",
    [circle(1, { stroke: "ink" }), circle(2, { stroke: "ink" })],
  ],
  [
    "a fill that lets through what is below",
    [circle(1, { opacity: 0.5 }), circle(2, { opacity: 0.5 })],
  ],
])("%s keeps them apart", (_why, shapes) => {
  expect(joined(shapes)).toEqual(shapes);
});
