/** The value below which that part of the values lies: with an even number, the upper one. */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new RangeError("nothing was measured");
  const place = Math.min(values.length - 1, Math.floor(values.length * part));
  return values.toSorted((a, b) => a - b)[place]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** So many times each is measured, unless its part says otherwise. */
export const RUNS = 7;

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds, the median of RUNS; what comes first warms up. */
export async function medianMs(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timed(work));
  return median(times);
}
