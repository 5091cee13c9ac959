import type { Domain, Segment } from "../sentiment-layout";
import { scale, TEXT } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import { MANY_OUTLETS } from "./outlet-grid";
import { type OutletHead, outletHead } from "./outlet-head";
import { type MeanMark, meanLine } from "./scale-mean";
import { type ScaleSegment, segmentShapes } from "./scale-segments";
import type { Drawing, Room, Shape } from "./shapes";
import { lineHeight, paragraph, written } from "./writing";

export type ScaleRow = OutletHead & {
  meanText: string;
  segments: (Segment & ScaleSegment)[];
  /** Its place and its interval, as shares of the domain's part for values; null when there is none. */
  mean: MeanMark | null;
  /** Said in place of the bar. */
  empty: string | null;
};

export type ScaleFigure = {
  rows: ScaleRow[];
  domain: Domain;
  /** What lies on which side of 0; the only word when the scale has one side. */
  sides: string[];
  apart: string | null;
  /** Shares along the axis, as text and place in the domain. */
  ticks: { place: number; text: string }[];
  /** Codes along the line of the mean: its ends and its middle. */
  ends: { part: number; text: string }[];
  meanScale: string;
  legend: LegendItem[];
};

/** How a row is laid out: beside its name where there are many, below it otherwise. */
type Layout = {
  names: number;
  size: number;
  bar: number;
  above: number;
  below: number;
  mean: number;
};

const NORMAL: Layout = { names: 0, size: TEXT.normal, bar: 28, above: 5, below: 4, mean: 26 };
const TIGHT: Layout = { names: 0, size: TEXT.small, bar: 20, above: 3, below: 3, mean: 20 };
const NAMES = 232;
const EDGE = 8;

function layoutOf({ rows }: ScaleFigure, { isNarrow }: Room): Layout {
  if (rows.length <= MANY_OUTLETS) return NORMAL;
  return isNarrow ? TIGHT : { ...TIGHT, names: NAMES };
}

/** From a place in the domain to pixels, and where the part for values ends. */
type Ruler = { at: (place: number) => number; left: number; right: number };

function rulerOf(
  { domain }: ScaleFigure,
  { width, names }: { width: number; names: number },
): Ruler {
  const ends = { left: names + EDGE, right: width - EDGE };
  const at = scale({ from: domain.start, to: domain.end, ...ends });
  return { at, left: at(domain.start), right: at(1) };
}

/** Which side is which, and the shares, from the top on. */
function axis(figure: ScaleFigure, at: { ruler: Ruler; width: number }) {
  const { left, right } = at.ruler;
  const room = (right - left) / figure.sides.length - 6;
  const sides = figure.sides.map((text, side) => {
    const isLast = side === 1;
    const placed = isLast ? { x: right, anchor: "end" as const } : { x: left };
    return paragraph(text, { ...placed, top: 0, room, fill: "soft" });
  });
  const apartRoom = at.width - right - 10;
  const apart = figure.apart
    ? [paragraph(figure.apart, { x: right + 10, top: 0, room: apartRoom, fill: "soft" })]
    : [];
  const height = Math.max(...[...sides, ...apart].map((each) => each.height));
  const y = height + TEXT.small + 3;
  const ticks = figure.ticks.map(({ place, text }, index) => {
    const anchor = index === 0 ? "start" : index === figure.ticks.length - 1 ? "end" : "middle";
    return written(text, { x: at.ruler.at(place), y, anchor, fill: "soft" });
  });
  const shapes = [...sides, ...apart].flatMap((each) => each.shapes);
  return { shapes: [...shapes, ...ticks], height: y + 6 };
}

/** The lines behind one bar and its mean: they leave out the name above, which they would strike out. */
function grid(
  places: readonly number[],
  at: { ruler: Ruler; top: number; bottom: number },
): Shape[] {
  return places.map((place) => {
    const x = at.ruler.at(place);
    const line = { kind: "line", x1: x, x2: x, y1: at.top, y2: at.bottom, strokeWidth: 1 } as const;
    return place === 0
      ? { ...line, stroke: "strong-rule" }
      : { ...line, stroke: "rule", dash: "2 3" };
  });
}

type RowPlace = { ruler: Ruler; top: number; width: number; lines: number[]; layout: Layout };

