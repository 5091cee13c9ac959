import { quantile } from "../support/quantile";

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
