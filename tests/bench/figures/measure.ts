import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { bareScans } from "./bare";
import { csvFiles, duckdb, type Engine, postgres, sqlite } from "./engines";
import { inOrder, periodTables, questions } from "./questions";
import { syntheticColumns } from "./synthetic-columns";
import { benchTables } from "./tables";

const RUNS = 7;

/** Milliseconds, the median of so many runs; what comes first warms up. */
async function median(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

export type Measured = {
  annotations: number;
  quotes: number;
  figure: string;
  filter: string;
  /** Milliseconds, by who answered. */
  ms: Record<string, number>;
};

async function answered(engine: Engine, of: { sql: string; expected: string; what: string }) {
  const rows = inOrder(await engine.rows(of.sql));
  if (JSON.stringify(rows) !== of.expected) {
    throw new Error(`${engine.name} counts otherwise: ${of.what}`);
  }
  return median(() => engine.rows(of.sql));
}

/**
 * The figures of one synthetic study, from columns and from each database, beside a bare loop. Every
 * database has to count the same as the columns: otherwise it throws.
 */
export async function measureFigures(annotations: number): Promise<Measured[]> {
  const columns = syntheticColumns(annotations);
  const bare = bareScans(columns);
  const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  // PostgreSQL runs as somebody else where this is root.
  chmodSync(folder, 0o755);
  const engines: Engine[] = [];
  try {
    const tables = [...benchTables(columns), ...periodTables(columns)];
    const files = await csvFiles(tables, folder);
    for (const open of [sqlite, postgres, duckdb]) {
      const engine = await open(folder);
      engines.push(engine);
      await engine.load(tables, files);
    }
    const measured: Measured[] = [];
    for (const question of questions) {
      const { figure, filter, sql } = question;
      const expected = JSON.stringify(inOrder(question.columns(columns)));
      const ms: Record<string, number> = {
        bare: await median(bare[figure]),
        Parallax: await median(() => question.columns(columns)),
      };
      for (const engine of engines) {
        ms[engine.name] = await answered(engine, { sql, expected, what: `${figure}, ${filter}` });
      }
      measured.push({ annotations, quotes: columns.quotes.outlet.length, figure, filter, ms });
    }
    return measured;
  } finally {
    for (const engine of engines) await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
