import { daySpan } from "@/lib/columns/days";
import { FEW_QUOTES } from "@/lib/comparison/figure";
import { markText } from "@/lib/comparison/mark";
import type { TimelinePoint } from "@/lib/comparison/timeline";
import {
  bandSample,
  barSample,
  bothSample,
  dotSample,
  type LegendItem,
  meaning,
  swatch,
} from "../charts/drawing/legend-rows";
import { outletLook } from "../charts/drawing/marker";
import type { TimelineFigure, TimePanel } from "../charts/drawing/timeline-drawing";
import type { TimePoint } from "../charts/drawing/timeline-point";
import { broadestKnown } from "./timeline-step";
import {
  type Bin,
  hasMean,
  type TimelineOf,
  type TimelineOutlet,
  valueText,
} from "./timeline-variable";

type At = { outlet: TimelineOutlet; point: TimelinePoint; bin: Bin };

/** The bar of an outlet at one time: all of its quotes, whatever is known of them. */
export function volumeMark(of: TimelineOf, { outlet, point, bin }: At) {
  const { quotes, contested, notAnnotated, hidden } = point;
  const told = { quotes, contested, notAnnotated, hidden, known: bin.known };
  return {
    mark: markText({
      variable: of.variable.key,
      code: null,
      outlet: outlet.slug,
      state: "any",
      during: bin.key,
    }),
    label: of.context.words("timeline.volumeLabel", {
      ...told,
      outlet: outlet.name,
      period: of.periods[point.bin]!,
    }),
  };
}

/** The mean of an outlet at one time: the quotes that have a value. */
function meanMark(of: TimelineOf, { outlet, point, bin }: At): TimePoint["mean"] {
  const { context, variable } = of;
  const { mean, n } = point;
  if (mean.value === null) return null;
  const interval = "low" in mean.interval ? mean.interval : null;
  const doubtful = context.isDoubtful(variable.key);
  const told = {
    outlet: outlet.name,
    period: of.periods[point.bin]!,
    known: bin.known,
    mean: valueText(of, mean.value),
    n,
    doubtful: doubtful ? "yes" : "no",
    variable: variable.name,
  };
  const ends = interval && {
    low: valueText(of, interval.low),
    high: valueText(of, interval.high),
  };
  return {
    value: mean.value,
    text: valueText(of, mean.value),
    interval,
    doubtful,
    mark: markText({
      variable: variable.key,
      code: null,
      outlet: outlet.slug,
      state: "present",
      during: bin.key,
    }),
    label: ends
      ? context.words("timeline.meanLabel", { ...told, ...ends })
      : context.words("timeline.meanLabelFew", told),
  };
}

/** The quotes that have a value, whether or not they have a mean. */
export function valuesMark(of: TimelineOf, at: At): { mark: string; label: string } {
  const mark = markText({
    variable: of.variable.key,
    code: null,
    outlet: at.outlet.slug,
    state: "present",
    during: at.bin.key,
  });
  return { mark, label: meanMark(of, at)?.label ?? volumeMark(of, at).label };
}

function timePoint(of: TimelineOf, at: At): TimePoint {
  const { point, bin } = at;
  return {
    from: daySpan(bin.from)!.firstDay,
    to: daySpan(bin.to)!.lastDay + 1,
    isBroad: bin.known !== "step",
    quotes: point.quotes,
    volume: volumeMark(of, at),
    mean: meanMark(of, at),
  };
}

function panel(of: TimelineOf, outlet: TimelineOutlet): TimePanel {
  const { words } = of.context;
  const { bins } = of.timeline;
  const n = outlet.points.reduce((sum, { quotes }) => sum + quotes, 0);
  return {
    head: {
      name: outlet.name,
      ...outletLook(outlet.position),
      n: words("n", { n }),
      few: n > 0 && n < FEW_QUOTES ? words("few") : null,
    },
    points: outlet.points.map((point) => timePoint(of, { outlet, point, bin: bins[point.bin]! })),
    empty: outlet.points.length === 0 ? words("timeline.noDated") : null,
  };
}

function legend({ context, drawn, timeline, variable }: TimelineOf): LegendItem[] {
  const { words } = context;
  const known = broadestKnown(timeline);
  const step = words(`timeline.step.${timeline.step}`);
  const points = drawn.flatMap((outlet) => outlet.points);
  const isBroad = ({ bin }: TimelinePoint) => timeline.bins[bin]!.known !== "step";
  const has = (holds: (point: TimelinePoint) => boolean) => points.some(holds);
  const hasFew = has((point) => point.few && hasMean(point));
  const isDoubtful = context.isDoubtful(variable.key);
  const items: [boolean, LegendItem][] = [
    [
      has((point) => !isBroad(point)),
      meaning(barSample, words("timeline.legendBar", { known, step })),
    ],
    [
      has(isBroad),
      meaning(swatch("none", { dash: "4 2" }), words("timeline.legendBand", { known })),
    ],
    [
      has((point) => !isBroad(point) && !point.few),
      meaning(dotSample({ few: false, hasWhisker: true }), words("timeline.legendMean")),
    ],
    [
      has((point) => isBroad(point) && hasMean(point)),
      meaning(bandSample, words("timeline.legendMeanBand", { known })),
    ],
    [hasFew, meaning(dotSample({ few: true, hasWhisker: false }), words("timeline.legendFew"))],
    [isDoubtful, meaning(swatch("doubt"), words("scale.legendDoubt"))],
    [hasFew && isDoubtful, meaning(bothSample, words("legendBoth"))],
  ];
  return items.flatMap(([isThere, item]) => (isThere ? [item] : []));
}

/** The scale of means: from one end of the codes' numbers to the other, 0 between them where it lies there. */
function values(of: TimelineOf): TimelineFigure["values"] {
  const numbers = of.variable.codes.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(0, ...numbers), Math.max(...numbers, 1)];
  const from = low < 0 ? low : Math.min(...numbers, high);
  const labelled = low < 0 ? [low, 0, high] : [from, high];
  return {
    low: from,
    high,
    labels: [...new Set(labelled)].map((value) => ({ value, text: valueText(of, value) })),
  };
}

export function timelineFigure(of: TimelineOf): TimelineFigure {
  const { context, timeline, drawn, variable } = of;
  const { words, locale } = context;
  const quotes = drawn.flatMap(({ points }) => points.map((point) => point.quotes));
  return {
    panels: drawn.map((outlet) => panel(of, outlet)),
    first: daySpan(timeline.first ?? "")?.firstDay ?? 0,
    last: daySpan(timeline.last ?? "")?.lastDay ?? 0,
    locale,
    most: Math.max(1, ...quotes),
    values: values(of),
    titles: {
      volume: words("timeline.volume", { step: words(`timeline.step.${timeline.step}`) }),
      mean: words("timeline.mean", { variable: variable.name }),
    },
    legend: legend(of),
  };
}
