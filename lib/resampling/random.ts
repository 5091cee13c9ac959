/** A stream of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** Numbers that are made at once: a loop over an array is several times quicker than single calls. */
const BLOCK = 1024;

/** The stream of random() as whole numbers below 2³², as many at once as the array holds. */
export function randomWords(seed: number): (into: Uint32Array) => void {
  let state = [123456789, 362436069, 521288629, 88675123 ^ seed] as [
    number,
    number,
    number,
    number,
  ];
  return (into) => {
    let [x, y, z, w] = state;
    for (let at = 0; at < into.length; at++) {
      const t = x ^ (x << 11);
      x = y;
      y = z;
      z = w;
      w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
      into[at] = w;
    }
    state = [x, y, z, w];
  };
}

/**
 * Marsaglia's xor128 generator: period 2¹²⁸ − 1, 32 random bits a number. The seed (any 32-bit whole
 * number) changes the last of its four starting words; seed 0 is the paper's own start.
 * For resampling, not for secrets. Never throws.
 *
 * Source: Marsaglia, G. (2003), Xorshift RNGs, Journal of Statistical Software 8(14), pp. 1–6.
 *
 * @example random(0)() * 2 ** 32 // 3701687786
 */
export function random(seed: number): Random {
  const refill = randomWords(seed);
  const block = new Uint32Array(BLOCK);
  let at = BLOCK;
  return () => {
    if (at === BLOCK) {
      refill(block);
      at = 0;
    }
    return block[at++]! * 2 ** -32;
  };
}
