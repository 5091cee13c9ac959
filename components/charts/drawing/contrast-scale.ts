import { ring } from "./contrast-row";
import { doubtSign } from "./doubt";
import { dot, scale, TEXT, whisker } from "./kit";
import { bothSample, type LegendItem, legendRows } from "./legend-rows";
import type { Shape } from "./shapes";
import { textWidth } from "./text-width";
import { written } from "./writing";

/** What both drawings of a contrast say about their scale. */
export type ContrastScale = {
  /** How far it goes to either side of 0. */
  end: number;
  /** A line each; only those with words get a number. */
  ticks: { value: number; text: string }[];
  less: string;
  more: string;
  unit: string;
  /** Null for a sign that is not in the drawing. */
  signs: { dot: string } & Record<"few" | "doubt" | "both" | "distinct", string | null>;
};

function legendItems({ signs }: ContrastScale): LegendItem[] {
  const paint = "soft" as const;
  const sign = (cx: number, few = false) => dot({ cx, cy: 0, paint }, { few, doubtful: false });
  const line = whisker({ from: 1, to: 29, y: 0, paint });
  const items = [
    { sample: [...line, sign(15)], width: 30, text: signs.dot },
    { sample: [sign(8, true)], width: 16, text: signs.few },
    { sample: [doubtSign({ x: 1, y: 5 })], width: 13, text: signs.doubt },
    { ...bothSample, text: signs.both },
    { sample: [sign(11), ring(11, 0)], width: 22, text: signs.distinct },
  ];
  return items.flatMap(({ text, ...item }) => (text === null ? [] : [{ ...item, text }]));
}

/** The legend, and below it which way is less and which is more. */
export function contrastHead(
  of: ContrastScale,
  width: number,
): { shapes: Shape[]; bottom: number } {
  const { shapes, height } = legendRows(legendItems(of), { width, top: 0 });
  const font = { size: TEXT.normal, isBold: true };
  const y = height + 24;
  const [less, more] = [`← ${of.less}`, `${of.more} →`];
  shapes.push(written(less, { x: 0, y, ...font }));
  shapes.push(written(more, { x: width, y, anchor: "end", ...font }));
  const taken = textWidth(less, font) + textWidth(more, font) + textWidth(of.unit, { size: 12 });
  const unitAt = taken + 60 < width ? y : y + 18;
  const unit = { x: width / 2, y: unitAt, anchor: "middle", fill: "soft" } as const;
  shapes.push(written(of.unit, unit));
  return { shapes, bottom: unitAt + 8 };
}

type Band = { top: number; bottom: number };
/** Lines are drawn in the bands, where there are any: they leave out what is written between. */
type Plot = Band & { left: number; right: number; bands?: readonly Band[] };

/** Lines at every tick, that of 0 stronger, and the numbers below. */
export function contrastAxis({ end, ticks }: ContrastScale, plot: Plot) {
  const { left, right, bottom, bands = [plot] } = plot;
  const x = scale({ from: -end, to: end, left, right });
  const lines = ticks.flatMap(({ value }) =>
    bands.map((band): Shape => {
      const at = { x1: x(value), x2: x(value), y1: band.top, y2: band.bottom };
      const isMiddle = value === 0;
      const stroke = isMiddle ? "ink" : "rule";
      return { kind: "line", ...at, stroke, strokeWidth: isMiddle ? 1.25 : 1 };
    }),
  );
  const numbers = ticks
    .filter(({ text }) => text !== "")
    .map(({ value, text }) =>
      written(text, { x: x(value), y: bottom + 15, anchor: "middle", fill: "soft" }),
    );
  return { x, shapes: [...lines, ...numbers] };
}
