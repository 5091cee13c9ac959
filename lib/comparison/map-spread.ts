import type { Missing } from "../base/figure";
import { drawCounts } from "../resampling/draw-counts";
import { DRAWS, SEED } from "../resampling/percentiles";
import type { OutletPatterns } from "./code-patterns";

/** Half-axes of an ellipse around x and y; `angle` is that of the major one, in radians from the x axis. */
export type Ellipse = { x: number; y: number; major: number; minor: number; angle: number };

/** √ of the 95 % point of χ² with two degrees of freedom. */
const REACH = 2.447747;

/** A variance as small as this, or beside the other, is rounding. */
const ROUNDING = 1e-14;

/** Where an outlet stands when its quotes are drawn anew: DRAWS positions. */
function resampled({ patterns }: OutletPatterns, at: readonly { x: number; y: number }[]) {
  const total = (key: "x" | "y") =>
    Float64Array.from(patterns, ({ codes }) =>
      codes.reduce((sum, code) => sum + at[code]![key], 0),
    );
  const sums = { x: total("x"), y: total("y") };
  const sizes = Float64Array.from(patterns, ({ codes }) => codes.length);
  const draw = drawCounts(
    Uint32Array.from(patterns, ({ quotes }) => quotes),
    SEED,
  );
  return Array.from({ length: DRAWS }, () => {
    const drawn = draw();
    let x = 0;
    let y = 0;
    let size = 0;
    for (let pattern = 0; pattern < drawn.length; pattern++) {
      const times = drawn[pattern]!;
      x += times * sums.x[pattern]!;
      y += times * sums.y[pattern]!;
      size += times * sizes[pattern]!;
    }
    return { x: x / size, y: y / size };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ellipse(positions: readonly { x: number; y: number }[]): Ellipse {
  const x = mean(positions.map((position) => position.x));
  const y = mean(positions.map((position) => position.y));
  const xx = mean(positions.map((position) => (position.x - x) ** 2));
  const yy = mean(positions.map((position) => (position.y - y) ** 2));
  const xy = mean(positions.map((position) => (position.x - x) * (position.y - y)));
  const middle = (xx + yy) / 2;
  const half = Math.hypot((xx - yy) / 2, xy);
  const [most, least] = [middle + half, middle - half];
  if (most < ROUNDING) return { x, y, major: 0, minor: 0, angle: 0 };
  return {
    x,
    y,
    major: REACH * Math.sqrt(most),
    minor: least < ROUNDING * most ? 0 : REACH * Math.sqrt(least),
    // Not −0, which JSON does not know.
    angle: Math.atan2(2 * xy, xx - yy) / 2 + 0,
  };
}

/**
 * How far an outlet's place on the spin map is due to the quotes that happened to be collected: its n
 * quotes that carry a code are drawn anew with replacement 2,000 times (DRAWS, fixed seed), each
 * resample is put on the map as it is, its profile · `at`, the map itself staying as it is (partial
 * bootstrap), and an ellipse is laid around these positions:
 *   x, y          their mean;  major, minor, angle  from their covariance: half-axes √(eigenvalue) ·
 *                 √χ²(2, .95), which hold 95 % of positions that are normally spread.
 * `at` holds the standard coordinates of the codes. It is a picture of spread within the map, and no
 * test: axes that other quotes would have given are not in it. Quotes that are all alike have an
 * ellipse without width, which says nothing of what more quotes might show.
 * Undefined: one-quote, n is below 2. Never throws.
 *
 * Sources: Greenacre, M. J. (1984), Theory and Applications of Correspondence Analysis, ch. 8; Lebart,
 * L. (2006), Validation techniques in multiple correspondence analysis, in Multiple Correspondence
 * Analysis and Related Methods, ch. 7.
 *
 * @example mapSpread({ n: 2, patterns: [a, b], missing: null }, [{ x: -1, y: 0 }, { x: 1, y: 0 }])
 * // around 0 with major 1.7 and minor 0: half of the resamples have one of either code
 */
export function mapSpread(
  outlet: OutletPatterns,
  at: readonly { x: number; y: number }[],
): Ellipse | Missing<"one-quote"> {
  if (outlet.n < 2) return { value: null, reason: "one-quote" };
  return ellipse(resampled(outlet, at));
}
