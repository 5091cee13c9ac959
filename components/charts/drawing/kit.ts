import { type Marker, markerPath } from "./marker";
import type { PaintName } from "./palette";
import type { Fill, Shape } from "./shapes";

/** Sizes of letters, in pixels of the drawing. */
export const TEXT = { small: 12, normal: 14, head: 15 };

type Belief = { few: boolean; doubtful: boolean };

/**
 * A mark that may be believed is full; few quotes make it hollow, low agreement hatched, and both
 * hatched thinly in a dashed outline, which is told from either without a colour.
 */
export function belief(paint: PaintName, { few, doubtful }: Belief): { fill: Fill; dash?: string } {
  if (few && doubtful) return { fill: "doubt-few", dash: "3 2" };
  return { fill: few ? "surface" : doubtful ? "doubt" : paint };
}

type Dot = { cx: number; cy: number; r?: number; paint: PaintName; marker?: Marker };

/** A dot, or for an outlet its marker; small ones have a thinner edge, so that hollow ones stay hollow. */
export function dot({ cx, cy, r = 6, paint, marker = "circle" }: Dot, of: Belief): Shape {
  const look = belief(paint, of);
  const thin = 0.75 + r * 0.35;
  if (marker === "circle") {
    return { kind: "circle", cx, cy, r, ...look, stroke: paint, strokeWidth: r < 4 ? thin : 2.5 };
  }
  const d = markerPath(marker, { cx, cy, r });
  return { kind: "path", d, ...look, stroke: paint, strokeWidth: Math.min(1.75, thin) };
}

/** What tells an outlet apart beside its name, where nothing is to be believed or doubted. */
export function outletSign(
  { paint, marker = "circle" }: { paint: PaintName; marker?: Marker },
  { cx, cy, r }: { cx: number; cy: number; r: number },
): Shape {
  if (marker === "circle") return { kind: "circle", cx, cy, r, fill: paint };
  return { kind: "path", d: markerPath(marker, { cx, cy, r }), fill: paint };
}

type Whisker = { from: number; to: number; y: number; paint: PaintName };

/** An interval as a line with ends. */
export function whisker({ from, to, y, paint }: Whisker): Shape[] {
  const line = { kind: "line", stroke: paint, strokeWidth: 2 } as const;
  return [
    { ...line, x1: from, x2: to, y1: y, y2: y },
    { ...line, x1: from, x2: from, y1: y - 4, y2: y + 4 },
    { ...line, x1: to, x2: to, y1: y - 4, y2: y + 4 },
  ];
}

type Scale = { from: number; to: number; left: number; right: number };

/** From a value to its place, in pixels. */
export function scale({ from, to, left, right }: Scale): (value: number) => number {
  const span = to - from || 1;
  return (value) => left + ((value - from) / span) * (right - left);
}

type StripPlace = { from: number; to: number; y: number; height?: number };

/** A strip that catches the pointer and the finger all along what belongs to one mark. */
export function strip({ from, to, y, height = 26 }: StripPlace): Shape {
  const left = Math.min(from, to);
  const width = Math.abs(to - from);
  return { kind: "rect", x: left, y: y - height / 2, width, height, fill: "surface", opacity: 0 };
}

/** An area that catches the pointer and the finger around something small. */
export function target(x: number, y: number, size = 26): Shape {
  const half = size / 2;
  return {
    kind: "rect",
    x: x - half,
    y: y - half,
    width: size,
    height: size,
    fill: "surface",
    opacity: 0,
  };
}
