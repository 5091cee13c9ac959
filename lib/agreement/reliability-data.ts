export const LEVELS = ["nominal", "ordinal", "interval", "ratio", "set"] as const;

/** What may be computed from values: whether they differ, their order, distances, ratios, or overlap. */
export type Level = (typeof LEVELS)[number];

/**
 * What the indexes in a table stand for. Nominal: nothing but themselves. Ordinal, interval and ratio:
 * numbers in ascending order, each once. Set: one bit set of `words` 32-bit words a value, in which
 * bit `code % 32` of word `code / 32` says whether the set has the code.
 */
export type Values =
  | { level: "nominal"; size: number }
  | { level: "ordinal" | "interval" | "ratio"; size: number; numbers: Float64Array }
  | { level: "set"; size: number; sets: Uint32Array; words: number };

/**
 * Reliability data: what each coder said of each unit. Nothing about measures or distances is in it.
 * `cells[unit * coders + coder]` is an index into `values`, or −1 where the coder gave none.
 */
export type ReliabilityData = {
  coders: number;
  units: number;
  cells: Int32Array;
  values: Values;
};

/** Stands in a cell without a value. */
export const MISSING = -1;

/**
 * The same table with these coders only, in this order; indexes from 0.
 *
 * @example withCoders(data, [0, 2]).coders // 2
 */
export function withCoders(data: ReliabilityData, coders: readonly number[]): ReliabilityData {
  const cells = new Int32Array(data.units * coders.length);
  for (let unit = 0, to = 0; unit < data.units; unit++) {
    for (const coder of coders) cells[to++] = data.cells[unit * data.coders + coder]!;
  }
  return { ...data, coders: coders.length, cells };
}

/**
 * The same table with the units that pass only.
 *
 * @example withUnits(data, (unit) => unit < 10).units // 10, of a table of more
 */
export function withUnits(
  data: ReliabilityData,
  passes: (unit: number) => boolean,
): ReliabilityData {
  const kept = Array.from({ length: data.units }, (_, unit) => unit).filter(passes);
  const cells = new Int32Array(kept.length * data.coders);
  for (const [at, unit] of kept.entries()) {
    const from = unit * data.coders;
    cells.set(data.cells.subarray(from, from + data.coders), at * data.coders);
  }
  return { ...data, units: kept.length, cells };
}
