import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Columns } from "../../../lib/columns/columns";
import { answerParent } from "../in-child";
import { medianMs, timed } from "../median";
import { bareScans } from "./bare";
import { csvFiles, duckdb, type Engine, LoadedTooLong, postgres, sqlite } from "./engines";
import { inOrder, periodTables, type Question, questions } from "./questions";
import { syntheticColumns } from "./synthetic-columns";
import { type BenchTable, benchTables } from "./tables";

export type Asked = { annotations: number; folder: string };

export type MeasuredFigures = {
  quotes: number;
  /** Seconds until rows were in and indexed, by database; null for one that was given up on. */
  loadS: Record<string, number | null>;
  /** Milliseconds, by who answered; a database that could not load is left out. */
  figures: (Pick<Question, "figure" | "filter"> & { ms: Record<string, number> })[];
};

type Loading = { tables: readonly BenchTable[]; folder: string };

/** The databases with the same rows; one that takes too long is ended and left out. */
async function loaded({ tables, folder }: Loading) {
  const files = await csvFiles(tables, folder);
  const engines: Engine[] = [];
  const loadS: MeasuredFigures["loadS"] = {};
  for (const open of [sqlite, postgres, duckdb]) {
    const engine = await open(folder);
    try {
      loadS[engine.name] = (await timed(() => engine.load(tables, files))) / 1000;
      engines.push(engine);
    } catch (error) {
      await engine.close();
      if (!(error instanceof LoadedTooLong)) throw error;
      loadS[engine.name] = null;
    }
  }
  return { engines, loadS };
}

async function answered(
  engine: Engine,
  { question, expected }: { question: Question; expected: string },
) {
  const { figure, filter, sql } = question;
  const rows = inOrder(await engine.rows(sql));
  if (JSON.stringify(rows) !== expected) {
    throw new Error(`${engine.name} counts otherwise: ${figure}, ${filter}`);
  }
  return medianMs(() => engine.rows(sql));
}

/** The limit has to count what the figure counts of all quotes. */
function checkBare(bare: ReturnType<typeof bareScans>, columns: Columns): void {
  for (const { figure, filter, columns: counted } of questions) {
    if (filter !== "none") continue;
    bare[figure].scan();
    const [own, expected] = [bare[figure].counts(), counted(columns)].map(inOrder);
    if (JSON.stringify(own) !== JSON.stringify(expected)) {
      throw new Error(`the bare loop counts otherwise: ${figure}`);
    }
  }
}

/** Every database has to count the same as the columns: otherwise it throws. */
async function figuresOf(columns: Columns, engines: readonly Engine[]) {
  const bare = bareScans(columns);
  checkBare(bare, columns);
  const measured: MeasuredFigures["figures"] = [];
  for (const question of questions) {
    const { figure, filter } = question;
    const expected = JSON.stringify(inOrder(question.columns(columns)));
    const ms: Record<string, number> = {
      "bare loop": await medianMs(bare[figure].scan),
      Parallax: await medianMs(() => question.columns(columns)),
    };
    for (const engine of engines) ms[engine.name] = await answered(engine, { question, expected });
    measured.push({ figure, filter, ms });
  }
  return measured;
}

// The figures of one synthetic study, from columns and from each database, beside a bare loop.
answerParent(async ({ annotations, folder }: Asked): Promise<MeasuredFigures> => {
  const columns = syntheticColumns(annotations);
  const own = mkdtempSync(join(folder, "figures-"));
  // PostgreSQL runs as somebody else where this is root.
  chmodSync(own, 0o755);
  const tables = [...benchTables(columns), ...periodTables(columns)];
  const { engines, loadS } = await loaded({ tables, folder: own });
  try {
    const figures = await figuresOf(columns, engines);
    return { quotes: columns.quotes.outlet.length, loadS, figures };
  } finally {
    for (const engine of engines) await engine.close();
    rmSync(own, { recursive: true, force: true });
  }
});
