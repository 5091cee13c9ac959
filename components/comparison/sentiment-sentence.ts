import { sentimentSummary } from "@/lib/comparison/summary";
import { signed } from "../figures/numbers";
import type { View, Words } from "./view";

type Speech = { words: Words; locale: string; list: (names: string[]) => string };

/** What the chart of sentiment shows, in one sentence. */
export function sentimentSentence({ figures }: View, { words, locale, list }: Speech): string {
  const facts = sentimentSummary(figures.outlets);
  if ("reason" in facts) return words("sentiment.none");
  const mean = (value: number) => signed(value, locale);
  if (facts.kind === "one") {
    const { name, few } = facts.outlet;
    return words("sentiment.one", {
      name,
      mean: mean(facts.outlet.mean),
      few: few ? "yes" : "no",
    });
  }
  if (facts.kind === "alike") {
    return words("sentiment.alike", { mean: mean(facts.outlets[0]?.mean ?? 0) });
  }
  const { mostNegative, mostPositive } = facts;
  const named = [...mostNegative, ...mostPositive];
  return words("sentiment.ranked", {
    negative: list(mostNegative.map(({ name }) => name)),
    negativeCount: mostNegative.length,
    low: mean(mostNegative[0]?.mean ?? 0),
    positive: list(mostPositive.map(({ name }) => name)),
    positiveCount: mostPositive.length,
    high: mean(mostPositive[0]?.mean ?? 0),
    few: named.some(({ few }) => few) ? "yes" : "no",
  });
}
