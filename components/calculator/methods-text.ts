import type { Answer } from "./answer";
import type { FigureText } from "./figure-text";
import { filled } from "./filled";

function alphaText({ measures, distance, draws, seed }: Answer, told: FigureText): string {
  const { words, number, part, ends, reason, whole } = told;
  const alpha = measures.krippendorffAlpha!;
  if (alpha.value === null) return filled(words.methodsAlphaUndefined, { reason: alpha.reason });
  const facts = {
    distance: words.distances[distance as keyof typeof words.distances],
    value: number(alpha.value),
    observed: part(alpha.observed),
    expected: part(alpha.expected),
  };
  const found = ends(alpha);
  if (!found) return filled(words.methodsAlphaAlone, { ...facts, reason: reason(alpha) });
  const { low, high } = found;
  return filled(words.methodsAlpha, {
    ...facts,
    low: number(low),
    high: number(high),
    draws: whole(draws),
    seed,
  });
}

function othersText({ measures }: Answer, { words, number, ends }: FigureText): string | null {
  const list = Object.entries(measures).flatMap(([name, figure]) => {
    if (name === "krippendorffAlpha" || figure.value === null) return [];
    const measure = words.measures[name as keyof typeof words.measures];
    const value = number(figure.value);
    const found = ends(figure);
    if (!found) return [filled(words.methodsOther, { measure, value })];
    const range = { low: number(found.low), high: number(found.high) };
    return [filled(words.methodsOtherRange, { measure, value, ...range })];
  });
  return list.length > 0 ? filled(words.methodsOthers, { list: list.join("; ") }) : null;
}

/** The result as a paragraph for the methods section of a paper. */
export function methodsText(answer: Answer, told: FigureText): string {
  const { words, units, coders } = told;
  const alpha = answer.measures.krippendorffAlpha!;
  const counts = filled(words.methodsCounts, {
    coders: coders(answer.coders.length),
    units: units(answer.units),
    level: words.levelTerms[answer.level],
    values: told.whole(alpha.values),
    used: units(alpha.units),
  });
  return [counts, alphaText(answer, told), othersText(answer, told), words.methodsSource]
    .filter((sentence) => sentence !== null)
    .join(" ");
}
