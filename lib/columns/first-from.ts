type Stretch = { from?: number; end?: number };

/** The first place of a stretch of values that rise, the end exclusive, that has this or more; else the end. */
export function firstFrom(
  rising: Int32Array | Uint32Array,
  { value, from = 0, end = rising.length }: Stretch & { value: number },
): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
