import type { Box } from "./label-places";
import type { MapItem } from "./map-item";
import type { Plane } from "./map-plane";
import type { Shape } from "./shapes";

type Point = { x: number; y: number };

const CORNERS = 72;
/** Thinner ellipses could not be seen. */
const LEAST = 1.5;

/** What of a polygon is on the inner side of one edge of the frame (Sutherland and Hodgman). */
function cut(polygon: Point[], edge: { at: number; along: "x" | "y"; sign: 1 | -1 }): Point[] {
  const depth = (point: Point) => (point[edge.along] - edge.at) * edge.sign;
  return polygon.flatMap((point, at) => {
    const next = polygon[(at + 1) % polygon.length] ?? point;
    const [own, other] = [depth(point), depth(next)];
    const kept = own >= 0 ? [point] : [];
    if (own >= 0 === other >= 0) return kept;
    const part = own / (own - other);
    const crossing = {
      x: point.x + part * (next.x - point.x),
      y: point.y + part * (next.y - point.y),
    };
    return [...kept, crossing];
  });
}

function clipped(polygon: Point[], { left, right, top, bottom }: Box): Point[] {
  const edges = [
    { at: left, along: "x", sign: 1 },
    { at: right, along: "x", sign: -1 },
    { at: top, along: "y", sign: 1 },
    { at: bottom, along: "y", sign: -1 },
  ] as const;
  return edges.reduce<Point[]>(cut, polygon);
}

const short = (value: number) => Math.round(value * 10) / 10;

function path(points: Point[]): string {
  const corners = points.map(({ x, y }) => `${short(x)} ${short(y)}`);
  return corners.length > 0 ? `M${corners.join("L")}Z` : "";
}

/** Where an outlet may stand; dashed from few quotes. What leaves the frame is cut off at its edge. */
export function spreadShape(
  { spread, paint, few }: MapItem,
  { plane, isFaint }: { plane: Plane; isFaint: boolean },
): Shape | null {
  // Quotes that are all alike have no spread, which is no finding.
  if (!spread || spread.major * plane.unit < LEAST) return null;
  const center = { x: plane.x(spread.x), y: plane.y(spread.y) };
  const [rx, ry] = [spread.major, spread.minor].map((each) => Math.max(LEAST, each * plane.unit));
  const [cos, sin] = [Math.cos(spread.angle), Math.sin(spread.angle)];
  const polygon = Array.from({ length: CORNERS }, (_, at): Point => {
    const turn = (2 * Math.PI * at) / CORNERS;
    const [u, v] = [(rx ?? 0) * Math.cos(turn), (ry ?? 0) * Math.sin(turn)];
    return { x: center.x + u * cos - v * sin, y: center.y - u * sin - v * cos };
  });
  const inside = clipped(polygon, plane.frame);
  const d = path(inside);
  if (!d) return null;
  const opacity = isFaint ? 0.03 : 0.08;
  const look = { fill: paint, opacity, stroke: paint, strokeWidth: isFaint ? 0.6 : 1.25 };
  return { kind: "path", d, ...look, ...(few ? { dash: "4 3" } : {}) };
}
