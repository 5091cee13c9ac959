import { outletSign, TEXT } from "./kit";
import type { Marker } from "./marker";
import type { PaintName } from "./palette";
import type { Shape } from "./shapes";
import { textWidth } from "./text-width";
import { lineHeight, paragraph, written } from "./writing";

/** An outlet as a drawing names it; `n` and `few` are words, `few` null when quotes are enough. */
export type OutletHead = {
  name: string;
  paint: PaintName;
  /** A circle where it is left out. */
  marker?: Marker;
  n: string;
  few: string | null;
};

const INDENT = 18;
const GAP = 8;

/** "few quotes" in a small frame, on the base line y. */
function badge(text: string, { x, y }: { x: number; y: number }): Shape[] {
  const width = textWidth(text, { size: TEXT.small }) + 8;
  const frame = { x, y: y - 11.5, width, height: 15, radius: 2 };
  return [
    { kind: "rect", ...frame, fill: "sunken", stroke: "rule", strokeWidth: 1 },
    written(text, { x: x + 4, y, fill: "soft" }),
  ];
}

/** Names are smaller where many stand below each other. */
type Place = { width: number; right?: string; size?: number };

/** Colour, name and number of quotes in one line, or in more where the name is long; `right` stands apart. */
export function outletHead(
  { name, n, few, ...look }: OutletHead,
  { width, right = "", size = TEXT.normal }: Place,
): { shapes: Shape[]; height: number } {
  const rightWidth = right ? textWidth(right, { size }) + 12 : 0;
  const room = width - INDENT - rightWidth;
  const font = { size, isBold: true };
  const line = lineHeight(size);
  const title = paragraph(name, { x: INDENT, top: 0, room, most: 5, ...font });
  const last = INDENT + textWidth(title.lines.at(-1) ?? "", font);
  const nWidth = textWidth(n, { size: TEXT.small });
  const fewWidth = few ? GAP + textWidth(few, { size: TEXT.small }) + 8 : 0;
  const fits = last + GAP + nWidth + fewWidth <= INDENT + room;
  const height = title.height + (fits ? 0 : line);
  const y = height - line + size;
  const x = fits ? last + GAP : INDENT;
  return {
    shapes: [
      outletSign(look, { cx: 6.5, cy: size / 2 + 2, r: 5 }),
      ...title.shapes,
      written(n, { x, y, fill: "soft" }),
      ...(few ? badge(few, { x: x + nWidth + GAP, y }) : []),
      ...(right ? [written(right, { x: width, y: size, size, anchor: "end" })] : []),
    ],
    height,
  };
}