/** The outlet with its mean in words: in a line of its own where it stands beside the bar. */
function rowHead(of: ScaleRow, { width, layout }: RowPlace) {
  const { names, size } = layout;
  if (names === 0) return outletHead(of, { width, right: of.meanText, size });
  const head = outletHead(of, { width: names - 14, size });
  const mean = written(of.meanText, { x: 18, y: head.height + TEXT.small + 1, fill: "soft" });
  return { shapes: [...head.shapes, mean], height: head.height + 16 };
}

function row(of: ScaleRow, place: RowPlace): { shapes: Shape[]; bottom: number } {
  const { ruler, top, width, lines, layout } = place;
  const head = rowHead(of, place);
  const isBeside = layout.names > 0;
  const under = top + 7 + head.height;
  const shapes: Shape[] = [
    { kind: "line", x1: 0, x2: width, y1: top, y2: top, stroke: "rule", strokeWidth: 1 },
    { kind: "group", x: 0, y: top + 7, shapes: head.shapes },
  ];
  if (of.empty !== null) {
    const at = isBeside ? { x: ruler.left, y: top + 21 } : { x: 18, y: under + 16 };
    const text = written(of.empty, { ...at, fill: "soft" });
    return { shapes: [...shapes, text], bottom: under + (isBeside ? 6 : 28) };
  }
  const barTop = (isBeside ? top + 4 : under) + layout.above;
  const meanY = barTop + layout.bar + layout.below + layout.mean / 2;
  const bar = { top: barTop, height: layout.bar };
  const end = meanY + layout.mean / 2;
  return {
    shapes: [
      ...shapes,
      ...grid(lines, { ruler, top: barTop - 3, bottom: meanY + 6 }),
      ...of.segments.flatMap((segment) =>
        segmentShapes(segment, { ...bar, from: ruler.at(segment.from), to: ruler.at(segment.to) }),
      ),
      ...meanLine(of.mean, { y: meanY, left: ruler.left, right: ruler.right }),
    ],
    bottom: isBeside ? Math.max(end, under + 6) : end,
  };
}

/** The codes that stand at the ends and in the middle of the lines of means. */
function meanScale({ ends, meanScale: text }: ScaleFigure, at: { ruler: Ruler; top: number }) {
  const { left, right } = at.ruler;
  const room = (right - left) / ends.length - 6;
  const title = paragraph(text, { x: left, top: at.top, room: right - left, fill: "soft" });
  const names = ends.map((end, index) => {
    const anchor = index === 0 ? "start" : index === ends.length - 1 ? "end" : "middle";
    const x = left + end.part * (right - left);
    const top = at.top + title.height;
    return paragraph(end.text, { x, top, room, anchor, fill: "soft" });
  });
  const height = title.height + Math.max(0, ...names.map((each) => each.height));
  return {
    shapes: [...title.shapes, ...names.flatMap((each) => each.shapes)],
    bottom: at.top + height + lineHeight(TEXT.small) / 2,
  };
}

/**
 * Bars that lean to the side that prevails, a row an outlet, each with its mean on a line of its own;
 * quotes without a value stand apart, right of the scale.
 */
export function scaleDrawing(figure: ScaleFigure, room: Room): Drawing {
  const { width } = room;
  const legend = legendRows(figure.legend, { width, top: 0 });
  const layout = layoutOf(figure, room);
  const ruler = rulerOf(figure, { width, names: layout.names });
  const { shapes: head, height } = axis(figure, { ruler, width });
  const top = legend.height + 10;
  const rows: Shape[] = [];
  const lines = figure.ticks.map(({ place }) => place);
  let bottom = top + height;
  for (const of of figure.rows) {
    const drawn = row(of, { ruler, top: bottom, width, lines, layout });
    rows.push(...drawn.shapes);
    bottom = drawn.bottom;
  }
  const foot = meanScale(figure, { ruler, top: bottom + 4 });
  const isMany = layout !== NORMAL;
  return {
    width,
    height: Math.ceil(foot.bottom),
    shapes: [
      ...legend.shapes,
      { kind: "group", x: 0, y: top, shapes: head },
      ...rows,
      ...foot.shapes,
    ],
    heads: isMany ? [{ top, height, until: bottom, shapes: head }] : [],
  };
}
