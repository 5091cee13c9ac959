import type { AnnotationInput } from "../../lib/annotation/schema";
import { FRAMES, FUNCTIONS } from "../../prisma/seed/large/codebook";
import { inChild } from "./in-child";

export const PASSWORD = "a password for this measurement alone";

export type Asked = { database: string; slug: string; analysts: number; quotes: number };
export type Team = {
  /** Of accounts that may annotate the study and sign in. */
  analysts: { id: number; email: string }[];
  /** Keys of quotes; those that nobody has annotated come first. */
  quotes: string[];
};

/** Gives a study's database so many analysts who can sign in, and says which quotes they may annotate. */
export function joinedBy(asked: Asked): Promise<Team> {
  return inChild(new URL("./accounts.ts", import.meta.url), asked);
}

const TONES = ["-2", "-1", "0", "1", "2"];

/** A synthetic annotation, submitted at once; with a request key, as forms send one. */
export function submission(number: number): AnnotationInput {
  return {
    version: 0,
    answers: {
      frame: [FRAMES[number % 7]!, FRAMES[7 + (number % 5)]!],
      sentiment: [TONES[number % TONES.length]!],
      function: [FUNCTIONS[number % FUNCTIONS.length]!],
    },
    confidence: "medium",
    memo: null,
    submit: true,
    requestKey: crypto.randomUUID(),
  };
}
