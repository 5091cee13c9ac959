import { type NamedMean, sentimentSummary } from "@/lib/comparison/summary";
import { someOf } from "./figure-notes";
import { type ScaleOf, scaleNumber } from "./scale-variable";

/** As many outlets as a sentence can name on either side. */
const MOST_NAMED = 3;

function namedMeans(of: ScaleOf, means: readonly NamedMean[]): string {
  const { context } = of;
  const named = means.map(({ name, mean, n }) =>
    context.words("scale.named", { outlet: name, mean: scaleNumber(of, mean), n }),
  );
  return someOf(context, named, MOST_NAMED);
}

function noMean({ context: { words }, rows, variable }: ScaleOf): string {
  const quotes = rows.reduce((sum, each) => sum + each.quotes, 0);
  if (quotes === 0) return words("scale.noQuotes");
  const hasValues = rows.some(({ of }) => of.n > 0);
  return words(hasValues ? "scale.noNumbers" : "scale.none", { variable: variable.name, quotes });
}

/** What the bars show, in one sentence. */
export function scaleSentence(of: ScaleOf): string {
  const { chart, context, rows, variable } = of;
  const { words } = context;
  const outlets = rows.map(({ slug, name, quotes: n, of: sentiment }) => {
    return { slug, name, n, sentiment, frames: [] };
  });
  const facts = sentimentSummary(outlets);
  if ("reason" in facts) return noMean(of);
  const isSentiment = chart === "sentiment";
  const yesNo = (means: readonly NamedMean[]) => (means.some(({ few }) => few) ? "yes" : "no");
  if (facts.kind === "one") {
    const { name: outlet, n, mean } = facts.outlet;
    const told = { outlet, n, mean: scaleNumber(of, mean), few: yesNo([facts.outlet]) };
    return isSentiment
      ? words("scale.oneSentiment", told)
      : words("scale.one", { ...told, variable: variable.name });
  }
  if (facts.kind === "alike") {
    const told = {
      outlets: facts.outlets.length,
      mean: scaleNumber(of, facts.outlets[0]?.mean ?? 0),
      n: facts.outlets.reduce((sum, { n }) => sum + n, 0),
      few: yesNo(facts.outlets),
    };
    return isSentiment
      ? words("scale.alikeSentiment", told)
      : words("scale.alike", { ...told, variable: variable.name });
  }
  const { mostNegative, mostPositive } = facts;
  const told = {
    negative: namedMeans(of, mostNegative),
    negativeCount: mostNegative.length,
    positive: namedMeans(of, mostPositive),
    positiveCount: mostPositive.length,
    few: yesNo([...mostNegative, ...mostPositive]),
  };
  return isSentiment
    ? words("scale.rankedSentiment", told)
    : words("scale.ranked", { ...told, variable: variable.name });
}
