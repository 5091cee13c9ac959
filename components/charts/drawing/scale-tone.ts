import { tone } from "../tone";
import type { PaintName } from "./palette";

export type ScaleTone = { fill: PaintName; ink: PaintName; opacity?: number };

/** The named colours reach so far; a longer scale is shaded between them. */
const NAMED_END = 2;
const PALEST = 0.25;
const DEEP = 0.8;

const paintOf = (name: string) => name.replace("fill-", "") as PaintName;

/**
 * Brown to teal by the number that a code stands for, on a scale that ends at ±end. A code without a
 * number has no place between them and is told apart from 0.
 */
export function scaleTone(value: number | null, end: number): ScaleTone {
  if (value === null) return { fill: "note", ink: "ink" };
  if (end <= NAMED_END || value === 0) {
    const { fill, ink } = tone(value);
    return { fill: paintOf(fill), ink: paintOf(ink) };
  }
  const opacity = PALEST + (1 - PALEST) * (Math.abs(value) / end);
  const fill = value < 0 ? "sentiment-n2" : "sentiment-p2";
  return { fill, opacity, ink: opacity >= DEEP ? "on-sentiment-end" : "ink" };
}
