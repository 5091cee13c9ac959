import { type Box, doOverlap, freePlaces } from "./free-text";
import { belief, dot, outletSign, TEXT } from "./kit";
import type { Marker } from "./marker";
import type { PaintName } from "./palette";
import type { Shape } from "./shapes";

export type TimePoint = {
  /** First day, and the day after the last. */
  from: number;
  to: number;
  /** Known only to the month or year: it stands on all of it and on no day. */
  isBroad: boolean;
  quotes: number;
  volume: { mark: string; label: string };
  mean: {
    value: number;
    text: string;
    interval: { low: number; high: number } | null;
    doubtful: boolean;
    mark: string;
    label: string;
  } | null;
};

/** The two strips of a panel. */
export type Plot = {
  /** From a day to pixels; a stretch ends where the day after it begins. */
  x: (day: number) => number;
  volume: { top: number; base: number; y: (quotes: number) => number };
  mean: { top: number; base: number; y: (value: number) => number };
  left: number;
  right: number;
  /** Of the dots that means are, in all panels alike. */
  radius: number;
};
type At = { plot: Plot; paint: PaintName; marker?: Marker };

const LEAST_BAR = 3;
/** A few quotes beside hundreds are still seen. */
const LEAST_HEIGHT = 2;
/** Around a dot that stands on a band of its own colour. */
const HALO = 2;
/** Of dots: the smallest that is still seen to be hollow, and what they are where there is room. */
const [LEAST_RADIUS, RADIUS] = [2, 5];
const BAND = 8;
/** More points than these leave no room for numbers beside their means. */
const MOST_NUMBERS = 6;

/** Where on the axis of time a point stands; beside each other they keep a gap. */
function stretch({ from, to }: TimePoint, { x }: Pick<Plot, "x">): { x: number; width: number } {
  const whole = x(to) - x(from);
  const width = Math.max(LEAST_BAR, whole - Math.min(2, whole / 4));
  return { x: (x(from) + x(to)) / 2 - width / 2, width };
}

/** The size of dots at which those beside each other in one panel do not cover each other. */
export function dotRadius(points: readonly TimePoint[], x: Plot["x"]): number {
  const middles = points
    .flatMap(({ from, to, isBroad }) => (isBroad ? [] : [(x(from) + x(to)) / 2]))
    .sort((a, b) => a - b);
  const gaps = middles.slice(1).map((middle, at) => middle - middles[at]!);
  return Math.min(RADIUS, Math.max(LEAST_RADIUS, Math.min(...gaps) / 2 - 1));
}

function bar(point: TimePoint, { plot, paint }: At): Shape {
  const { volume } = plot;
  const top = Math.min(volume.y(point.quotes), volume.base - LEAST_HEIGHT);
  const box = { kind: "rect", ...stretch(point, plot), y: top, height: volume.base - top } as const;
  const whole = { ...box, y: volume.top, height: volume.base - volume.top };
  const drawn: Shape = point.isBroad
    ? { ...box, fill: "none", stroke: paint, strokeWidth: 1.75, dash: "5 3" }
    : { ...box, fill: paint, stroke: "surface", strokeWidth: 0.75 };
  return {
    kind: "mark",
    ...point.volume,
    shapes: [{ ...whole, fill: "surface", opacity: 0 }, drawn],
  };
}

/** What the mean of one stretch of the step looks like: a dot with its interval. */
function dotOf(mean: NonNullable<TimePoint["mean"]>, cx: number, at: At): Shape[] {
  const { plot, paint, marker } = at;
  const { y } = plot.mean;
  const { radius } = plot;
  const end = Math.min(4, radius);
  const line = { kind: "line", stroke: paint, strokeWidth: Math.min(2, radius / 2) } as const;
  const whisker = mean.interval
    ? [
        { ...line, x1: cx, x2: cx, y1: y(mean.interval.low), y2: y(mean.interval.high) },
        ...[mean.interval.low, mean.interval.high].map((limit) => {
          return { ...line, x1: cx - end, x2: cx + end, y1: y(limit), y2: y(limit) };
        }),
      ]
    : [];
  const few = mean.interval === null;
  return [...whisker, dot({ cx, cy: y(mean.value), r: radius, paint, marker }, { ...mean, few })];
}

