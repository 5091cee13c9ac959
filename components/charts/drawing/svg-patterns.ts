import { type PaintName, palette } from "./palette";
import { element } from "./xml";

const area = { width: 6, height: 6 };

type Stripes = { over: PaintName; angle: number; step?: number; width?: number };

function stripes(id: string, { over, angle, step = 6, width = 2.2 }: Stripes): string {
  const transform = `rotate(${angle})`;
  const tile = { width: step, height: step };
  const attributes = { id, ...tile, patternUnits: "userSpaceOnUse", patternTransform: transform };
  const ground = element("rect", { ...tile, fill: palette.surface });
  const stripe = element("rect", { width, height: step, fill: palette[over] });
  return element("pattern", attributes, ground + stripe);
}

function dots(id: string): string {
  const ground = element("rect", { ...area, fill: palette.sunken });
  const point = element("circle", { cx: 3, cy: 3, r: 1.1, fill: palette.soft });
  return element("pattern", { id, ...area, patternUnits: "userSpaceOnUse" }, ground + point);
}

/** The patterns of shapes.ts, as components/charts/hatch.tsx has them for the page. */
export function svgPatterns(prefix: string): string {
  const patterns = [
    stripes(`${prefix}contested`, { over: "soft", angle: 45 }),
    stripes(`${prefix}doubt`, { over: "ink", angle: -45 }),
    stripes(`${prefix}doubt-few`, { over: "ink", angle: -45, step: 4, width: 1 }),
    dots(`${prefix}hidden`),
  ];
  return element("defs", {}, patterns.join(""));
}
