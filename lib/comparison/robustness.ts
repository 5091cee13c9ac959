import type { Columns } from "../columns/columns";
import { scenarioPatterns } from "./scenario-patterns";
import { type OutletStanding, scenarioStandings } from "./scenario-standings";
import { type CompareBy, compared, type Scenario, scenarios } from "./scenarios";

export type ScenarioStandings = {
  scenario: Scenario;
  /** How many outlets are ranked by mean, and by distance. */
  ranked: { mean: number; distance: number };
  /** One entry an outlet, in the study's order. */
  outlets: OutletStanding[];
};

/** How one rank of one outlet moves. Scenarios beside the resolved values; ranks from 1. */
export type RankRange = {
  /** By the resolved values. */
  rank: number | null;
  /** The lowest and the highest rank in any scenario, the resolved values among them. */
  lowest: number | null;
  highest: number | null;
  /** Scenarios that give it another rank. */
  changed: number;
  /** Scenarios that leave it without a rank. */
  missing: number;
  /** Scenarios in all. */
  tried: number;
};

/** Ready for JSON. */
export type Robustness = {
  /** Index of the outlet that distances are measured from. */
  reference: number;
  /** The resolved values first. */
  scenarios: ScenarioStandings[];
  /** The reference has no range of distance: it is not ranked. */
  outlets: { outlet: number; mean: RankRange; distance: RankRange | null }[];
  /** Scenarios that were not tried because there are too many. */
  leftOut: number;
};

type Rank = "meanRank" | "distanceRank";

function rankRange(standings: ScenarioStandings[], of: { outlet: number; rank: Rank }): RankRange {
  // A frame left out touches no sentiment.
  const asked = standings.filter(
    ({ scenario }) => of.rank === "distanceRank" || scenario.kind !== "without-code",
  );
  const [base = null, ...others] = asked.map(({ outlets }) => outlets[of.outlet]![of.rank]);
  const ranks = [base, ...others].filter((rank) => rank !== null);
  return {
    rank: base,
    lowest: ranks.length > 0 ? Math.min(...ranks) : null,
    highest: ranks.length > 0 ? Math.max(...ranks) : null,
    changed: others.filter((rank) => rank !== null && rank !== base).length,
    missing: others.filter((rank) => rank === null).length,
    tried: others.length,
  };
}

function count(standings: readonly OutletStanding[], rank: Rank): number {
  return standings.filter((each) => each[rank] !== null).length;
}

/**
 * How far the order of outlets depends on what went into it: each outlet's rank in mean sentiment and
 * in spin distance from a reference outlet, by the resolved values and again in every scenario of
 * scenarios.ts (decisions ignored, annotations counted one by one; an analyst, a frame or an item left
 * out), at most 200 in all.
 *   meanRank      1 for the most positive mean; distanceRank  1 for the nearest to the reference, which
 *                 is not ranked; equal values share the mean of their places (mid-ranks.ts).
 * A rank moves also when another outlet has no figure left: compare ranks with the number `ranked`.
 * Ranks are compared and not distances: those of single annotations are larger, because more
 * observations outweigh what code-distribution.ts adds to every code.
 * It is a test of sensitivity and gives no probability; one analyst's answers alone (`by`) have none.
 * Undefined, and then null: as scenario-standings.ts. Throws RangeError when sentiment takes several
 * codes, or when the study has no such variables or no such reference.
 * Sources: leaving out one at a time as in Quenouille, M. H. (1956), Notes on bias in estimation,
 * Biometrika 43, pp. 353–360; the scenarios are the product's own (docs/method.md).
 *
 * @example robustness(columns, { sentiment: 1, frame: 0, passing, reference: 0 }).outlets[2]!.mean
 * // Haqqin: rank 1 in every scenario that it is in: lowest 1, highest 1, changed 0, missing 1, tried 9
 */
export function robustness(columns: Columns, asked: CompareBy & { reference: number }): Robustness {
  const { reference } = asked;
  const variable = columns.variables[asked.sentiment];
  if (variable?.select !== "one") throw new RangeError("sentiment is no scale of single codes");
  if (!columns.outlets[reference]) throw new RangeError(`the study has no outlet ${reference}`);
  const base = compared(columns, asked);
  const { tried, leftOut } = scenarios(columns, { ...asked, base });
  const values = variable.codes.map(({ value }) => value);
  const patterns = scenarioPatterns(columns, { ...asked, base, tried });
  const standings = tried.map((scenario, at): ScenarioStandings => {
    const outlets = scenarioStandings(patterns[at]!, { values, reference });
    const ranked = { mean: count(outlets, "meanRank"), distance: count(outlets, "distanceRank") };
    return { scenario, ranked, outlets };
  });
  return {
    reference,
    scenarios: standings,
    outlets: columns.outlets.map((_, outlet) => ({
      outlet,
      mean: rankRange(standings, { outlet, rank: "meanRank" }),
      distance:
        outlet === reference ? null : rankRange(standings, { outlet, rank: "distanceRank" }),
    })),
    leftOut,
  };
}