/** What is known only to the month or year: a band over all of it, its interval as a paler one. */
function bandOf(
  mean: NonNullable<TimePoint["mean"]>,
  across: { x: number; width: number },
  { plot, paint }: At,
): Shape[] {
  const { y } = plot.mean;
  const few = mean.interval === null;
  // Short ones are flat, so that none looks like a dot.
  const height = Math.min(BAND, across.width / 2);
  const band: Shape = {
    kind: "rect",
    ...across,
    y: y(mean.value) - height / 2,
    height,
    radius: height / 2,
    ...belief(paint, { ...mean, few }),
    stroke: paint,
    strokeWidth: 2,
  };
  if (!mean.interval) return [band];
  const { low, high } = mean.interval;
  const pale = { kind: "rect", ...across, y: y(high), height: y(low) - y(high) } as const;
  return [
    { ...pale, fill: paint, opacity: 0.15 },
    { ...pale, fill: "none", stroke: paint, strokeWidth: 1, dash: "5 3" },
    band,
  ];
}

/** What keeps a dot apart from the bands that it stands on. */
function halo(point: TimePoint, { plot, marker, bands }: At & { bands: Box[] }): Shape[] {
  const [own] = point.isBroad ? [] : meanBox(point, plot);
  if (!own || !bands.some((band) => doOverlap(band, own))) return [];
  const [cx, cy] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
  return [outletSign({ paint: "surface", marker }, { cx, cy, r: plot.radius + HALO })];
}

function meanShape(point: TimePoint, at: At & { bands: Box[] }): Shape[] {
  const { mean, isBroad } = point;
  if (!mean) return [];
  const across = stretch(point, at.plot);
  const cx = across.x + across.width / 2;
  const { top, base } = at.plot.mean;
  const reach = { x: across.x, width: across.width, y: top, height: base - top };
  const shapes = isBroad ? bandOf(mean, across, at) : dotOf(mean, cx, at);
  const target: Shape = { kind: "rect", ...reach, fill: "surface", opacity: 0 };
  return [
    {
      kind: "mark",
      mark: mean.mark,
      label: mean.label,
      shapes: [target, ...halo(point, at), ...shapes],
    },
  ];
}

/** Where a mean stands, which no number may cover. */
function meanBox(point: TimePoint, plot: Plot): Box[] {
  if (!point.mean) return [];
  const { x, width } = stretch(point, plot);
  const y = plot.mean.y(point.mean.value);
  if (point.isBroad)
    return [{ left: x, right: x + width, top: y - BAND / 2, bottom: y + BAND / 2 }];
  const cx = x + width / 2;
  const half = plot.radius + 1;
  return [{ left: cx - half, right: cx + half, top: y - half, bottom: y + half }];
}

/** Where a bar stands: a number on it could not be read. */
function barBox(point: TimePoint, plot: Plot): Box[] {
  if (point.isBroad) return [];
  const { x, width } = stretch(point, plot);
  const { y, base } = plot.volume;
  return [{ left: x, right: x + width, top: y(point.quotes), bottom: base }];
}

/** Numbers beside bars and means, as long as there is room for them. */
function numbers(points: readonly TimePoint[], { plot }: At): Shape[] {
  const taken = points.flatMap((point) => [...meanBox(point, plot), ...barBox(point, plot)]);
  const place = freePlaces({ ...plot, taken });
  const isRoomy = points.length <= MOST_NUMBERS;
  return points.flatMap((point) => {
    const across = stretch(point, plot);
    const text = { kind: "text", size: TEXT.small } as const;
    const middle = across.x + across.width / 2;
    const above = { x: middle, y: plot.volume.y(point.quotes) - 4, anchor: "middle" } as const;
    const volume = place({ ...text, ...above, text: String(point.quotes) });
    const { mean } = point;
    if (!mean || !isRoomy) return volume;
    const { top, y } = plot.mean;
    const [high, low] = [y(mean.interval?.high ?? mean.value), y(mean.interval?.low ?? mean.value)];
    const isHigh = high - top < TEXT.small + 8;
    const beside = point.isBroad
      ? { x: across.x + 4, y: isHigh ? low + BAND + TEXT.small - 2 : high - 7 }
      : { x: middle + 10, y: y(mean.value) + 4 };
    return [...volume, ...place({ ...text, ...beside, text: mean.text })];
  });
}

/** All points of one outlet; broad ones lie under the others. */
export function pointShapes(points: readonly TimePoint[], at: At): Shape[] {
  const ordered = points.toSorted((a, b) => Number(b.isBroad) - Number(a.isBroad));
  const bands = points.flatMap((point) => (point.isBroad ? meanBox(point, at.plot) : []));
  const marks = ordered.flatMap((point) => [bar(point, at), ...meanShape(point, { ...at, bands })]);
  return [...marks, ...numbers(ordered, at)];
}
