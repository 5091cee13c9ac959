import { doubtEdge } from "./doubt";
import { dot, scale, TEXT, whisker } from "./kit";
import type { Fill, Shape } from "./shapes";
import { fitted, textWidth } from "./text-width";
import { written } from "./writing";

/** Quotes that have no value in a cell: contested, not annotated or hidden. */
export type CellState = {
  fill: Fill;
  /** "1 contested", and what is left of it in a narrow cell: "1". */
  long: string;
  short: string;
  mark: string;
  label: string;
};

/** A share in a cell of a matrix, in the words that stand in it. */
export type ShareCell = {
  /** Null where no quote carries the code. */
  share: {
    value: number;
    low: number;
    high: number;
    text: string;
    count: string;
    few: boolean;
    doubtful: boolean;
  } | null;
  /** Without a share: what is said instead, in one line or in two. */
  absent: string[];
  mark: string | null;
  label: string;
  states: CellState[];
};

export type Drawn = { shapes: Shape[]; height: number };

/** The deepest shade keeps the writing on it readable, in light and in dark. */
const DEEPEST = 0.5;
const CHIP = { height: 18, between: 3 };
const LINE = 17;
const PADDING = 6;

type Box = { x: number; y: number; width: number; height: number };

/** The shade of a share from 0 to 1, on whatever lies below it. */
export function tint(box: Box, share: number): Shape {
  const line = { stroke: "strong-rule", strokeWidth: 0.75 } as const;
  return { kind: "rect", ...box, radius: 2, fill: "share", opacity: share * DEEPEST, ...line };
}

/** The shade of a share under a cell. */
export function shade(box: Box, share: number): Shape[] {
  return [{ kind: "rect", ...box, radius: 2, fill: "surface" }, tint(box, share)];
}

function carried(of: NonNullable<ShareCell["share"]>, width: number): Drawn {
  const { value, low, high, few, doubtful, text, count } = of;
  const edge = doubtful ? 6 : 0;
  const left = PADDING + edge;
  const room = width - left - PADDING;
  const isOneLine =
    textWidth(text, { size: TEXT.head, isBold: true }) +
      8 +
      textWidth(count, { size: TEXT.small }) <=
    room;
  const y = PADDING + 12;
  const second = isOneLine ? y : y + LINE;
  const middle = second + 12;
  const at = scale({ from: 0, to: 1, left: left + 3, right: width - PADDING - 3 });
  const height = middle + 9;
  const line = {
    kind: "line",
    y1: middle,
    y2: middle,
    strokeWidth: 1,
    stroke: "strong-rule",
  } as const;
  const counted = isOneLine
    ? written(count, { x: width - PADDING, y, anchor: "end" })
    : written(fitted(count, { room, size: TEXT.small }), { x: left, y: second });
  const shapes: Shape[] = [
    ...shade({ x: 0, y: 0, width, height }, value),
    ...(doubtful ? [doubtEdge({ x: 0, y: 0, width: edge, height })] : []),
    written(text, { x: left, y, size: TEXT.head, isBold: true }),
    counted,
    { ...line, x1: at(0), x2: at(1) },
    ...whisker({ from: at(low), to: at(high), y: middle, paint: "ink" }),
    dot({ cx: at(value), cy: middle, r: 4, paint: "ink" }, { few, doubtful: false }),
  ];
  return { shapes, height };
}

/** What is said where there is no share: "absent, 0 of 4". */
function instead(parts: readonly string[], width: number): Drawn {
  const whole = parts.join(" ");
  const room = width - PADDING;
  const fits = textWidth(whole, { size: TEXT.small }) <= room;
  const lines = fits ? [whole] : parts;
  const shapes = lines.map((line, at) =>
    written(fitted(line, { room, size: TEXT.small }), {
      x: PADDING,
      y: PADDING + 11 + at * 15,
      fill: "soft",
    }),
  );
  return { shapes, height: PADDING + 15 * lines.length + 5 };
}

function chip(
  { fill, long, short, mark, label }: CellState,
  at: { y: number; width: number },
): Shape {
  const { y, width } = at;
  const font = { size: TEXT.small };
  const text = textWidth(long, font) + 12 <= width ? long : short;
  const plate = textWidth(text, font) + 6;
  const box = {
    kind: "rect",
    x: 0.5,
    y,
    width: width - 1,
    height: CHIP.height,
    radius: 2,
  } as const;
  const dash = fill === "surface" ? "4 3" : undefined;
  return {
    kind: "mark",
    mark,
    label,
    shapes: [
      { ...box, fill, stroke: "strong-rule", strokeWidth: 1, dash },
      { kind: "rect", x: 4, y: y + 2.5, width: plate, height: 13, radius: 2, fill: "surface" },
      written(text, { x: 7, y: y + 13 }),
    ],
  };
}

/** One cell: the share, or that the code is absent, and below it what has no value there. */
export function shareCell({ share, absent, mark, label, states }: ShareCell, width: number): Drawn {
  const { shapes, height } = share ? carried(share, width) : instead(absent, width);
  const isSaid = share !== null || absent.length > 0;
  const top = isSaid ? height + CHIP.between : 0;
  const step = CHIP.height + CHIP.between;
  const chips = states.map((state, at) => chip(state, { y: top + at * step, width }));
  return {
    shapes: isSaid ? [{ kind: "mark", mark, label, shapes }, ...chips] : chips,
    height: top + chips.length * step - CHIP.between,
  };
}
