import { sharedArray } from "./shared-array";

/**
 * Rows of bits in words of 32 bits: bit `code % 32` of word `code / 32` says whether the row has the code.
 * Of a few codes a row is one word of 8 or 16 bits.
 */
export type BitRows = Uint8Array | Uint16Array | Uint32Array;

export function wordsFor(codes: number): number {
  return Math.max(1, Math.ceil(codes / 32));
}

/** So many empty rows for sets of so many codes, in words that are no longer than they need to be. */
export function bitRows(codes: number, rows: number): BitRows {
  if (codes <= 8) return sharedArray(Uint8Array, rows);
  if (codes <= 16) return sharedArray(Uint16Array, rows);
  return sharedArray(Uint32Array, rows * wordsFor(codes));
}

/** Adds a code to the row whose first word is at `offset`. */
export function addBit(words: BitRows, offset: number, code: number) {
  const at = offset + (code >>> 5);
  words[at] = words[at]! | (1 << (code & 31));
}

export function hasBit(words: BitRows, offset: number, code: number): boolean {
  return ((words[offset + (code >>> 5)]! >>> (code & 31)) & 1) === 1;
}
