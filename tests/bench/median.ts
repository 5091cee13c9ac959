import { quantile } from "../support/quantile";

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** So many times each is measured, unless its part says otherwise. */
export const RUNS = 7;

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** So long the same is done before it is measured: code is compiled, and memory is at hand. */
const WARM_MS = 300;

/** What takes a millisecond is measured for so long: a pause of the machine would else be most of RUNS. */
const MEASURED_MS = 200;

/** Milliseconds, the median of at least RUNS once warm. */
export async function medianMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  do await work();
  while (performance.now() - start < WARM_MS);
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < RUNS || performance.now() - begun < MEASURED_MS) {
    times.push(await timed(work));
  }
  return median(times);
}
