import type { Answer } from "./answer";
import type { FigureText } from "./figure-text";
import { filled } from "./filled";

/** What comes out, in one sentence: α, how sure it is, and what it allows one to conclude. */
export function resultSentence(answer: Answer, told: FigureText): string {
  const { words, number, ends, reason, reading } = told;
  const alpha = answer.measures.krippendorffAlpha!;
  const measure = words.measures.krippendorffAlpha;
  if (alpha.value === null) {
    return filled(words.sentenceUndefined, { measure, reason: alpha.reason });
  }
  const facts = { measure, value: number(alpha.value), reading: reading(alpha) ?? "" };
  const found = ends(alpha);
  if (!found) return filled(words.sentenceAlone, { ...facts, reason: reason(alpha) });
  return filled(words.sentence, { ...facts, low: number(found.low), high: number(found.high) });
}
