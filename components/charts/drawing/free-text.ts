import type { Shape } from "./shapes";
import { textWidth } from "./text-width";

type Text = Extract<Shape, { kind: "text" }>;
export type Box = { left: number; right: number; top: number; bottom: number };

function boxOf({ x, y, text, size, anchor = "start", weight }: Text): Box {
  const width = textWidth(text, { size, isBold: weight === "bold" });
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
}

/** Whether two places cover each other, or nearly do. */
export function doOverlap(one: Box, other: Box): boolean {
  return (
    one.right + 2 >= other.left &&
    one.left <= other.right + 2 &&
    one.bottom >= other.top &&
    one.top <= other.bottom
  );
}

/** Keeps account of places, so that words are written only where nothing stands yet. */
export function freePlaces(within: { left: number; right: number; taken?: Box[] }) {
  const taken = [...(within.taken ?? [])];
  return (text: Text): Text[] => {
    const box = boxOf(text);
    const isInside = box.left >= within.left && box.right <= within.right;
    const isFree = !taken.some((other) => doOverlap(box, other));
    if (!isInside || !isFree) return [];
    taken.push(box);
    return [text];
  };
}
