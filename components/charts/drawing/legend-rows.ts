import { dot, TEXT, whisker } from "./kit";
import type { Fill, Shape } from "./shapes";
import { textWidth } from "./text-width";
import { lineHeight, paragraph } from "./writing";

/** A sample, drawn around its middle at (width / 2, 0), and what it stands for. */
export type LegendItem = { sample: Shape[]; width: number; text: string };

const ROW = 21;
const BETWEEN = 16;
const AFTER_SAMPLE = 6;

export function swatch(fill: Fill, options: { dash?: string; opacity?: number } = {}): LegendItem {
  const box = { kind: "rect", x: 0.5, y: -6.5, width: 13, height: 13 } as const;
  const stroke = { stroke: "strong-rule", strokeWidth: 1, dash: options.dash } as const;
  const area: Shape = { ...box, fill, opacity: options.opacity };
  return { sample: [area, { ...box, ...stroke }], width: 14, text: "" };
}

/** A dot with its interval; a hollow one has none. */
export function dotSample({ few, hasWhisker }: { few: boolean; hasWhisker: boolean }): LegendItem {
  const line = hasWhisker ? whisker({ from: 1, to: 27, y: 0, paint: "ink" }) : [];
  const mark = dot({ cx: 14, cy: 0, r: 5, paint: "ink" }, { few, doubtful: false });
  return { sample: [...line, mark], width: 28, text: "" };
}

/** A dot of few quotes on which analysts agree too little. */
export const bothSample: LegendItem = {
  sample: [dot({ cx: 8, cy: 0, paint: "ink" }, { few: true, doubtful: true })],
  width: 16,
  text: "",
};

export function meaning(item: LegendItem, text: string): LegendItem {
  return { ...item, text };
}

/** Samples with their words, side by side and in as many rows as they need. */
export function legendRows(
  items: readonly LegendItem[],
  { width, top }: { width: number; top: number },
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [x, y, deepest] = [0, top, ROW];
  for (const { sample, width: wide, text } of items) {
    const left = wide + AFTER_SAMPLE;
    const needed = left + textWidth(text, { size: TEXT.small });
    if (x > 0 && x + needed > width) [x, y, deepest] = [0, y + deepest, ROW];
    const room = width - x - left;
    const words = paragraph(text, { x: left, top: 3, room });
    shapes.push({ kind: "group", x, y, shapes: [moved(sample), ...words.shapes] });
    deepest = Math.max(deepest, words.height + ROW - lineHeight(TEXT.small));
    x += needed + BETWEEN;
  }
  return { shapes, height: items.length > 0 ? y + deepest - top : 0 };
}

const moved = (sample: Shape[]): Shape => ({ kind: "group", x: 0, y: ROW / 2, shapes: sample });

/** A bar of quotes. */
export const barSample: LegendItem = {
  sample: [{ kind: "rect", x: 2, y: -7, width: 8, height: 14, fill: "soft" }],
  width: 12,
  text: "",
};

/** A mean that stands on a whole month, with its interval around it. */
export const bandSample: LegendItem = {
  sample: [
    { kind: "rect", x: 0, y: -9, width: 34, height: 18, fill: "ink", opacity: 0.15 },
    { kind: "rect", x: 0, y: -4, width: 34, height: 8, radius: 4, fill: "ink" },
  ],
  width: 34,
  text: "",
};
