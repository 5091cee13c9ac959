import { hasBit } from "../columns/bit-set";
import { MISSING, type ReliabilityData } from "./reliability-data";

type Sets = Extract<ReliabilityData["values"], { level: "set" }>;

function codesIn({ sets, words }: Sets, codes: number): number[][] {
  return Array.from({ length: sets.length / words }, (_, value) =>
    Array.from({ length: codes }, (_, code) => code).filter((code) =>
      hasBit(sets, value * words, code),
    ),
  );
}

/** Adds what one coder's set and another's have in common, and what stands instead of what. */
function addPair(matrix: number[][], pair: { own: number[]; other: number[]; weight: number }) {
  const { own, other, weight } = pair;
  const nothing = matrix.length - 1;
  const instead = other.filter((code) => !own.includes(code));
  for (const code of own) {
    if (other.includes(code)) matrix[code]![code]! += weight;
    else if (instead.length === 0) matrix[code]![nothing]! += weight;
    else for (const another of instead) matrix[code]![another]! += weight / instead.length;
  }
  if (own.every((code) => other.includes(code))) {
    for (const another of instead) matrix[nothing]![another]! += weight;
  }
  if (own.length === 0 && other.length === 0) matrix[nothing]![nothing]! += weight;
}

/**
 * Which codes of a multi-select variable meet, and which stand in each other's place: for every ordered
 * pair of coders of a unit with m sets, weighted 1 / (m − 1), a code that both gave counts on the
 * diagonal; a code that one gave and the other did not counts in the columns of what the other gave
 * instead, in equal parts, or in the last column when that was nothing. The last row and column stand
 * for "nothing instead"; two empty sets meet there. To be read across: a row adds up to how often its
 * code was given, and is not the same as its column. Throws RangeError for values that are no sets.
 * Source: the product's own; after the coincidence matrix (Krippendorff 2011, section C), but of codes and not of sets.
 *
 * @example
 * // codes a, b; one unit {a}, {a, b} → a·a 2, b·nothing 1, nothing·b 1
 */
export function codeCoincidences(data: ReliabilityData, codes: number): number[][] {
  const { values, cells, coders, units } = data;
  if (values.level !== "set") throw new RangeError(`${values.level} values are no sets`);
  const inSet = codesIn(values, codes);
  const matrix = Array.from({ length: codes + 1 }, () => Array<number>(codes + 1).fill(0));
  for (let unit = 0; unit < units; unit++) {
    const given = [...cells.subarray(unit * coders, (unit + 1) * coders)].filter(
      (value) => value !== MISSING,
    );
    const weight = 1 / (given.length - 1);
    for (const [i, own] of given.entries()) {
      for (const [j, other] of given.entries()) {
        if (i !== j) addPair(matrix, { own: inSet[own]!, other: inSet[other]!, weight });
      }
    }
  }
  return matrix;
}
