import { type Patterns, patternsOf } from "./patterns";
import type { ReliabilityData } from "./reliability-data";

function addPattern(matrix: Float64Array, size: number, at: { patterns: Patterns; p: number }) {
  const { first, sizes, counts, value, times } = at.patterns;
  const weight = counts[at.p]! / (sizes[at.p]! - 1);
  for (let i = first[at.p]!; i < first[at.p + 1]!; i++) {
    for (let j = first[at.p]!; j < first[at.p + 1]!; j++) {
      const pairs = times[i]! * (i === j ? times[j]! - 1 : times[j]!);
      matrix[value[i]! * size + value[j]!]! += weight * pairs;
    }
  }
}

/**
 * The coincidence matrix: how often each value meets each other one within units. A unit with m ≥ 2
 * values adds 1 / (m − 1) for every ordered pair of them, so that each value counts once: the rows add
 * up to how often each value occurs, and the whole to all pairable values.
 * Symmetric, one row and column a value, in the order of the table's values; all zeros without pairable
 * units. Throws RangeError for more than 1,000 values, where nobody could read it.
 *
 * Source: Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, section C.
 *
 * @example
 * // units [1, 1], [1, 2], [2, 2, 2] → [[2, 1], [1, 3]], with margins 3 and 4
 */
export function coincidenceMatrix(data: ReliabilityData): number[][] {
  const { size } = data.values;
  if (size > 1000) throw new RangeError(`a matrix of ${size} values`);
  const patterns = patternsOf(data);
  const matrix = new Float64Array(size * size);
  for (let p = 0; p < patterns.pairable; p++) addPattern(matrix, size, { patterns, p });
  return Array.from({ length: size }, (_, row) => [
    ...matrix.subarray(row * size, (row + 1) * size),
  ]);
}
