import { markerPath, outletLook } from "@/components/charts/drawing/marker";
import type { Shape } from "@/components/charts/drawing/shapes";
import { sheetOf } from "@/components/figures/sheet-of";
import { figureOf } from "@/lib/comparison/figure-of";
import { type Chart, everything, type Search } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { datedRows } from "./dated-rows";
import { wide } from "./drawing-checks";
import { figureContext } from "./figure-context";

const study = columns(datedRows({ outlets: 60, codes: 12 }));

function drawnShapes(chart: Chart, outlets: string[] = []): Shape[] {
  const search: Search = { ...everything, chart, outlets };
  const figure = figureOf(study, { search, reference: 0 })!;
  return flat(wide(sheetOf(figure, figureContext(study, { search }))).shapes);
}

const flat = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => ("shapes" in shape ? flat(shape.shapes) : [shape]));

/** How many corners, and where the first side leads: the same in every size and place. */
function outline(d: string): string {
  const corners = d
    .slice(1, -1)
    .split("L")
    .map((corner) => corner.split(" ").map(Number));
  const [[x = 0, y = 0] = [], [nextX = 0, nextY = 0] = []] = corners;
  const degrees = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI;
  return `${corners.length} ${Math.round(degrees / 15)}`;
}

/** Signs in colours of outlets, as colour and outline. */
function signsIn(shapes: readonly Shape[]): Set<string> {
  return new Set(
    shapes.flatMap((shape) => {
      if (shape.kind !== "circle" && shape.kind !== "path") return [];
      const paint = shape.stroke ?? shape.fill ?? "";
      // Ellipses of the map are paths as well; they have seventy-two corners.
      if (!paint.startsWith("outlet-") || (shape.kind === "path" && shape.d.length > 250))
        return [];
      return [`${paint} ${shape.kind === "path" ? outline(shape.d) : "circle"}`];
    }),
  );
}

function signOf(position: number): string {
  const { paint, marker } = outletLook(position);
  const d = marker === "circle" ? null : markerPath(marker, { cx: 0, cy: 0, r: 10 });
  return `${paint} ${d ? outline(d) : "circle"}`;
}

const charts = [
  "sentiment",
  "frames",
  "contrast",
  "distance",
  "map",
  "timeline",
  "robustness",
] as const;

test.each(charts)("%s: sixty outlets have sixty different signs", (chart) => {
  const signs = signsIn(drawnShapes(chart));
  const own = study.outlets.map(({ position }) => signOf(position));
  expect(new Set(own).size).toBe(60);
  const drawn = own.filter((sign) => signs.has(sign));
  // Where quotes alone give an outlet a place, some have none.
  expect(drawn.length).toBeGreaterThanOrEqual(chart === "map" ? 40 : 60);
  expect([...signs].filter((sign) => !own.includes(sign))).toEqual([]);
});

test("the legend of the map explains each shape that an outlet has on it", () => {
  const shapes = drawnShapes("map");
  const outlineOf = (sign: string) => sign.slice(sign.indexOf(" ") + 1);
  const drawn = new Set([...signsIn(shapes)].map(outlineOf));
  const explained = shapes.flatMap((shape) => {
    if (shape.kind !== "circle" && shape.kind !== "path") return [];
    if (shape.stroke !== "ink" && shape.fill !== "ink") return [];
    return [shape.kind === "path" ? outline(shape.d) : "circle"];
  });
  expect(drawn.size).toBeGreaterThan(5);
  expect([...drawn].filter((each) => !explained.includes(each))).toEqual([]);
});

test.each(charts)("%s: an outlet keeps its sign when others are left out", (chart) => {
  const shown = [12, 31, 58];
  const signs = signsIn(
    drawnShapes(
      chart,
      shown.map((at) => study.outlets[at]!.slug),
    ),
  );
  for (const at of shown) expect([...signs]).toContain(signOf(at));
});
