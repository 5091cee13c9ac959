import { FEW_QUOTES } from "@/lib/comparison/figure";
import { markText } from "@/lib/comparison/mark";
import type { ScenarioStandings } from "@/lib/comparison/robustness";
import type { OutletStanding } from "@/lib/comparison/scenario-standings";
import type { Way } from "@/lib/comparison/way";
import {
  bothSample,
  dotSample,
  type LegendItem,
  meaning,
  swatch,
} from "../charts/drawing/legend-rows";
import { outletLook } from "../charts/drawing/marker";
import type { RankCell, RobustnessFigure } from "../charts/drawing/robustness-drawing";
import type { RankMark } from "../charts/drawing/robustness-rank";
import { someOf } from "./figure-notes";
import {
  type Measure,
  type RobustnessOf,
  type RobustOutlet,
  rankOf,
  scenarioText,
} from "./robustness-variables";

/** The quotes behind an outlet's place, which its mark opens. */
export function quotesMark(
  { sentiment, frame }: RobustnessOf,
  at: { outlet: RobustOutlet; measure: Measure; way?: Way },
) {
  const { outlet, way } = at;
  const variable = at.measure === "mean" ? sentiment.key : frame.key;
  const mark = { variable, code: null, outlet: outlet.slug, state: "present" } as const;
  return markText(way ? { ...mark, way } : mark);
}

type Place = { outlet: RobustOutlet; measure: Measure; rank: number };

/** A place that one way of counting alone gives opens its quotes; of several ways, those by resolved values. */
function tick(of: RobustnessOf, place: Place, ways: readonly ScenarioStandings[]) {
  const { outlet, measure, rank } = place;
  const { words } = of.context;
  const told = {
    outlet: outlet.name,
    rank: of.text.rank(rank),
    scenarios: someOf(
      of.context,
      ways.map((way) => scenarioText(of, way)),
    ),
  };
  const quotes = (standing: OutletStanding) =>
    measure === "mean" ? standing.n : standing.carrying;
  const drawn = { rank, count: ways.length };
  const [first] = ways;
  if (ways.length > 1 || !first || first.scenario.kind === "resolved") {
    const label = words("robustness.tickLabel", { ...told, n: quotes(outlet.base) });
    return { ...drawn, mark: quotesMark(of, place), label };
  }
  const { scenario } = first;
  const unit = scenario.kind === "annotations" ? "annotations" : "quotes";
  const n = quotes(first.outlets[outlet.index]!);
  return {
    ...drawn,
    mark: quotesMark(of, { ...place, way: scenario }),
    label: words(`robustness.tickOfWay.${unit}`, { ...told, n }),
  };
}

/** Every other place of an outlet, with the ways of counting that give it. */
function ticks(of: RobustnessOf, { outlet, measure }: { outlet: RobustOutlet; measure: Measure }) {
  const base = rankOf(outlet.base, measure);
  const ways = new Map<number, ScenarioStandings[]>();
  for (const standings of of.others) {
    const rank = rankOf(standings.outlets[outlet.index]!, measure);
    if (rank === null || rank === base) continue;
    ways.set(rank, [...(ways.get(rank) ?? []), standings]);
  }
  return [...ways]
    .sort(([a], [b]) => a - b)
    .map(([rank, given]) => tick(of, { outlet, measure, rank }, given));
}

/** What an outlet's place says in full words. */
export function rankLabel(
  of: RobustnessOf,
  { outlet, measure }: { outlet: RobustOutlet; measure: Measure },
): string {
  const { context, sentiment, frame, reference } = of;
  const { mean, n, distance, carrying } = outlet.base;
  const range = outlet[measure];
  const isMean = measure === "mean";
  const quotes = isMean ? n : carrying;
  if (!range || range.rank === null) {
    return context.words("robustness.noRankLabel", { outlet: outlet.name, n: quotes });
  }
  const told = {
    outlet: outlet.name,
    rank: of.text.rank(range.rank),
    low: of.text.rank(range.lowest ?? range.rank),
    high: of.text.rank(range.highest ?? range.rank),
    tried: range.tried,
    changed: range.changed,
    n: quotes,
    few: quotes < FEW_QUOTES ? "yes" : "no",
    doubtful: context.isDoubtful(isMean ? sentiment.key : frame.key) ? "yes" : "no",
  };
  return isMean
    ? context.words("robustness.meanLabel", {
        ...told,
        sentiment: sentiment.name,
        value: of.text.mean(mean ?? 0),
      })
    : context.words("robustness.distanceLabel", {
        ...told,
        reference,
        frame: frame.name,
        value: of.text.distance(distance ?? 0),
      });
}

