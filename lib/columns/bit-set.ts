/** Rows of bits in 32-bit words: bit `code % 32` of word `code / 32` says whether the row has the code. */

export function wordsFor(codes: number): number {
  return Math.max(1, Math.ceil(codes / 32));
}

/** Adds a code to the row whose first word is at `offset`. */
export function addBit(words: Uint32Array, offset: number, code: number) {
  const at = offset + (code >>> 5);
  words[at] = words[at]! | (1 << (code & 31));
}

export function hasBit(words: Uint32Array, offset: number, code: number): boolean {
  return ((words[offset + (code >>> 5)]! >>> (code & 31)) & 1) === 1;
}
