/**
 * The colours of the look by their names in app/globals.css, as light pictures carry them: a picture
 * that leaves the page has no style sheet. A test holds both lists together.
 */
export const palette = {
  paper: "#fbfaf7",
  surface: "#ffffff",
  sunken: "#f2f0ea",
  ink: "#1d2127",
  soft: "#55595f",
  rule: "#dcd8cf",
  "strong-rule": "#8b8778",
  accent: "#0b5c66",
  note: "#f6eeda",
  "sentiment-n2": "#8c510a",
  "sentiment-n1": "#dcb878",
  "sentiment-0": "#d9d7d0",
  "sentiment-p1": "#86c9c0",
  "sentiment-p2": "#01665e",
  "on-sentiment": "#1d2127",
  "on-sentiment-end": "#ffffff",
  share: "#4a5fa8",
  "outlet-0": "#0072b2",
  "outlet-1": "#b8560b",
  "outlet-2": "#00795a",
  "outlet-3": "#a5487f",
  "outlet-4": "#6a5b00",
  "outlet-5": "#5b4fa3",
  "outlet-6": "#8a2f2f",
  "outlet-7": "#40606e",
} as const;

export type PaintName = keyof typeof palette;

const OUTLET_COLOURS = 8;

/** An outlet's colour by its position in the study; the same on every screen and picture. */
export function outletPaint(position: number): PaintName {
  return `outlet-${position % OUTLET_COLOURS}` as PaintName;
}
