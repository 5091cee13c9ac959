/** A stream of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

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
  let [x, y, z, w] = [123456789, 362436069, 521288629, 88675123 ^ seed];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
}
