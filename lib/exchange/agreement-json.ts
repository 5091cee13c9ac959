import type { Resampled } from "../agreement/bootstrap";
import type { Estimate } from "../agreement/estimate";
import type { Figure } from "../agreement/measures";
import type { Calculated } from "../workers/calculate";

/** Sentences of the catalogue, by what they are about and the reason's key. */
export type Sentence = (about: "undefined" | "noInterval", key: string) => string;

/** An estimate without its interval: the value with its parts, or null with the reason in a sentence. */
function estimateJson(estimate: Estimate, sentence: Sentence) {
  if (estimate.value !== null) return estimate;
  const { reason, ...parts } = estimate;
  return { ...parts, reason: sentence("undefined", reason), undefined: reason };
}

function intervalJson(interval: Resampled | null, sentence: Sentence) {
  if (interval === null) return { interval: null };
  if ("reason" in interval) {
    return { interval: null, noInterval: sentence("noInterval", interval.reason) };
  }
  const { low, high, draws } = interval;
  return { interval: [low, high], draws };
}

/** A figure as programs read it: its interval is a list of two ends. */
export function figureJson({ interval, reading, ...estimate }: Figure, sentence: Sentence) {
  const told = estimateJson(estimate, sentence);
  if (told.value === null) return told;
  return { ...told, ...intervalJson(interval, sentence), ...(reading ? { reading } : {}) };
}

const MOST_VALUES_TOLD = 60;

/** The calculator's answer: how the table was read, every measure, and α by pair, coder and code. */
export function calculationJson(calculated: Calculated, sentence: Sentence) {
  const { figures, labels, codes, coders, wantsMatrix, ...read } = calculated;
  const measures = Object.entries(figures.measures).map(
    ([name, figure]) => [name, figureJson(figure, sentence)] as const,
  );
  const { coincidences } = figures;
  return {
    ...read,
    coders,
    // What was taken for values: a sign for "missing" that was read as a code shows here.
    values: (read.level === "set" ? codes : labels).slice(0, MOST_VALUES_TOLD),
    distance: figures.distance,
    measures: Object.fromEntries(measures),
    pairs: figures.pairs.map(({ coders: pair, alpha }) => {
      return { coders: pair.map((coder) => coders[coder]), ...figureJson(alpha, sentence) };
    }),
    againstRest: figures.against.map(({ coder, alpha }) => {
      return { coder: coders[coder], ...figureJson(alpha, sentence) };
    }),
    codes: figures.codes.map(({ code, alpha }) => {
      return { code: codes[code], ...figureJson(alpha, sentence) };
    }),
    ...(wantsMatrix && coincidences
      ? { coincidences: { values: labels, matrix: coincidences } }
      : {}),
  };
}
