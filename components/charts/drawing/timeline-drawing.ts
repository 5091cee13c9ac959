import { scale, TEXT } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import { type OutletHead, outletHead } from "./outlet-head";
import type { Drawing, Room, Shape } from "./shapes";
import { fitted } from "./text-width";
import { type Tick, timeTicks } from "./time-axis";
import { dotRadius, type Plot, pointShapes, type TimePoint } from "./timeline-point";
import { paragraph, written } from "./writing";

export type TimePanel = { head: OutletHead; points: TimePoint[]; empty: string | null };

export type TimelineFigure = {
  panels: TimePanel[];
  /** Days that all panels begin and end with, counted from 1970-01-01. */
  first: number;
  last: number;
  locale: string;
  /** Quotes of the highest bar. */
  most: number;
  /** The mean's scale, with the numbers that stand beside it. */
  values: { low: number; high: number; labels: { value: number; text: string }[] };
  titles: { volume: string; mean: string };
  legend: LegendItem[];
};

/** Heights of a panel's parts; the volume has room for a number above the highest bar. */
const SIZE = { volume: 36, number: 14, mean: 64, title: 17, axis: 20, after: 26 };
const LEFT = 26;
const BETWEEN = 28;
const MOST_WIDE = 2;

/** What all panels have in common: their axis of time. */
type Axis = Pick<Plot, "x" | "left" | "right" | "radius"> & { width: number; ticks: Tick[] };

function axisOf({ first, last, locale, panels }: TimelineFigure, width: number): Axis {
  const [left, right] = [LEFT, width - 4];
  const x = scale({ from: first, to: last + 1, left, right });
  return {
    x,
    left,
    right,
    width,
    radius: Math.min(...panels.map(({ points }) => dotRadius(points, x))),
    ticks: timeTicks({ first, last, pixels: right - left, locale }),
  };
}

function plotOf({ most, values }: TimelineFigure, at: { top: number; axis: Axis }): Plot {
  const volumeTop = at.top + SIZE.title + SIZE.number;
  const base = volumeTop + SIZE.volume;
  const meanTop = base + SIZE.title + 12;
  const meanBase = meanTop + SIZE.mean;
  return {
    ...at.axis,
    volume: { top: volumeTop, base, y: scale({ from: 0, to: most, left: base, right: volumeTop }) },
    mean: {
      top: meanTop,
      base: meanBase,
      y: scale({ from: values.low, to: values.high, left: meanBase, right: meanTop }),
    },
  };
}

function rule(y: number, { left, right }: Plot, stroke: "rule" | "strong-rule"): Shape {
  return { kind: "line", x1: left, x2: right, y1: y, y2: y, stroke, strokeWidth: 1 };
}

/** Both strips empty: what they measure, numbers beside them and days below. */
function axes({ titles, values, most }: TimelineFigure, plot: Plot, ticks: Tick[]): Shape[] {
  const { volume, mean, left, right } = plot;
  const number = (text: string, y: number) =>
    written(text, { x: left - 5, y: y + 4, anchor: "end", fill: "soft" });
  const named = (text: string, y: number) =>
    written(fitted(text, { room: right, size: TEXT.small }), { x: 0, y, fill: "soft" });
  const days = ticks.flatMap(({ day, text }): Shape[] => {
    const x = plot.x(day);
    const line = { kind: "line", stroke: "rule", strokeWidth: 1, x1: x, x2: x } as const;
    return [
      { ...line, y1: volume.top, y2: volume.base },
      { ...line, y1: mean.top, y2: mean.base + 6 },
      written(text, { x, y: mean.base + 6 + TEXT.small, fill: "soft" }),
    ];
  });
  return [
    ...days,
    named(titles.volume, volume.top - SIZE.number - 5),
    number(String(most), volume.top),
    rule(volume.top, plot, "rule"),
    rule(volume.base, plot, "strong-rule"),
    named(titles.mean, mean.top - 10),
    ...values.labels.flatMap(({ value, text }) => {
      const y = mean.y(value);
      return [rule(y, plot, value === 0 ? "strong-rule" : "rule"), number(text, y)];
    }),
  ];
}

function panel(figure: TimelineFigure, { head, points, empty }: TimePanel, axis: Axis) {
  const { width, ticks } = axis;
  const { shapes, height } = outletHead(head, { width });
  if (empty !== null) {
    const text = paragraph(empty, { x: 18, top: height + 2, room: width - 18, fill: "soft" });
    return { shapes: [...shapes, ...text.shapes], height: height + text.height + SIZE.after };
  }
  const plot = plotOf(figure, { top: height + 4, axis });
  const marks = pointShapes(points, { plot, paint: head.paint, marker: head.marker });
  return {
    shapes: [...shapes, ...axes(figure, plot, ticks), ...marks],
    height: plot.mean.base + SIZE.axis + SIZE.after,
  };
}

/** Panels with shared axes, one an outlet: how many quotes when, and below it their mean. */
export function timelineDrawing(figure: TimelineFigure, { width, isNarrow }: Room): Drawing {
  const legend = legendRows(figure.legend, { width, top: 0 });
  const columns = isNarrow || figure.panels.length <= MOST_WIDE ? 1 : 2;
  const panelWidth = (width - (columns - 1) * BETWEEN) / columns;
  const axis = axisOf(figure, panelWidth);
  const shapes: Shape[] = [...legend.shapes];
  let bottom = legend.height + 14;
  for (let first = 0; first < figure.panels.length; first += columns) {
    const drawn = figure.panels
      .slice(first, first + columns)
      .map((each) => panel(figure, each, axis));
    drawn.forEach(({ shapes: inner }, at) => {
      shapes.push({ kind: "group", x: at * (panelWidth + BETWEEN), y: bottom, shapes: inner });
    });
    bottom += Math.max(...drawn.map(({ height }) => height));
  }
  return { width, height: Math.ceil(bottom), shapes };
}
