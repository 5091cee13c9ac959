import { frameSummary } from "@/lib/comparison/summary";
import type { View, Words } from "./view";

type Speech = { words: Words; list: (names: string[]) => string };

/** What the matrix of frames shows, in one sentence. */
export function frameSentence({ figures, variables }: View, { words, list }: Speech): string {
  const nameOf = new Map(variables.frame.codes.map(({ key, name }) => [key, name]));
  const parts = frameSummary(figures.outlets).flatMap(({ name, mostFrequent }) => {
    if ("reason" in mostFrequent) return [];
    const frames = list(mostFrequent.codes.map((code) => nameOf.get(code) ?? code));
    return [words("frames.mostOf", { outlet: name, frames, count: mostFrequent.count })];
  });
  return parts.length > 0
    ? words("frames.most", { parts: parts.join("; ") })
    : words("frames.none");
}
