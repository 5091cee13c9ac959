import type { Box } from "./label-places";
import { CROWD, type MapItem, type MapPlan } from "./map-item";
import type { Room, Shape } from "./shapes";
import { paragraph, written } from "./writing";

/** Where the map lies on paper: one unit is as long across as it is upwards. */
export type Plane = {
  frame: Box;
  unit: number;
  x: (value: number) => number;
  y: (value: number) => number;
};

type Range = { low: number; high: number };

/** Room inside the frame around the outermost points, for signs and names. */
const PADDING = 46;
const STEPS = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10];

/** Of the values and the middle, 0. */
function rangeOf(values: readonly number[]): Range {
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** How far a spread reaches along x or y. */
function reach({ spread }: MapItem, along: "x" | "y"): number[] {
  if (!spread) return [];
  const [cos, sin] = [Math.cos(spread.angle), Math.sin(spread.angle)];
  const [a, b] = along === "x" ? [cos, sin] : [sin, cos];
  const half = Math.hypot(spread.major * a, spread.minor * b);
  return [spread[along] - half, spread[along] + half];
}

/** Of points and spreads, these only as far as half the points' own range beyond it; in a crowd not at all. */
function extent(items: readonly MapItem[], along: "x" | "y"): Range {
  const points = rangeOf(items.map((item) => item[along]));
  const spreads = rangeOf(items.flatMap((item) => reach(item, along)));
  const most = items.length > CROWD ? 0 : (points.high - points.low) / 2;
  return {
    low: Math.min(points.low, Math.max(spreads.low, points.low - most)),
    high: Math.max(points.high, Math.min(spreads.high, points.high + most)),
  };
}

export function planeOf(
  { items, axes }: MapPlan,
  { room, top }: { room: Room; top: number },
): Plane {
  const { width, isNarrow } = room;
  const left = axes[1] === null ? 0 : 40;
  const [across, up] = [extent(items, "x"), extent(items, "y")];
  const spanX = across.high - across.low || 1;
  const spanY = up.high - up.low;
  const padding = isNarrow ? PADDING - 10 : PADDING;
  const [least, most] = isNarrow ? [250, 460] : [260, 620];
  const wide = (width - left - 2 * padding) / spanX;
  const height = Math.min(most, Math.max(least, spanY * wide + 2 * padding));
  const unit = Math.min(wide, spanY > 0 ? (height - 2 * padding) / spanY : wide);
  const frame = { left, top, right: width, bottom: top + height };
  const middleX = (left + width) / 2 - ((across.low + across.high) / 2) * unit;
  const middleY = top + height / 2 + ((up.low + up.high) / 2) * unit;
  return {
    frame,
    unit,
    x: (value) => middleX + value * unit,
    y: (value) => middleY - value * unit,
  };
}

function ticks(from: number, { to, unit }: { to: number; unit: number }): number[] {
  const step = STEPS.find((each) => each * unit >= 70) ?? 20;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => (first + at) * step);
}

type Side = { along: "x" | "y"; number: (value: number) => string };

function side({ frame, unit, x, y }: Plane, { along, number }: Side): Shape[] {
  const { left, right, top, bottom } = frame;
  const span = along === "x" ? right - left : bottom - top;
  const from = along === "x" ? (left - x(0)) / unit : (y(0) - bottom) / unit;
  const line = { kind: "line", stroke: "strong-rule", strokeWidth: 1 } as const;
  return ticks(from, { to: from + span / unit, unit }).flatMap((value): Shape[] => {
    const text = number(value);
    if (along === "x") {
      const at = x(value);
      const isInside = at > left + 12 && at < right - 12;
      const words = { x: at, y: bottom + 17, anchor: "middle", fill: "soft" } as const;
      const mark: Shape = { ...line, x1: at, x2: at, y1: bottom, y2: bottom + 4 };
      return isInside ? [mark, written(text, words)] : [];
    }
    const at = y(value);
    const isInside = at > top + 8 && at < bottom - 8;
    const words = { x: left - 6, y: at + 4, anchor: "end", fill: "soft" } as const;
    const mark: Shape = { ...line, x1: left - 4, x2: left, y1: at, y2: at };
    return isInside ? [mark, written(text, words)] : [];
  });
}

/** Frame, lines through the middle, numbers, and what each axis is in words. */
export function planeShapes(plan: MapPlan, plane: Plane): { shapes: Shape[]; bottom: number } {
  const { frame, x, y } = plane;
  const { left, right, top, bottom } = frame;
  const { axes, number } = plan;
  const [width, height] = [right - left, bottom - top];
  const zero = { kind: "line", stroke: "strong-rule", strokeWidth: 1, dash: "1 4" } as const;
  const box = { kind: "rect", x: left, y: top, width, height } as const;
  const words = paragraph(axes[0], {
    x: right,
    top: bottom + 22,
    room: right,
    anchor: "end",
    isBold: true,
  });
  return {
    shapes: [
      { ...box, fill: "surface", stroke: "rule", strokeWidth: 1 },
      { ...zero, x1: left, x2: right, y1: y(0), y2: y(0) },
      { ...zero, x1: x(0), x2: x(0), y1: top, y2: bottom },
      ...side(plane, { along: "x", number }),
      ...(axes[1] === null ? [] : side(plane, { along: "y", number })),
      ...words.shapes,
    ],
    bottom: bottom + 22 + words.height,
  };
}
