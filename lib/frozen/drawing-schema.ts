import { z } from "zod";
import { markOf } from "../comparison/mark";

/**
 * The colours that drawings of format 1 name. A frozen figure keeps names and no colours, so that it
 * is drawn in light and dark; none of these ever leaves the palette of components/charts/drawing.
 */
export const FROZEN_PAINTS = [
  "paper",
  "surface",
  "sunken",
  "ink",
  "soft",
  "rule",
  "strong-rule",
  "accent",
  "note",
  "sentiment-n2",
  "sentiment-n1",
  "sentiment-0",
  "sentiment-p1",
  "sentiment-p2",
  "on-sentiment",
  "on-sentiment-end",
  "share",
  "outlet-0",
  "outlet-1",
  "outlet-2",
  "outlet-3",
  "outlet-4",
  "outlet-5",
  "outlet-6",
  "outlet-7",
] as const;

const PATTERNS = ["contested", "hidden", "doubt", "doubt-few"] as const;

const paint = z.enum(FROZEN_PAINTS);
const size = z.number().min(0);

const line = {
  stroke: paint.optional(),
  strokeWidth: size.optional(),
  dash: z
    .string()
    .regex(/^[0-9., ]+$/)
    .optional(),
};
const area = {
  ...line,
  fill: z.enum([...FROZEN_PAINTS, "none", ...PATTERNS]).optional(),
  opacity: z.number().min(0).max(1).optional(),
};
const place = { x: z.number(), y: z.number() };
const centre = { cx: z.number(), cy: z.number() };

/** A mark that quotes stand behind. */
export const frozenMark = z.string().refine((text) => markOf(text) !== null);

/** What may be drawn: these kinds with these attributes, and nothing that a page could run or load. */
const plain = [
  z.strictObject({
    kind: z.literal("rect"),
    ...place,
    width: size,
    height: size,
    radius: size.optional(),
    ...area,
  }),
  z.strictObject({
    kind: z.literal("line"),
    x1: z.number(),
    y1: z.number(),
    x2: z.number(),
    y2: z.number(),
    ...line,
  }),
  z.strictObject({ kind: z.literal("circle"), ...centre, r: size, ...area }),
  z.strictObject({
    kind: z.literal("ellipse"),
    ...centre,
    rx: size,
    ry: size,
    angle: z.number(),
    ...area,
  }),
  z.strictObject({
    kind: z.literal("path"),
    d: z.string().regex(/^[MLHVCSQTAZ0-9e., +-]*$/i),
    ...area,
  }),
  z.strictObject({
    kind: z.literal("text"),
    ...place,
    text: z.string(),
    size,
    fill: paint.optional(),
    anchor: z.enum(["start", "middle", "end"]).optional(),
    weight: z.enum(["regular", "bold"]).optional(),
    family: z.enum(["sans", "serif"]).optional(),
    angle: z.number().optional(),
  }),
] as const;

type FrozenShape =
  | z.output<(typeof plain)[number]>
  | { kind: "mark"; mark: string | null; label: string; shapes: FrozenShape[] }
  | { kind: "group"; x: number; y: number; shapes: FrozenShape[] };

const shapes: z.ZodType<FrozenShape[]> = z.lazy(() => z.array(shape));

const shape: z.ZodType<FrozenShape> = z.discriminatedUnion("kind", [
  ...plain,
  z.strictObject({
    kind: z.literal("mark"),
    mark: frozenMark.nullable(),
    label: z.string(),
    shapes,
  }),
  z.strictObject({ kind: z.literal("group"), ...place, shapes }),
]);

const head = z.strictObject({ top: size, height: size, until: size, shapes });

export const frozenDrawing = z.strictObject({
  width: size,
  height: size,
  shapes,
  heads: z.array(head).optional(),
});
