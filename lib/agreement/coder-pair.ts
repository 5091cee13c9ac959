import type { Missing } from "../base/figure";
import { missing } from "./estimate";
import { MISSING, type ReliabilityData } from "./reliability-data";

/**
 * What two coders said of the units that both valued, as a list of the cells of their cross table:
 * `rows[p]` by the first, `columns[p]` by the second, `counts[p]` times. Both are indexes into `used`,
 * the values that either of them used there, in the order of the table's values.
 */
export type CoderPair = {
  used: number[];
  rows: Uint32Array;
  columns: Uint32Array;
  counts: Uint32Array;
  units: number;
};

type Hindrance = Missing<
  "fewer-than-two-coders" | "more-than-two-coders" | "no-unit-with-two-values"
>;

/**
 * The cross table of a table of two coders, or why there is none.
 *
 * @example
 * // units [a, a], [a, b], [a, a], [−, b] → a·a 2, a·b 1
 */
export function coderPair(data: ReliabilityData): CoderPair | Hindrance {
  if (data.coders < 2) return missing("fewer-than-two-coders");
  if (data.coders > 2) return missing("more-than-two-coders");
  const { cells, units, values } = data;
  const keys = new Float64Array(units);
  let both = 0;
  for (let unit = 0; unit < units; unit++) {
    const [row, column] = [cells[2 * unit]!, cells[2 * unit + 1]!];
    if (row !== MISSING && column !== MISSING) keys[both++] = row * values.size + column;
  }
  if (both === 0) return missing("no-unit-with-two-values");
  return crossTable(keys.subarray(0, both).sort(), values.size);
}

function crossTable(sorted: Float64Array, size: number): CoderPair {
  const cells: { key: number; count: number }[] = [];
  for (const key of sorted) {
    const last = cells.at(-1);
    if (last?.key === key) last.count++;
    else cells.push({ key, count: 1 });
  }
  const values = cells.map(({ key }) => [Math.floor(key / size), key % size] as const);
  const used = [...new Set(values.flat())].sort((a, b) => a - b);
  const place = new Map(used.map((value, at) => [value, at]));
  return {
    used,
    rows: Uint32Array.from(values, ([row]) => place.get(row)!),
    columns: Uint32Array.from(values, ([, column]) => place.get(column)!),
    counts: Uint32Array.from(cells, ({ count }) => count),
    units: sorted.length,
  };
}

/** How often each value in use is given by the first and by the second coder, in the units drawn. */
export type PairMargins = { first: Float64Array; second: Float64Array; units: number };

export function pairMargins(pair: CoderPair, drawn: Uint32Array): PairMargins {
  const first = new Float64Array(pair.used.length);
  const second = new Float64Array(pair.used.length);
  let units = 0;
  for (let p = 0; p < drawn.length; p++) {
    const count = drawn[p]!;
    first[pair.rows[p]!]! += count;
    second[pair.columns[p]!]! += count;
    units += count;
  }
  return { first, second, units };
}

/** Whether every value that either coder gave in the units drawn is the same. */
export function isUniform({ first, second }: PairMargins): boolean {
  let used = 0;
  for (let value = 0; value < first.length; value++) {
    if (first[value]! + second[value]! > 0) used++;
  }
  return used < 2;
}

/** Of the units drawn, those on which both coders gave the same value. */
export function sameUnits(pair: CoderPair, drawn: Uint32Array): number {
  let same = 0;
  for (let p = 0; p < drawn.length; p++) {
    if (pair.rows[p] === pair.columns[p]) same += drawn[p]!;
  }
  return same;
}
