import { intervalTables } from "./interval-tables";
import { inOneLine, runPython } from "./programs";
import type { RecordedIntervals } from "./recorded";

const SEED = 2_004;
const RESAMPLES = 20_000;

/** Asks the bootstrap in Python for the interval of each table. */
export function bootstrapped(python: string): RecordedIntervals {
  const tables = intervalTables();
  const input = tables.map(({ level, rows }) => `${level}\t${inOneLine(rows)}\n`).join("");
  const args = [String(SEED), String(RESAMPLES)];
  const said = runPython("bootstrap-alpha.py", { args, input }).trimEnd().split("\n");
  return {
    python,
    seed: SEED,
    resamples: RESAMPLES,
    tables: tables.map((table, at) => {
      const [alpha, low, high, draws] = said[at]!.split("\t").map(Number);
      return { ...table, alpha: alpha!, low: low!, high: high!, draws: draws! };
    }),
  };
}
