import { TEXT } from "./kit";
import type { PaintName } from "./palette";
import type { Shape } from "./shapes";
import { textWidth, wrapped } from "./text-width";

type Style = {
  size?: number;
  fill?: PaintName;
  isBold?: boolean;
  anchor?: "start" | "middle" | "end";
};

/** A line of writing on its base line. */
export function written(text: string, at: { x: number; y: number } & Style): Shape {
  const { isBold, size = TEXT.small, ...rest } = at;
  return { kind: "text", text, size, weight: isBold ? "bold" : "regular", ...rest };
}

export const lineHeight = (size: number) => Math.round(size * 1.25);

type Block = Style & { x: number; top: number; room: number; most?: number };

/** Writing in as many lines as it takes, below `top`. */
export function paragraph(
  text: string,
  { x, top, room, most, ...style }: Block,
): { shapes: Shape[]; height: number; lines: string[] } {
  const size = style.size ?? TEXT.small;
  const lines = wrapped(text, { room, size, isBold: style.isBold, most });
  const shapes = lines.map((line, at) =>
    written(line, { ...style, x, y: top + size + at * lineHeight(size) }),
  );
  return { shapes, height: lines.length * lineHeight(size), lines };
}

/** The width of the longest word: what a column needs so that nothing in it is cut. */
export function longestWord(texts: readonly string[], font: { size: number; isBold?: boolean }) {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((w) => textWidth(w, font)));
}
