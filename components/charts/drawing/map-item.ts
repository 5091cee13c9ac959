import { belief, dot } from "./kit";
import type { Marker } from "./marker";
import type { PaintName } from "./palette";
import type { Shape } from "./shapes";

/** An outlet or a code on the map. */
export type MapItem = {
  kind: "outlet" | "code";
  name: string;
  /** As it is written beside the name. */
  n: string;
  mark: string | null;
  label: string;
  x: number;
  y: number;
  mass: number;
  paint: PaintName;
  /** Of an outlet; a circle where it is left out. */
  marker?: Marker;
  few: boolean;
  doubtful: boolean;
  /** Where an outlet may stand; the angle in radians from the x axis, upwards. */
  spread: { x: number; y: number; major: number; minor: number; angle: number } | null;
};

/** More signs than these are a crowd: each needs a number first of all, and all the room there is. */
export const CROWD = 30;

export type MapPlan = {
  /** Outlets, then codes. */
  items: MapItem[];
  /** Each axis in words; of a map with one axis the second is null. */
  axes: [string, string | null];
  number: (value: number) => string;
  /** Null for a sign that is not in the drawing. */
  signs: Record<
    "outlet" | "code" | "spread" | "fewSpread" | "few" | "doubt" | "both",
    string | null
  >;
  /** What is said where signs stand side by side. */
  beside: string;
  /** What is said of numbers in place of names, and of names for which not even these had room. */
  keyTitle: string;
  noRoom: (count: number) => string;
};

type Look = Pick<MapItem, "kind" | "paint" | "marker" | "few" | "doubtful">;
type Spot = { x: number; y: number; r?: number };

/** Outlets have their marker in their colour, codes squares on their corner. */
export function mapSign(look: Look, { x, y, r = 6 }: Spot): Shape {
  const [cx, cy] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  if (look.kind === "outlet")
    return dot({ cx, cy, r, paint: look.paint, marker: look.marker }, look);
  const d = `M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z`;
  return { kind: "path", d, ...belief(look.paint, look), stroke: look.paint, strokeWidth: 1.75 };
}
