import { codeDistribution } from "./code-distribution";
import { jensenShannon } from "./jensen-shannon";
import { midRanks } from "./mid-ranks";
import type { Patterns, ScenarioPatterns } from "./scenario-patterns";

/** Where an outlet stands in one scenario; null where it has no such figure, or is not ranked by it. */
export type OutletStanding = {
  /** Quotes behind the mean: those with a sentiment. */
  n: number;
  mean: number | null;
  /** 1 for the most positive mean. */
  meanRank: number | null;
  /** Quotes behind the distance: those that carry a frame. */
  carrying: number;
  distance: number | null;
  /** 1 for the nearest to the reference, which has none itself. */
  distanceRank: number | null;
};

type Asked = {
  /** What each code of sentiment stands for. */
  values: readonly (number | null)[];
  /** Index of the outlet that distances are measured from. */
  reference: number;
};

function meanOf({ n, patterns }: Patterns, values: Asked["values"]): number | null {
  let sum = 0;
  for (const { codes, quotes } of patterns) {
    const value = values[codes[0]!] ?? null;
    if (value === null) return null;
    sum += value * quotes;
  }
  return n === 0 ? null : sum / n;
}

function distancesOf({ frame, codes }: ScenarioPatterns, reference: number): (number | null)[] {
  const shares = frame.map(({ n, patterns }) =>
    n === 0 ? null : codeDistribution({ patterns, codes }),
  );
  const from = shares[reference];
  return shares.map((own) => (own && from ? jensenShannon(own, from) : null));
}

/**
 * Mean sentiment and spin distance of every outlet in one scenario, with their ranks (mid-ranks.ts); in
 * the study's order. Means as in sentiment.ts, distances as in spin-distance.ts, without intervals.
 * Undefined, and then null: a mean of no quotes, or with a code that stands for no number; a distance
 * where the outlet or the reference has no quote that carries a frame. The reference is at distance 0
 * and has no rank. Never throws. Sources: as the files named.
 *
 * @example scenarioStandings(patterns, { values: [-2, -1, 0, 1, 2], reference: 0 })[2]
 * // Haqqin: n 4, mean 0.75, meanRank 1, carrying 4, distance 0.2671, distanceRank 4
 */
export function scenarioStandings(
  patterns: ScenarioPatterns,
  { values, reference }: Asked,
): OutletStanding[] {
  const { sentiment, frame } = patterns;
  const means = frame.map((_, at) => (sentiment ? meanOf(sentiment[at]!, values) : null));
  const meanRanks = midRanks(means.map((mean) => (mean === null ? null : -mean)));
  const distances = distancesOf(patterns, reference);
  const distanceRanks = midRanks(
    distances.map((distance, at) => (at === reference ? null : distance)),
  );
  return frame.map(({ n: carrying }, at) => ({
    n: sentiment?.[at]?.n ?? 0,
    mean: means[at]!,
    meanRank: meanRanks[at]!,
    carrying,
    distance: distances[at]!,
    distanceRank: distanceRanks[at]!,
  }));
}
