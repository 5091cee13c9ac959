import type { ScenarioStandings } from "@/lib/comparison/robustness";
import { type Measure, type RobustnessOf, type RobustOutlet, rankOf } from "./robustness-variables";

const MEASURES: Measure[] = ["mean", "distance"];

/** Whether an outlet that had a place has none in this way of counting, so that others move up. */
function hasGap({ base }: RobustnessOf, { ranked, scenario }: ScenarioStandings, measure: Measure) {
  const isUntouched = scenario.kind === "without-code" && measure === "mean";
  return !isUntouched && ranked[measure] < base.ranked[measure];
}

function difference(outlet: RobustOutlet, standings: ScenarioStandings, measure: Measure): number {
  const [before, after] = [
    rankOf(outlet.base, measure),
    rankOf(standings.outlets[outlet.index]!, measure),
  ];
  return before === null || after === null ? 0 : Math.abs(after - before);
}

export type Moves = {
  /** Outlets whose place among the same outlets changes in any way of counting. */
  mean: number;
  distance: number;
  /** The way that moves most, with the outlets that it moves; null when none does. */
  most: { standings: ScenarioStandings; outlets: RobustOutlet[] } | null;
  /** Ways that leave an outlet without a place. */
  gaps: number;
};

/** What moves when all outlets keep a figure: that one moves up because another is gone says nothing. */
export function moves(of: RobustnessOf): Moves {
  const { outlets, others } = of;
  const kept = (measure: Measure) => others.filter((each) => !hasGap(of, each, measure));
  const moved = (measure: Measure) =>
    outlets.filter((outlet) =>
      kept(measure).some((standings) => difference(outlet, standings, measure) > 0),
    ).length;
  const ways = others.map((standings) => {
    const measures = MEASURES.filter((measure) => !hasGap(of, standings, measure));
    const sizes = outlets.map((outlet) =>
      measures.reduce((sum, measure) => sum + difference(outlet, standings, measure), 0),
    );
    const size = sizes.reduce((sum, each) => sum + each, 0);
    return { standings, size, outlets: outlets.filter((_, at) => sizes[at]! > 0) };
  });
  const most = ways.toSorted((a, b) => b.size - a.size)[0];
  return {
    mean: moved("mean"),
    distance: moved("distance"),
    most: most && most.size > 0 ? most : null,
    gaps: others.filter((each) => MEASURES.some((measure) => hasGap(of, each, measure))).length,
  };
}
