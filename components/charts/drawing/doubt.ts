import type { Shape } from "./shapes";

type Box = { x: number; y: number; width: number; height: number };

/** The hatching of what analysts agree on too little: along an edge, so that numbers stay readable. */
export function doubtEdge(box: Box): Shape {
  return { kind: "rect", ...box, fill: "doubt", stroke: "ink", strokeWidth: 0.5 };
}

/** The same as a sign beside a name, on the base line y. */
export function doubtSign({ x, y }: { x: number; y: number }): Shape {
  return doubtEdge({ x, y: y - 10, width: 11, height: 11 });
}
