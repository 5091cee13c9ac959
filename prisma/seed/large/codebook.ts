import type { NewCodebook } from "../../../lib/codebook/schema";

const frames = {
  development: "Development",
  security: "Security",
  sovereignty: "Sovereignty",
  cost: "Cost",
  corruption: "Corruption",
  solidarity: "Solidarity",
  history: "History",
  "foreign-hand": "Foreign hand",
  unworkable: "Unworkable",
  legality: "Legality",
  health: "Public health",
  environment: "Environment",
  jobs: "Jobs",
  fairness: "Fairness",
  identity: "Identity",
  leadership: "Leadership",
  technology: "Technology",
  neighbours: "Neighbours",
  urgency: "Urgency",
  other: "Other",
};

const tones = ["Very negative", "Negative", "Neutral", "Positive", "Very positive"];
const functions = { problem: "Problem", cause: "Cause", judgement: "Judgement", remedy: "Remedy" };

export const FRAMES = Object.keys(frames);
export const OTHER = FRAMES.indexOf("other");
export const FUNCTIONS = Object.keys(functions);

const code = (key: string, name: string) => ({
  key,
  name,
  definition: `Synthetic code: ${name.toLowerCase()}.`,
  include: null,
  exclude: null,
});

const codes = (names: Record<string, string>) =>
  Object.entries(names).map(([key, name]) => code(key, name));

const one = { select: "one", max: 1 } as const;

/** What a codebook has here: frames, of which a quote may carry three, sentiment, and a framing function. */
export const codebook: NewCodebook = {
  name: "Synthetic codebook",
  version: 1,
  unit: "One synthetic quote.",
  variables: [
    {
      key: "frame",
      name: "Frame",
      question: "Which aspects of the proposal does the quote select?",
      level: "nominal",
      select: "many",
      max: 3,
      codes: codes(frames),
    },
    {
      key: "sentiment",
      name: "Sentiment",
      question: "What tone does the quote take toward the proposal?",
      level: "ordinal",
      ...one,
      codes: tones.map((name, at) => ({ ...code(String(at - 2), name), value: at - 2 })),
    },
    {
      key: "function",
      name: "Framing function",
      question: "Which function does the quote mainly serve?",
      level: "nominal",
      ...one,
      codes: codes(functions),
    },
  ],
};
