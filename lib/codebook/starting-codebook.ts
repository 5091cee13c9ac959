import type english from "../words/en/studies.json";
import type { NewCodebook } from "./schema";

type Word = keyof typeof english.starting;

const tones = [
  { value: -2, word: "veryNegative" },
  { value: -1, word: "negative" },
  { value: 0, word: "neutral" },
  { value: 1, word: "positive" },
  { value: 2, word: "veryPositive" },
] as const;

/**
 * What every codebook has and nothing more: frames, of which only "other" is there yet, and sentiment.
 * Its words become the study's own text, in the language of whoever founds the study.
 */
export function startingCodebook(say: (word: Word) => string): NewCodebook {
  const code = (key: string, word: (typeof tones)[number]["word"] | "other") => ({
    key,
    name: say(word),
    definition: say(`${word}Definition`),
    include: null,
    exclude: null,
  });
  return {
    name: say("name"),
    version: 1,
    unit: say("unit"),
    variables: [
      {
        key: "frame",
        name: say("frame"),
        question: say("frameQuestion"),
        level: "nominal",
        select: "many",
        max: 3,
        codes: [code("other", "other")],
      },
      {
        key: "sentiment",
        name: say("sentiment"),
        question: say("sentimentQuestion"),
        level: "ordinal",
        select: "one",
        max: 1,
        codes: tones.map(({ value, word }) => ({ ...code(String(value), word), value })),
      },
    ],
  };
}
