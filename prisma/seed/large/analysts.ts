import { bell, drawn, stream } from "./chance";
import { FRAMES, FUNCTIONS, OTHER } from "./codebook";
import { DAYS } from "./outlets";

export const ANALYSTS = 12;

/** What a quote really says; analysts meet it more or less well. */
export type Truth = { frames: number[]; tone: number; purpose: number };

export type AnnotationAnswers = {
  analyst: number;
  answers: Record<string, string[]>;
  confidence: "low" | "medium" | "high" | null;
  memo: string | null;
  submit: boolean;
  /** Days after the quote was printed; null for a draft. */
  delay: number | null;
};

type Analyst = { skill: number; bias: number; noise: number; from: number; until: number };

/** One joins late and one leaves early; some see more frames than others, or are kinder. */
function analysts(seed: number): Analyst[] {
  const next = stream(seed, 1);
  return Array.from({ length: ANALYSTS }, (_, at) => ({
    skill: 0.78 + 0.18 * next(),
    bias: 0.6 * (next() - 0.5),
    noise: 0.2 + 0.3 * next(),
    from: at === 10 ? 400 : 0,
    until: at === 11 ? 600 : DAYS,
  }));
}

/** How many analysts annotate a quote: nobody, one, … six. */
const SHARES = [0.05, 0.1, 0.2, 0.26, 0.2, 0.12, 0.07];
export const MEAN_ANALYSTS = SHARES.reduce((sum, share, count) => sum + share * count, 0);

const shareTotals = Float64Array.from(SHARES, (_, at) =>
  SHARES.slice(0, at + 1).reduce((sum, share) => sum + share, 0),
);

/** A program's answers to quotes, one after the other. */
export function annotating(seed: number) {
  const all = analysts(seed);
  const next = stream(seed, 2);

  const whoReads = (day: number): number[] => {
    const chosen: number[] = [];
    for (let wanted = drawn(shareTotals, next); chosen.length < wanted; ) {
      const at = Math.floor(next() * ANALYSTS);
      const { from, until } = all[at]!;
      if (day >= from && day < until && !chosen.includes(at)) chosen.push(at);
    }
    return chosen;
  };

  const framesSeen = (truth: Truth, { skill }: Analyst): number[] => {
    const seen = truth.frames.filter(() => next() < skill);
    if (next() > skill && seen.length < 3) {
      const wrong = Math.floor(next() * FRAMES.length);
      if (!seen.includes(wrong)) seen.push(wrong);
    }
    return seen.length > 0 ? seen : [truth.frames[0]!];
  };

  const answer = (at: number, truth: Truth): AnnotationAnswers => {
    const analyst = all[at]!;
    const frames = framesSeen(truth, analyst);
    const felt = truth.tone + analyst.bias + analyst.noise * bell(next);
    const tone = Math.max(-2, Math.min(2, Math.round(felt)));
    const missed = next() > analyst.skill;
    const purpose = missed ? Math.floor(next() * FUNCTIONS.length) : truth.purpose;
    const submit = next() > 0.02;
    const noted = frames.includes(OTHER) || next() < 0.03;
    const sure = next();
    return {
      analyst: at,
      answers: {
        frame: frames.map((frame) => FRAMES[frame]!),
        // Drafts are not complete yet.
        ...(submit ? { sentiment: [String(tone)], function: [FUNCTIONS[purpose]!] } : {}),
      },
      confidence: sure < 0.15 ? "low" : sure < 0.5 ? "medium" : sure < 0.92 ? "high" : null,
      memo: noted ? `Synthetic memo of analyst ${at + 1}.` : null,
      submit,
      delay: submit ? 1 + Math.floor(next() * 20) + next() : null,
    };
  };

  return (day: number, truth: Truth) => whoReads(day).map((at) => answer(at, truth));
}
