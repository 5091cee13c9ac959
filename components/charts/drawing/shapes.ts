import type { PaintName } from "./palette";

/** What an area is filled with: a colour of the look, a pattern, or nothing. */
export type Fill = PaintName | "none" | PatternName;
export const PATTERNS = ["contested", "hidden", "doubt", "doubt-few"] as const;
export type PatternName = (typeof PATTERNS)[number];

type Line = { stroke?: PaintName; strokeWidth?: number; dash?: string };
type Area = Line & { fill?: Fill; opacity?: number };

/**
 * A drawing as plain data, in pixels from the top left: what the page, a picture and a frozen figure
 * have in common. A "mark" is what stands for a number: it opens the quotes behind it and says in
 * words what it shows, so that nobody needs to see it.
 */
export type Shape =
  | (Area & { kind: "rect"; x: number; y: number; width: number; height: number; radius?: number })
  | (Line & { kind: "line"; x1: number; y1: number; x2: number; y2: number })
  | (Area & { kind: "circle"; cx: number; cy: number; r: number })
  /** Turned by `angle` degrees, clockwise. */
  | (Area & { kind: "ellipse"; cx: number; cy: number; rx: number; ry: number; angle: number })
  | (Area & { kind: "path"; d: string })
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      size: number;
      fill?: PaintName;
      anchor?: "start" | "middle" | "end";
      weight?: "regular" | "bold";
      family?: "sans" | "serif";
      /** Turned around its own place by so many degrees, clockwise. */
      angle?: number;
    }
  | { kind: "mark"; mark: string | null; label: string; shapes: Shape[] }
  | { kind: "group"; x: number; y: number; shapes: Shape[] };

/**
 * Names of columns that a page keeps in sight while their rows, down to `until`, pass below. They are
 * among the shapes of the drawing as well; these are placed from the head's own top left.
 */
export type Head = { top: number; height: number; until: number; shapes: Shape[] };

export type Drawing = { width: number; height: number; shapes: Shape[]; heads?: Head[] };

/** Widths that figures are drawn in: for phones, and for everything wider. */
export const NARROW = 360;
export const WIDE = 800;

/** How a drawing tells its sizes to what it holds. */
export type Room = { width: number; isNarrow: boolean };

export function roomOf(width: number): Room {
  return { width, isNarrow: width < 600 };
}
