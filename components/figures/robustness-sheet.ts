import { FEW_QUOTES } from "@/lib/comparison/figure";
import { robustnessDrawing } from "../charts/drawing/robustness-drawing";
import { apartNotes } from "./apart-cells";
import type { FigureContext } from "./context";
import { doubtNotes, fewNotes, someOf } from "./figure-notes";
import { robustnessFigure } from "./robustness-figure";
import { type Moves, moves } from "./robustness-moves";
import { robustnessTables } from "./robustness-tables";
import {
  type RobustnessData,
  type RobustnessOf,
  robustnessOf,
  scenarioText,
} from "./robustness-variables";
import type { Sheet } from "./sheet";

function hasPlaces({ outlets }: RobustnessOf): boolean {
  return outlets.some(({ mean, distance }) => mean.rank !== null || distance?.rank != null);
}

/** Whether any outlet changes its place, and what moves most. */
function sentence(of: RobustnessOf, { mean, distance, most }: Moves): string {
  const { context, outlets, others, base, sentiment, reference } = of;
  const { words } = context;
  const n = outlets.reduce((sum, outlet) => sum + outlet.base.n, 0);
  if (!hasPlaces(of)) return words("robustness.none");
  const tried = others.length;
  if (tried === 0) return words("robustness.only", { n });
  const told = { tried, n, sentiment: sentiment.name.toLowerCase(), reference };
  if (!most) return words("robustness.firm", told);
  return words("robustness.moved", {
    ...told,
    mean,
    meanOf: base.ranked.mean,
    distance,
    distanceOf: base.ranked.distance,
    scenario: scenarioText(of, most.standings, "counted"),
    outlets: someOf(
      context,
      most.outlets.map(({ name }) => name),
      3,
    ),
  });
}

function notes(of: RobustnessOf, { gaps }: Moves): string[] {
  const { context, outlets, sentiment, frame, leftOut, others } = of;
  const { words } = context;
  const few = outlets.filter(({ base: { n, carrying } }) =>
    [n, carrying].some((each) => each > 0 && each < FEW_QUOTES),
  );
  const doubtful = [sentiment, frame].filter(({ key }) => context.isDoubtful(key));
  return [
    ...(context.search.by === null ? [] : [words("robustness.resolvedNote")]),
    ...fewNotes(
      context,
      few.map(({ name }) => name),
    ),
    ...doubtNotes(
      context,
      doubtful.map(({ name }) => name),
    ),
    ...(gaps > 0 ? [words("robustness.gapsNote", { count: gaps })] : []),
    ...(others.some(({ scenario }) => scenario.kind === "without-code")
      ? [words("robustness.frameNote")]
      : []),
    ...apartNotes(context, {
      outlets: outlets.map(({ index }) => index),
      of: [of.apart.mean, of.apart.distance],
      isManyWays: true,
    }),
    ...(leftOut > 0 ? [words("robustness.leftOutNote", { count: leftOut })] : []),
  ];
}

/** How far the order of outlets depends on single choices: analysts, frames, items, ways of counting. */
export function robustnessSheet(figure: RobustnessData, context: FigureContext): Sheet {
  const of = robustnessOf(figure, context);
  const found = moves(of);
  const { words } = context;
  return {
    chart: "robustness",
    title: words("robustness.title"),
    sentence: sentence(of, found),
    about: words("robustness.about"),
    notes: notes(of, found),
    missing: hasPlaces(of) ? null : words("robustness.none"),
    draw: (room) => robustnessDrawing(robustnessFigure(of), room),
    tables: robustnessTables(of),
  };
}
