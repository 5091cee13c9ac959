import type { Missing } from "../base/figure";
import type { ComparisonOutlet } from "./comparison";

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
