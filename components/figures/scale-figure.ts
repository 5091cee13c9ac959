import { FEW_QUOTES } from "@/lib/comparison/figure";
import { type MarkState, markText } from "@/lib/comparison/mark";
import {
  bothSample,
  dotSample,
  type LegendItem,
  meaning,
  swatch,
} from "../charts/drawing/legend-rows";
import { outletLook } from "../charts/drawing/marker";
import type { ScaleFigure, ScaleRow } from "../charts/drawing/scale-drawing";
import type { MeanMark } from "../charts/drawing/scale-mean";
import type { ScaleSegment } from "../charts/drawing/scale-segments";
import { scaleTone } from "../charts/drawing/scale-tone";
import {
  type Domain,
  domainOf,
  placedSegments,
  type Segment,
  type SegmentInput,
  type SegmentKind,
} from "../charts/sentiment-layout";
import { percent } from "./numbers";
import { codeName, type ScaleOf, type ScaleOutlet, scaleNumber } from "./scale-variable";

const STATES = ["contested", "not-annotated", "hidden"] as const;

type Part = {
  state: MarkState;
  kind: SegmentKind;
  code: string | null;
  name: string;
  count: number;
};

/** One part of an outlet's bar, in the words and with the mark that open it. */
function part(of: ScaleOf, outlet: ScaleOutlet, told: Part): SegmentInput & ScaleSegment {
  const { context, variable, isTwoSided, high } = of;
  const { state, kind, code, name, count } = told;
  const { quotes } = outlet;
  const at = variable.codes.findIndex(({ key }) => key === code);
  const value = variable.codes[at]?.value ?? null;
  const doubtful = code !== null && context.isDoubtful(variable.key, code);
  const label = context.words("scale.segment", {
    outlet: outlet.name,
    value: name,
    count,
    n: quotes,
    share: quotes > 0 ? percent(count / quotes, context.locale) : "",
    doubtful: doubtful ? "yes" : "no",
  });
  return {
    mark: markText({ variable: variable.key, code, outlet: outlet.slug, state }),
    kind,
    // On a scale of one side, the lowest code begins where the bar begins.
    value: isTwoSided ? value : (value ?? 0) + high + 1,
    count,
    label,
    isDoubtful: doubtful,
    tone: scaleTone(value, high),
    doubtful,
    text: String(count),
  };
}

/** The parts of an outlet's bar, in their places. */
export function scaleSegments(of: ScaleOf, outlet: ScaleOutlet): (Segment & ScaleSegment)[] {
  const { distribution, contested, notAnnotated, hidden } = outlet.of;
  const counts = { contested, "not-annotated": notAnnotated, hidden };
  const parts: Part[] = [
    ...distribution.map(({ code, count }): Part => {
      return { state: "present", kind: "code", code, name: codeName(of.variable, code), count };
    }),
    ...STATES.map((state): Part => {
      const name = of.context.words(`scale.state.${state}`);
      return { state, kind: state, code: null, name, count: counts[state] };
    }),
  ];
  const inputs = parts.map((each) => part(of, outlet, each));
  const byMark = new Map(inputs.map((input) => [input.mark, input]));
  return placedSegments(inputs, outlet.quotes).map((placed) => {
    return { ...byMark.get(placed.mark)!, ...placed };
  });
}

export function scaleMean(
  of: ScaleOf,
  { name: outlet, slug, of: { mean, n } }: ScaleOutlet,
): MeanMark | null {
  const { context, variable, low, high } = of;
  if (mean.value === null) return null;
  const number = (value: number) => scaleNumber(of, value);
  const partOf = (value: number) => (value - low) / (high - low || 1);
  const interval = "reason" in mean.interval ? null : mean.interval;
  const doubtful = context.isDoubtful(variable.key);
  const told = {
    outlet,
    mean: number(mean.value),
    n,
    doubtful: doubtful ? "yes" : "no",
    variable: variable.name,
  };
  return {
    part: partOf(mean.value),
    interval: interval && { low: partOf(interval.low), high: partOf(interval.high) },
    doubtful,
    mark: markText({ variable: variable.key, code: null, outlet: slug, state: "present" }),
    label: interval
      ? context.words("scale.meanLabel", {
          ...told,
          low: number(interval.low),
          high: number(interval.high),
        })
      : context.words("scale.meanLabelFew", told),
  };
}

