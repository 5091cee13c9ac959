import { AppError } from "../base/app-error";

type Limits = { atOnce: number; waiting: number };

/** Runs work a few at a time in the order of asking; throws unavailable when too much waits. */
export function boundedQueue({ atOnce, waiting }: Limits) {
  const line: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (line.length >= waiting) throw new AppError("unavailable", { key: "busy" });
    // Whoever is done hands its place over, so the count stays.
    await new Promise<void>((start) => line.push(start));
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await turn();
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
