import fc from "fast-check";
import type { ReliabilityData, Values } from "@/lib/agreement/reliability-data";

export type Rows = { coders: number; values: number; rows: number[][] };

/** Tables of two to six coders, up to thirty units and seven values, with gaps and skew. */
export const anyRows: fc.Arbitrary<Rows> = fc
  .record({
    coders: fc.integer({ min: 2, max: 6 }),
    values: fc.integer({ min: 1, max: 7 }),
    gaps: fc.double({ min: 0, max: 0.9, noNaN: true }),
    skew: fc.double({ min: 0, max: 1, noNaN: true }),
    units: fc.integer({ min: 0, max: 30 }),
    noise: fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
  })
  .map(({ coders, values, gaps, skew, units, noise }) => {
    const next = () => noise.next().value as number;
    const cell = () => {
      if (next() < gaps) return -1;
      return next() < skew ? 0 : Math.floor(next() * values);
    };
    const rows = Array.from({ length: units }, () => Array.from({ length: coders }, cell));
    return { coders, values, rows };
  });

export const levels = ["nominal", "ordinal", "interval", "ratio", "set"] as const;

function valuesOf(level: (typeof levels)[number], size: number): Values {
  if (level === "nominal") return { level, size };
  if (level === "set") {
    return { level, size, words: 1, sets: Uint32Array.from({ length: size }, (_, at) => at) };
  }
  return { level, size, numbers: Float64Array.from({ length: size }, (_, at) => at * at) };
}

/** The rows as reliability data whose values are 0, 1, 4, 9 … or, for sets, bit sets 0, 1, 2, 3 … */
export function dataOf(level: (typeof levels)[number], { coders, values, rows }: Rows) {
  const data: ReliabilityData = {
    coders,
    units: rows.length,
    cells: Int32Array.from(rows.flat()),
    values: valuesOf(level, values),
  };
  return data;
}