function row(of: ScaleOf, outlet: ScaleOutlet): ScaleRow {
  const { words } = of.context;
  const { mean, few, n } = outlet.of;
  return {
    name: outlet.name,
    ...outletLook(outlet.position),
    n: words("n", { n: outlet.quotes }),
    few: few && n > 0 ? words("few") : null,
    meanText:
      mean.value === null
        ? words("scale.noMean")
        : words("scale.meanOf", { mean: scaleNumber(of, mean.value), n }),
    segments: scaleSegments(of, outlet),
    mean: scaleMean(of, outlet),
    empty: outlet.quotes === 0 ? words("scale.noQuotesOf") : null,
  };
}

function legend({ context, variable, rows, high }: ScaleOf): LegendItem[] {
  const { words } = context;
  const shows = (holds: (row: ScaleOutlet["of"]) => boolean) => rows.some(({ of }) => holds(of));
  const codes = variable.codes.map(({ name, value }) => {
    const { fill, opacity } = scaleTone(value, high);
    return meaning(swatch(fill, { opacity }), name);
  });
  const states = [
    { fill: "contested", state: "contested", isThere: shows(({ contested }) => contested > 0) },
    { fill: "surface", state: "not-annotated", isThere: shows((of) => of.notAnnotated > 0) },
    { fill: "hidden", state: "hidden", isThere: shows(({ hidden }) => hidden > 0) },
  ] as const;
  const hasWhole = shows(({ n }) => n >= FEW_QUOTES);
  const isHatched = [undefined, ...variable.codes.map(({ key }) => key)].some((code) =>
    context.isDoubtful(variable.key, code),
  );
  const hasFew = shows(({ few, n }) => few && n > 0);
  const isBoth = hasFew && context.isDoubtful(variable.key);
  return [
    ...codes,
    ...states.flatMap(({ fill, state, isThere }) =>
      isThere
        ? [
            meaning(
              swatch(fill, { dash: fill === "surface" ? "3 2" : undefined }),
              words(`scale.state.${state}`),
            ),
          ]
        : [],
    ),
    ...(hasWhole
      ? [meaning(dotSample({ few: false, hasWhisker: true }), words("scale.legendMean"))]
      : []),
    ...(hasFew
      ? [meaning(dotSample({ few: true, hasWhisker: false }), words("scale.legendFew"))]
      : []),
    ...(isHatched ? [meaning(swatch("doubt"), words("scale.legendDoubt"))] : []),
    ...(isBoth ? [meaning(bothSample, words("legendBoth"))] : []),
  ];
}

/** The codes at the ends and in the middle of the scale of means; a number where no code stands. */
export function scaleEnds(of: ScaleOf): ScaleFigure["ends"] {
  const { variable, low, high, context } = of;
  return [low, (low + high) / 2, high].map((value, at) => {
    const code = variable.codes.find((each) => each.value === value);
    const number = scaleNumber(of, value);
    const text = code
      ? context.words("scale.meanAxis", { code: code.name, value: number })
      : number;
    return { part: at / 2, text };
  });
}

export function scaleFigure(of: ScaleOf): ScaleFigure {
  const { chart, context, isTwoSided } = of;
  const { words, locale } = context;
  const rows = of.rows.map((outlet) => row(of, outlet));
  const whole = domainOf(rows);
  const domain: Domain = isTwoSided ? whole : { ...whole, start: 0 };
  const places = isTwoSided ? [-1, -0.5, 0, 0.5, 1] : [0, 0.5, 1];
  const isSentiment = chart === "sentiment";
  const sides = isSentiment
    ? [words("scale.negativeSide"), words("scale.positiveSide")]
    : [words("scale.below"), words("scale.above")];
  return {
    rows,
    domain,
    sides: isTwoSided ? [`← ${sides[0]}`, `${sides[1]} →`] : [words("scale.oneSide")],
    apart: whole.end > 1 ? words("scale.apart") : null,
    ticks: places.map((place) => ({ place, text: percent(Math.abs(place), locale) })),
    ends: scaleEnds(of),
    meanScale: words("scale.meanScale"),
    legend: legend(of),
  };
}
