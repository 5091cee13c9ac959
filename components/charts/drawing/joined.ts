import type { Shape } from "./shapes";

type Plain = Extract<Shape, { kind: "line" | "circle" }>;

const short = (value: number) => Math.round(value * 100) / 100;

/** What can be one path with others like it: lines without dashes, dots without an edge. */
function isPlain(shape: Shape): shape is Plain {
  if (shape.kind === "line") return shape.dash === undefined;
  return shape.kind === "circle" && shape.stroke === undefined && shape.opacity === undefined;
}

/** What has to be the same in all that one path draws. */
function lookOf(shape: Plain): string {
  const { kind, stroke, strokeWidth } = shape;
  return [kind, stroke, strokeWidth, kind === "circle" ? shape.fill : ""].join();
}

function outline(shape: Plain): string {
  if (shape.kind === "line") {
    const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(short);
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  const [left, y, r] = [shape.cx - shape.r, shape.cy, shape.r].map(short);
  return `M${left} ${y}a${r} ${r} 0 1 0 ${2 * r!} 0a${r} ${r} 0 1 0 ${-2 * r!} 0`;
}

function pathOf(run: readonly Plain[]): Shape {
  const first = run[0]!;
  const { stroke, strokeWidth } = first;
  const fill = first.kind === "circle" ? first.fill : "none";
  return { kind: "path", d: run.map(outline).join(""), stroke, strokeWidth, fill };
}

/**
 * The same picture in fewer shapes: lines, or dots, that follow each other and look alike become one path.
 * A quarter of what a grid is made of; the browser makes an element of each whenever a chart is chosen.
 */
export function joined(shapes: readonly Shape[]): Shape[] {
  const runs: Shape[][] = [];
  for (const shape of shapes) {
    const run = runs.at(-1);
    const before = run?.[0];
    const isMore = before && isPlain(shape) && isPlain(before) && lookOf(shape) === lookOf(before);
    if (run && isMore) run.push(shape);
    else runs.push([shape]);
  }
  return runs.map((run) => (run.length === 1 ? run[0]! : pathOf(run as Plain[])));
}
