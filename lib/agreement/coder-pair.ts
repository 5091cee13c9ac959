import type { Missing } from "../base/figure";
import { type Estimate, estimator, type Measure, missing } from "./estimate";
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
function coderPair(data: ReliabilityData): CoderPair | Hindrance {
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
  // Frequent ones first, as drawCounts is quickest with; the rest keep the order of their values.
  cells.sort((a, b) => b.count - a.count);
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

/** What two coders' measures need of the units drawn: how often either gave each value. */
export type PairCount = {
  first: Float64Array;
  second: Float64Array;
  units: number;
  /** Units on which both gave the same value. */
  same: number;
  drawn: Uint32Array;
};

function countPair(pair: CoderPair, drawn: Uint32Array): PairCount {
  const first = new Float64Array(pair.used.length);
  const second = new Float64Array(pair.used.length);
  const { rows, columns } = pair;
  let units = 0;
  let same = 0;
  for (let p = 0; p < drawn.length; p++) {
    const count = drawn[p]!;
    first[rows[p]!]! += count;
    second[columns[p]!]! += count;
    units += count;
    if (rows[p] === columns[p]) same += count;
  }
  return { first, second, units, same, drawn };
}

/** Whether every value that either coder gave in the units drawn is the same. */
function isUniform({ first, second }: PairCount): boolean {
  let used = 0;
  for (let value = 0; value < first.length; value++) {
    if (first[value]! + second[value]! > 0) used++;
  }
  return used < 2;
}

type Known = { pair: CoderPair; count: (drawn: Uint32Array) => PairCount };

const known = new WeakMap<ReliabilityData, Known | Hindrance>();

function knownPair(data: ReliabilityData): Known | Hindrance {
  const found = known.get(data);
  if (found) return found;
  const pair = coderPair(data);
  const made =
    "reason" in pair ? pair : { pair, count: (drawn: Uint32Array) => countPair(pair, drawn) };
  known.set(data, made);
  return made;
}

/**
 * A measure of two coders: `prepare` gets their cross table and gives the measure from what is counted
 * in the units drawn. All of them share one count of a table. Where both gave one and the same value
 * throughout there is no variation, and no value. Sets are not for them.
 */
export function pairMeasure(
  prepare: (pair: CoderPair, values: ReliabilityData["values"]) => (counted: PairCount) => Estimate,
): Measure {
  return (data) => {
    if (data.values.level === "set") return missing("needs-single-values");
    const made = knownPair(data);
    if ("reason" in made) return made;
    const { pair, count } = made;
    const value = prepare(pair, data.values);
    return estimator({
      counts: pair.counts,
      count,
      steps: 2 * pair.counts.length + pair.used.length,
      estimate: (counted) => {
        if (!isUniform(counted)) return value(counted);
        const { units, same } = counted;
        return { ...missing("no-variation"), units, values: 2 * units, observed: same / units };
      },
    });
  };
}
