/** The value below which that part of the values lies: with an even number, the upper one. */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new RangeError("nothing was measured");
  const place = Math.min(values.length - 1, Math.floor(values.length * part));
  return values.toSorted((a, b) => a - b)[place]!;
}
