import { distanceMatrix, type MatrixPlan } from "./distance-matrix";
import { doubtSign } from "./doubt";
import { dot, scale, strip, TEXT, whisker } from "./kit";
import { bothSample, dotSample, type LegendItem, legendRows, meaning } from "./legend-rows";
import { MANY_OUTLETS } from "./outlet-grid";
import { type OutletHead, outletHead } from "./outlet-head";
import type { Drawing, Room, Shape } from "./shapes";
import { lineHeight, paragraph, written } from "./writing";

/** An outlet at its distance; `value` is null where there is none, and `note` says why. */
export type DistanceRow = {
  head: OutletHead;
  mark: string | null;
  label: string;
  value: number | null;
  interval: { low: number; high: number } | null;
  text: string;
  note: string | null;
  few: boolean;
  doubtful: boolean;
};

export type DistancePlan = {
  /** Nearest first. */
  rows: DistanceRow[];
  ticks: { value: number; text: string }[];
  /** What 0 and 1 mean, and what is measured. */
  same: string;
  nothing: string;
  axis: string;
  /** Null for a sign that is not in the drawing. */
  signs: Record<"dot" | "few" | "doubt" | "both", string | null>;
  matrix: MatrixPlan | null;
};

type Plot = {
  isNarrow: boolean;
  isTight: boolean;
  width: number;
  left: number;
  right: number;
  names: number;
};

function plotOf({ rows }: DistancePlan, { width, isNarrow }: Room): Plot {
  const isTight = rows.length > MANY_OUTLETS;
  return isNarrow
    ? { isNarrow, isTight, width, left: 8, right: width - 12, names: width }
    : { isNarrow, isTight, width, left: 268, right: width - 62, names: 248 };
}

function legendItems({ signs }: DistancePlan): LegendItem[] {
  const doubt: LegendItem = { sample: [doubtSign({ x: 1, y: 5 })], width: 13, text: "" };
  const items: [LegendItem, string | null][] = [
    [dotSample({ few: false, hasWhisker: true }), signs.dot],
    [dotSample({ few: true, hasWhisker: false }), signs.few],
    [doubt, signs.doubt],
    [bothSample, signs.both],
  ];
  return items.flatMap(([item, text]) => (text === null ? [] : [meaning(item, text)]));
}

/** What is measured, and what its ends mean, above the ends. */
function axisWords(plan: DistancePlan, { left, right, isNarrow, width }: Plot, top: number) {
  const [first, last] = [plan.ticks[0]?.text ?? "", plan.ticks.at(-1)?.text ?? ""];
  const title = paragraph(plan.axis, {
    x: isNarrow ? 0 : left,
    top: 0,
    room: isNarrow ? width : right - left,
    size: TEXT.normal,
    isBold: true,
  });
  const y = title.height + TEXT.small + 4;
  const start = { x: isNarrow ? 0 : left, y, fill: "soft" } as const;
  const shapes = [
    ...title.shapes,
    written(`${first} ${plan.same}`, start),
    written(`${last} ${plan.nothing}`, { x: right, y, anchor: "end", fill: "soft" }),
  ];
  return { head: { top, height: y + 8, shapes }, bottom: top + y + 8 };
}

/** A stem from 0, the dot at the distance, and its interval. */
function lollipop(row: DistanceRow, at: { y: number; x: (value: number) => number }): Shape {
  const { mark, label, value, interval } = row;
  const { paint, marker } = row.head;
  const [from, cx] = [at.x(0), at.x(value ?? 0)];
  const stem = { x1: from, x2: cx, y1: at.y, y2: at.y, stroke: "strong-rule" } as const;
  const end = Math.max(cx + 13, interval ? at.x(interval.high) : 0);
  const shapes: Shape[] = [
    strip({ from: from - 13, to: end, y: at.y }),
    { kind: "line", ...stem, strokeWidth: 1 },
  ];
  if (interval) {
    shapes.push(...whisker({ from: at.x(interval.low), to: at.x(interval.high), y: at.y, paint }));
  }
  shapes.push(dot({ cx, cy: at.y, paint, marker }, row));
  return { kind: "mark", mark, label, shapes };
}

