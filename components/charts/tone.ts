/** The five colours of sentiment, from the most negative to the most positive. */
const fills = [
  "fill-sentiment-n2",
  "fill-sentiment-n1",
  "fill-sentiment-0",
  "fill-sentiment-p1",
  "fill-sentiment-p2",
] as const;

const inks = [
  "fill-on-sentiment-end",
  "fill-on-sentiment",
  "fill-on-sentiment",
  "fill-on-sentiment",
  "fill-on-sentiment-end",
] as const;

export type Tone = { fill: string; ink: string };

/** The colour of a code by the number that it stands for; a code without one is drawn as neutral. */
export function tone(value: number | null): Tone {
  const place = Math.round(Math.min(2, Math.max(-2, value ?? 0))) + 2;
  return { fill: fills[place]!, ink: inks[place]! };
}