function cell(of: RobustnessOf, at: { outlet: RobustOutlet; measure: Measure }): RankCell {
  const { context, sentiment, frame } = of;
  const { outlet, measure } = at;
  const { words } = context;
  const range = outlet[measure];
  if (!range) return { instead: words("robustness.reference") };
  const { rank, lowest, highest } = range;
  if (rank === null || lowest === null || highest === null) {
    return { instead: words("robustness.noRank") };
  }
  const isMean = measure === "mean";
  const [low, high] = [of.text.rank(lowest), of.text.rank(highest)];
  const mark: RankMark = {
    rank,
    lowest,
    highest,
    ...outletLook(outlet.position),
    few: (isMean ? outlet.base.n : outlet.base.carrying) < FEW_QUOTES,
    doubtful: context.isDoubtful(isMean ? sentiment.key : frame.key),
    text:
      lowest === highest
        ? words("robustness.always", { rank: low })
        : words("robustness.range", { low, high }),
    mark: quotesMark(of, at),
    label: rankLabel(of, at),
    ticks: ticks(of, at),
  };
  return mark;
}

function legend({ context, sentiment, frame, outlets }: RobustnessOf): LegendItem[] {
  const { words } = context;
  const hasFew = outlets.some(({ base }) => base.n < FEW_QUOTES || base.carrying < FEW_QUOTES);
  const isHatched = [sentiment, frame].some(({ key }) => context.isDoubtful(key));
  const bar: LegendItem = {
    sample: [
      { kind: "rect", x: 0, y: -5, width: 30, height: 10, radius: 5, fill: "soft", opacity: 0.28 },
    ],
    width: 30,
    text: "",
  };
  const tick: LegendItem = {
    sample: [{ kind: "line", x1: 3, x2: 3, y1: -4, y2: 4, stroke: "ink", strokeWidth: 1.25 }],
    width: 6,
    text: "",
  };
  const full = dotSample({ few: false, hasWhisker: false });
  const hollow = dotSample({ few: true, hasWhisker: false });
  return [
    meaning(full, words("robustness.legendDot")),
    ...(hasFew ? [meaning(hollow, words("robustness.legendFew"))] : []),
    ...(isHatched ? [meaning(swatch("doubt"), words("robustness.legendDoubt"))] : []),
    ...(hasFew && isHatched ? [meaning(bothSample, words("legendBoth"))] : []),
    meaning(bar, words("robustness.legendBar")),
    meaning(tick, words("robustness.legendTick")),
  ];
}

export function robustnessFigure(of: RobustnessOf): RobustnessFigure {
  const { context, outlets, base, others, sentiment, reference } = of;
  const { words } = context;
  const most = (measure: Measure) =>
    Math.max(1, ...[base, ...others].map(({ ranked }) => ranked[measure]));
  return {
    panels: [
      {
        title: words("robustness.panelMean", { sentiment: sentiment.name.toLowerCase() }),
        most: most("mean"),
      },
      { title: words("robustness.panelDistance", { reference }), most: most("distance") },
    ],
    rows: outlets.map((outlet) => ({
      head: {
        name: outlet.name,
        ...outletLook(outlet.position),
        n: words("robustness.n", { n: outlet.base.n }),
        few: outlet.base.n < FEW_QUOTES && outlet.base.n > 0 ? words("few") : null,
      },
      cells: (["mean", "distance"] as const).map((measure) => cell(of, { outlet, measure })),
    })),
    legend: legend(of),
  };
}
