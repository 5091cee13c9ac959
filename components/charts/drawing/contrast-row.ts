import { dot, strip, TEXT, whisker } from "./kit";
import type { Marker } from "./marker";
import type { PaintName } from "./palette";
import type { Shape } from "./shapes";
import { written } from "./writing";

/** One code of one outlet, in words and numbers; `value` is null where there is no difference. */
export type ContrastRow = {
  code: string;
  mark: string | null;
  label: string;
  value: number | null;
  low: number;
  high: number;
  /** The difference as it is printed, and the shares of both sides. */
  text: string;
  sides: string;
  few: boolean;
  doubtful: boolean;
  distinct: boolean;
};

/** A second circle says that a difference is certain; colour alone would not. */
export function ring(cx: number, cy: number): Shape {
  return { kind: "circle", cx, cy, r: 10, fill: "none", stroke: "ink", strokeWidth: 1.5 };
}

type Look = { paint: PaintName; marker?: Marker };
type Place = { y: number; x: (value: number) => number; textAt: number; look: Look };

/** The number at `textAt`, and on the scale the dot with its interval: together one mark. */
export function contrastMark(row: ContrastRow, { y, x, textAt, look }: Place): Shape {
  const number = written(row.text, {
    x: textAt,
    y: y + 4.5,
    size: TEXT.small + 1,
    anchor: "end",
    isBold: row.distinct,
    fill: row.value === null ? "soft" : "ink",
  });
  const { mark, label, value, low, high } = row;
  if (value === null) return { kind: "mark", mark: null, label, shapes: [number] };
  const cx = x(value);
  const shapes = [
    strip({ from: Math.min(x(low), cx - 12), to: textAt, y, height: 22 }),
    ...whisker({ from: x(low), to: x(high), y, paint: look.paint }),
    dot({ ...look, cx, cy: y }, row),
    ...(row.distinct ? [ring(cx, y)] : []),
    number,
  ];
  return { kind: "mark", mark, label, shapes };
}