/** Wide: name, scale and number beside each other; on phones the scale below the name. */
function rowShapes(row: DistanceRow, { plot, top }: { plot: Plot; top: number }) {
  const { isNarrow, isTight, width, left, names, right } = plot;
  const size = isTight ? TEXT.small : TEXT.normal;
  const head = outletHead(row.head, { width: names, right: isNarrow ? row.text : "", size });
  const least = isTight ? { row: 28, around: 10 } : { row: 38, around: 14 };
  const height = isNarrow ? head.height + 36 : Math.max(least.row, head.height + least.around);
  const headTop = isNarrow ? top + 6 : top + (height - head.height) / 2;
  const middle = isNarrow ? headTop + head.height + 13 : top + height / 2;
  const x = scale({ from: 0, to: 1, left, right });
  const shapes: Shape[] = [{ kind: "group", x: 0, y: headTop, shapes: head.shapes }];
  const number = { x: width, y: middle + 5, size: TEXT.normal, anchor: "end" } as const;
  if (!isNarrow) shapes.push(written(row.text, number));
  if (row.value !== null) shapes.push(lollipop(row, { y: middle, x }));
  if (row.note) {
    const noteAt = row.value === null ? left + 6 : left + 14;
    shapes.push(written(row.note, { x: noteAt, y: middle + 4, fill: "soft" }));
  }
  return { shapes, height, band: isNarrow ? [middle - 13, middle + 13] : [top, top + height] };
}

type Lines = { ys: number[]; bands: number[][] };

/** Lines between rows and at every tick; on phones these leave out the names. */
function grid(plan: DistancePlan, { left, right, width }: Plot, { ys, bands }: Lines): Shape[] {
  const x = scale({ from: 0, to: 1, left, right });
  const bottom = ys.at(-1) ?? 0;
  const across = ys.map((y): Shape => {
    return { kind: "line", x1: 0, x2: width, y1: y, y2: y, stroke: "rule", strokeWidth: 1 };
  });
  const down = plan.ticks.flatMap(({ value }) =>
    bands.map(([y1 = 0, y2 = 0]): Shape => {
      const look = value === 0 ? ({ stroke: "ink" } as const) : ({ stroke: "rule" } as const);
      return { kind: "line", x1: x(value), x2: x(value), y1, y2, strokeWidth: 1.25, ...look };
    }),
  );
  const numbers = plan.ticks.map(({ value, text }) =>
    written(text, { x: x(value), y: bottom + 15, anchor: "middle", fill: "soft" }),
  );
  return [...across, ...down, ...numbers];
}

/** How far every outlet is from one, and below it how far every two are from each other. */
export function distanceDrawing(plan: DistancePlan, room: Room): Drawing {
  const plot = plotOf(plan, room);
  const { width } = room;
  const key = legendRows(legendItems(plan), { width, top: 0 });
  const axis = axisWords(plan, plot, key.height + 10);
  const rows: Shape[] = [];
  const ys = [axis.bottom];
  const bands: number[][] = [];
  for (const row of plan.rows) {
    const top = ys.at(-1) ?? 0;
    const { shapes, height, band } = rowShapes(row, { plot, top });
    bands.push(band);
    rows.push(...shapes);
    ys.push(top + height);
  }
  const shapes: Shape[] = [
    ...key.shapes,
    { kind: "group", x: 0, y: axis.head.top, shapes: axis.head.shapes },
    ...grid(plan, plot, { ys, bands }),
    ...rows,
  ];
  const end = ys.at(-1) ?? 0;
  const heads = plot.isTight ? [{ ...axis.head, until: end }] : [];
  const bottom = end + 24;
  if (!plan.matrix) return { width, height: bottom, shapes, heads };
  const top = bottom + lineHeight(TEXT.head);
  const matrix = distanceMatrix(plan.matrix, { room, top });
  return {
    width,
    height: matrix.bottom,
    shapes: [...shapes, ...matrix.shapes],
    heads: [...heads, ...(matrix.heads ?? [])],
  };
}
