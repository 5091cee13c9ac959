import type { Missing } from "../base/figure";
import type { ComparisonOutlet } from "./comparison";
import type { NoData } from "./figure";

/** An outlet named in a summary, with the figure that names it. */
export type NamedMean = { slug: string; name: string; mean: number; n: number; few: boolean };

/**
 * ranked: the outlets with the lowest and the highest mean; more than one where means are equal;
 * alike: two or more outlets have a mean and all means are equal; one: a single outlet has one.
 */
export type SentimentSummary =
  | { kind: "ranked"; mostNegative: NamedMean[]; mostPositive: NamedMean[] }
  | { kind: "alike"; outlets: NamedMean[] }
  | { kind: "one"; outlet: NamedMean }
  | Missing<"no-mean">;

export type MostFrequent =
  | { codes: string[]; count: number; few: boolean }
  | Missing<NoData | "none-present">;

function namedMeans(outlets: readonly ComparisonOutlet[]): NamedMean[] {
  return outlets.flatMap(({ slug, name, sentiment: { mean, n, few } }) =>
    mean.value === null ? [] : [{ slug, name, mean: mean.value, n, few }],
  );
}

/**
 * What the sentiment chart shows, as facts for one sentence; the words are put to them elsewhere.
 * Means are in the range of the codes' values; outlets keep the study's order. An outlet of few quotes
 * is named like any other and says so with `few`.
 * Undefined: no-mean, no outlet has a mean. Never throws.
 * Source: the product's own (docs/method.md).
 *
 * @example sentimentSummary(comparison.outlets)
 * // the demo study: most negative Vostochniy ekspress and Khod Mysley (−2), most positive Haqqin (0.75)
 */
export function sentimentSummary(outlets: readonly ComparisonOutlet[]): SentimentSummary {
  const means = namedMeans(outlets);
  const [first, second] = means;
  if (!first) return { value: null, reason: "no-mean" };
  if (!second) return { kind: "one", outlet: first };
  const lowest = Math.min(...means.map(({ mean }) => mean));
  const highest = Math.max(...means.map(({ mean }) => mean));
  if (lowest === highest) return { kind: "alike", outlets: means };
  return {
    kind: "ranked",
    mostNegative: means.filter(({ mean }) => mean === lowest),
    mostPositive: means.filter(({ mean }) => mean === highest),
  };
}

function mostFrequent({ n, frames }: ComparisonOutlet): MostFrequent {
  if (n === 0) return { value: null, reason: "no-quotes" };
  if (frames.every((frame) => frame.n === 0)) return { value: null, reason: "none-resolved" };
  const count = Math.max(...frames.map((frame) => frame.count));
  if (count === 0) return { value: null, reason: "none-present" };
  const top = frames.filter((frame) => frame.count === count);
  return { codes: top.map(({ code }) => code), count, few: top.some(({ few }) => few) };
}

/**
 * What the chart of frames shows: for each outlet, in the study's order, the code that most of its
 * quotes carry, or all of those that share the first place. Ranked by count and not by share, because
 * n may differ between codes and a code resolved on one quote would beat all others.
 * Undefined: no-quotes; none-resolved, no code is resolved on any quote; none-present, codes are
 * resolved and no quote carries one. Never throws. Source: the product's own (docs/method.md).
 *
 * @example frameSummary(comparison.outlets)[1]
 * // { slug: "vostochniy-ekspress", …, mostFrequent: { codes: ["discredit"], count: 3, few: true } }
 */
export function frameSummary(
  outlets: readonly ComparisonOutlet[],
): { slug: string; name: string; mostFrequent: MostFrequent }[] {
  return outlets.map((outlet) => {
    const { slug, name } = outlet;
    return { slug, name, mostFrequent: mostFrequent(outlet) };
  });
}
