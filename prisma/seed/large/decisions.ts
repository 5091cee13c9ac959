import type { SyntheticQuote } from "./quotes";

export type Decision = { quote: string; codes: string[] };

/**
 * What a lead decides on a quote's sentiment where no value has a majority: the one in the middle.
 * Null where nothing is contested.
 */
export function decisionOn({ quote, annotations }: SyntheticQuote): Decision | null {
  const tones = annotations
    .flatMap(({ submit, answers }) => (submit ? (answers.sentiment ?? []) : []))
    .sort((a, b) => Number(a) - Number(b));
  const most = Math.max(...tones.map((tone) => tones.filter((each) => each === tone).length));
  if (tones.length < 2 || most * 2 > tones.length) return null;
  return { quote: quote.key, codes: [tones[tones.length >> 1]!] };
}
