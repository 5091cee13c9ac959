// How long agreement takes: one α, and its interval of 2,000 resamples, beside a bare pass over the same
// cells that only counts coincidences. `npm run bench:agreement` prints a table; `-- --json` as JSON.
import { bootstrapIntervals } from "../../lib/agreement/bootstrap";
import { distanceOf } from "../../lib/agreement/distances";
import { estimateOf } from "../../lib/agreement/estimate";
import { krippendorffAlpha } from "../../lib/agreement/krippendorff-alpha";
import { MISSING, type ReliabilityData, type Values } from "../../lib/agreement/reliability-data";
import { random } from "../../lib/resampling/random";

const CODERS = 12;
const GAPS = 0.6;
const RUNS = 7;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

const KINDS: { name: string; values: Values }[] = [
  {
    name: "5 ordered values",
    values: { level: "ordinal", size: 5, numbers: Float64Array.of(-2, -1, 0, 1, 2) },
  },
  { name: "20 nominal values", values: { level: "nominal", size: 20 } },
];

/** A synthetic table: each unit has a true value, which each coder meets seven times in ten. */
function synthetic(units: number, values: Values): ReliabilityData {
  const next = random(units);
  const cells = new Int32Array(units * CODERS);
  for (let unit = 0; unit < units; unit++) {
    const truth = Math.floor(next() * values.size);
    for (let coder = 0; coder < CODERS; coder++) {
      const value = next() < 0.7 ? truth : Math.floor(next() * values.size);
      cells[unit * CODERS + coder] = next() < GAPS ? MISSING : value;
    }
  }
  return { coders: CODERS, units, cells, values };
}

/** The least that α needs: how often each value meets each other one, in one pass over the cells. */
function barePass({ cells, units, values }: ReliabilityData): Float64Array {
  const { size } = values;
  const coincidences = new Float64Array(size * size);
  const given = new Int32Array(CODERS);
  for (let unit = 0; unit < units; unit++) {
    let m = 0;
    for (let at = unit * CODERS; at < (unit + 1) * CODERS; at++) {
      if (cells[at] !== MISSING) given[m++] = cells[at]!;
    }
    if (m < 2) continue;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) {
        if (i !== j) coincidences[given[i]! * size + given[j]!]! += 1 / (m - 1);
      }
    }
  }
  return coincidences;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

function measured(kind: (typeof KINDS)[number], units: number) {
  const data = synthetic(units, kind.values);
  const alpha = krippendorffAlpha(distanceOf(kind.values.level));
  // A copy each time: the patterns of a table are kept once they are counted.
  const fresh = () => alpha({ ...data });
  const runs = units > 100_000 ? 3 : RUNS;
  const times = (work: () => unknown, many = runs) =>
    median(Array.from({ length: many }, () => timed(work)));
  times(() => barePass(data));
  times(fresh);
  const bare = times(() => barePass(data));
  const one = times(() => estimateOf(fresh()));
  const made = fresh();
  if ("reason" in made) throw new Error(made.reason);
  const interval = times(() => bootstrapIntervals([made]), units > 100_000 ? 1 : 3);
  return {
    values: kind.name,
    units,
    patterns: made.counts.length,
    bareMs: bare,
    alphaMs: one,
    ratio: one / bare,
    intervalMs: interval,
  };
}

const rows = KINDS.flatMap((kind) => SIZES.map((units) => measured(kind, units)));
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else {
  process.stdout.write(`${CODERS} coders, ${GAPS * 100} % missing, medians of ${RUNS}, one core\n`);
  const head = ["values", "units", "patterns", "bare pass", "one α", "ratio", "2,000 resamples"];
  const line = (cells: string[]) =>
    `${cells[0]!.padEnd(18)}${cells
      .slice(1)
      .map((cell) => cell.padStart(16))
      .join("")}\n`;
  process.stdout.write(line(head));
  for (const row of rows) {
    const times = [row.bareMs, row.alphaMs].map((time) => `${time.toFixed(1)} ms`);
    const size = [row.units, row.patterns].map((count) => count.toLocaleString("en"));
    process.stdout.write(
      line([
        row.values,
        ...size,
        ...times,
        row.ratio.toFixed(2),
        `${row.intervalMs.toFixed(0)} ms`,
      ]),
    );
  }
}
