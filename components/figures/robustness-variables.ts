import type { VariableColumn } from "@/lib/columns/columns";
import type { Apart } from "@/lib/comparison/apart";
import type { RankRange, Robustness, ScenarioStandings } from "@/lib/comparison/robustness";
import type { OutletStanding } from "@/lib/comparison/scenario-standings";
import type { FigureContext, FigureOutlet } from "./context";
import { plain, signed } from "./numbers";
import { remembered } from "./table-cells";

export type RobustnessData = {
  variable: string;
  reference: number;
  robustness: Robustness;
  apart: Apart[];
  frameApart: Apart[];
};

export type RobustOutlet = FigureOutlet & {
  index: number;
  /** By the resolved values. */
  base: OutletStanding;
  mean: RankRange;
  /** Null for the outlet that distances are measured from. */
  distance: RankRange | null;
};

/** How firm the order is, with what its words and drawing ask of it. */
export type RobustnessOf = {
  context: FigureContext;
  sentiment: VariableColumn;
  /** Distances are those of frames. */
  frame: VariableColumn;
  /** Name of the outlet that distances are measured from. */
  reference: string;
  base: ScenarioStandings;
  /** All but the resolved values. */
  others: ScenarioStandings[];
  /** Most positive first; those without a place last. */
  outlets: RobustOutlet[];
  leftOut: number;
  /** Quotes in no place: by mean, and by distance. */
  apart: Record<Measure, { apart: readonly Apart[]; variable: string }>;
  /** Numbers as they are written. */
  text: Record<"rank" | "mean" | "distance", (value: number) => string>;
};

/** Two decimals always, so that columns of them line up; one format for all, for there are many. */
function numberTexts({ locale }: FigureContext): RobustnessOf["text"] {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const distance = new Intl.NumberFormat(locale, decimals);
  return {
    rank: remembered((rank) => plain(rank, locale, 1)),
    mean: remembered((mean) => signed(mean, locale)),
    distance: (value) => distance.format(value),
  };
}

const FRAME = "frame";

export function robustnessOf(figure: RobustnessData, context: FigureContext): RobustnessOf {
  const { robustness } = figure;
  const variable = (key: string) => context.variables.find((each) => each.key === key)!;
  const [base, ...others] = robustness.scenarios;
  const byOutlet = new Map(robustness.outlets.map((each) => [each.outlet, each]));
  const outlets = context.shown.flatMap((index): RobustOutlet[] => {
    const [outlet, of] = [context.outlets[index], byOutlet.get(index)];
    const standing = base?.outlets[index];
    if (!outlet || !of || !standing) return [];
    return [{ ...outlet, index, base: standing, mean: of.mean, distance: of.distance }];
  });
  const place = ({ base: { meanRank } }: RobustOutlet) => meanRank ?? Number.POSITIVE_INFINITY;
  return {
    context,
    sentiment: variable(figure.variable),
    frame: variable(FRAME),
    reference: context.outlets[figure.reference]?.name ?? "",
    base: base!,
    others,
    outlets: outlets.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
    leftOut: robustness.leftOut,
    apart: {
      mean: { apart: figure.apart, variable: figure.variable },
      distance: { apart: figure.frameApart, variable: FRAME },
    },
    text: numberTexts(context),
  };
}

/** A way of counting in words; `as` is the sentence part that they stand in. */
export function scenarioText(
  { context: { words }, frame }: { context: Pick<FigureContext, "words">; frame: VariableColumn },
  { scenario }: Pick<ScenarioStandings, "scenario">,
  as: "scenario" | "counted" = "scenario",
): string {
  switch (scenario.kind) {
    case "without-analyst":
      return words(`robustness.${as}.without-analyst`, { number: scenario.analyst });
    case "without-code": {
      const code = frame.codes.find(({ key }) => key === scenario.code)?.name ?? scenario.code;
      return words(`robustness.${as}.without-code`, { code });
    }
    case "without-item":
      return words(`robustness.${as}.without-item`, { item: scenario.item });
    default:
      return words(`robustness.${as}.${scenario.kind}`);
  }
}

export type Measure = "mean" | "distance";

export function rankOf(standing: OutletStanding, measure: Measure): number | null {
  return measure === "mean" ? standing.meanRank : standing.distanceRank;
}
