import type { Missing } from "../base/figure";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { type CodePattern, codePatterns, type OutletPatterns } from "./code-patterns";
import {
  type Axis,
  type Correspondence,
  type CorrespondencePoint,
  correspondence,
} from "./correspondence";
import { FEW_QUOTES } from "./figure";
import { type Ellipse, mapSpread } from "./map-spread";
import type { Resolved } from "./resolve";

export type MapPoint = {
  x: number;
  /** 0 when there is only one axis. */
  y: number;
  mass: number;
  /** Quotes behind the point: of an outlet those with a code, of a code those that carry it. */
  n: number;
  /** Of x and y: which part of the axis is due to this point, and which part of its distance it shows. */
  contributions: [number, number];
  quality: [number, number];
  /** n is below FEW_QUOTES. */
  few: boolean;
};

/** `outlet` is an index into the study's outlets. */
export type MapOutlet = MapPoint & { outlet: number; spread: Ellipse | Missing<"one-quote"> };
export type MapCode = MapPoint & { code: string };

export type SpinMap = {
  /** Quotes that carry at least one code. */
  n: number;
  /** The sum of the table: a quote counts once for each code that it carries. */
  carried: number;
  axes: Axis[];
  totalInertia: number;
  outlets: MapOutlet[];
  codes: MapCode[];
  /** Outlets without a quote that carries a code, and codes that no quote carries. */
  leftOut: { outlets: number[]; codes: string[] };
};

export type NoMap = Missing<"fewer-than-two-outlets" | "fewer-than-two-codes" | "no-difference">;

/** How many quotes carry each code. */
function carriedBy(patterns: readonly CodePattern[], codes: number): number[] {
  const counts = new Array<number>(codes).fill(0);
  for (const { codes: carried, quotes } of patterns) {
    for (const code of carried) counts[code]! += quotes;
  }
  return counts;
}

function mapPoint(point: CorrespondencePoint, n: number): MapPoint {
  // Not −0, which JSON does not know.
  const both = ([first = 0, second = 0]: number[]): [number, number] => [first + 0, second + 0];
  const [x, y] = both(point.coordinates);
  const { mass } = point;
  const contributions = both(point.contributions);
  return { x, y, mass, n, contributions, quality: both(point.quality), few: n < FEW_QUOTES };
}

/** Standard coordinates of all codes: a profile times these is the place of its row on the map. */
function standard({ axes, columns }: Correspondence, codes: { kept: number[]; size: number }) {
  const at = Array.from({ length: codes.size }, () => ({ x: 0, y: 0 }));
  for (const [column, code] of codes.kept.entries()) {
    const [x = 0, y = 0] = columns[column]!.coordinates.map(
      (coordinate, axis) => coordinate / Math.sqrt(axes[axis]!.inertia),
    );
    at[code] = { x, y };
  }
  return at;
}

const without = (size: number, kept: readonly number[]) =>
  Array.from({ length: size }, (_, at) => at).filter((at) => !kept.includes(at));

/**
 * The outlets and the codes of a variable on one map: correspondence analysis of the table
 * N(outlet, code) = quotes of the outlet that pass and carry the code. Outlets lie near each other where
 * they use codes in like proportions, and towards the codes that they use more than others do.
 *   axes     inertia and its share of the total, all axes; x and y are on the first two;
 *   outlets  with `spread`, the ellipse of map-spread.ts;  codes  in the codebook's order.
 * A quote with several codes counts once for each. Rows and columns without a count are left out and
 * named. Two outlets, or two codes, have one axis: y is 0.
 * Undefined: fewer-than-two-outlets, fewer-than-two-codes (that have a count); no-difference, every
 * outlet uses the codes in the same proportions. Throws nothing of its own.
 * Sources: as correspondence.ts and map-spread.ts.
 *
 * @example spinMap(columns, { resolved, passing })
 * // the demo study: n 19, axes 1, 1, 0.5342, 0.2867; left out no outlet and the code `other`
 */
export function spinMap(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing },
): SpinMap | NoMap {
  const { codes } = columns.variables[of.resolved.variable]!;
  const patterns = codePatterns(columns, of);
  const quotes = carriedByAll(patterns, codes.length);
  const outlets = patterns.flatMap(({ n }, outlet) => (n > 0 ? [outlet] : []));
  const kept = quotes.flatMap((count, code) => (count > 0 ? [code] : []));
  if (outlets.length < 2) return { value: null, reason: "fewer-than-two-outlets" };
  if (kept.length < 2) return { value: null, reason: "fewer-than-two-codes" };
  const analysis = correspondence(
    outlets.map((outlet) => {
      const counts = carriedBy(patterns[outlet]!.patterns, codes.length);
      return kept.map((code) => counts[code]!);
    }),
  );
  if (analysis.axes.length === 0) return { value: null, reason: "no-difference" };
  const at = standard(analysis, { kept, size: codes.length });
  return {
    n: patterns.reduce((sum, { n }) => sum + n, 0),
    carried: analysis.n,
    axes: analysis.axes,
    totalInertia: analysis.totalInertia,
    outlets: outlets.map((outlet, row) => {
      const own = patterns[outlet]!;
      return { outlet, ...mapPoint(analysis.rows[row]!, own.n), spread: mapSpread(own, at) };
    }),
    codes: kept.map((code, column) => {
      return { code: codes[code]!.key, ...mapPoint(analysis.columns[column]!, quotes[code]!) };
    }),
    leftOut: {
      outlets: without(columns.outlets.length, outlets),
      codes: without(codes.length, kept).map((code) => codes[code]!.key),
    },
  };
}

function carriedByAll(outlets: readonly OutletPatterns[], codes: number): number[] {
  return carriedBy(
    outlets.flatMap(({ patterns }) => patterns),
    codes,
  );
}
