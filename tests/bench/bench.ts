// `npm run bench`: everything side by side in one run, as tables, as JSON and into docs/benchmarks.md. Words
// choose parts; --sizes=10000,100000 narrows them: then only tables are printed, --json prints JSON behind
// them and --write puts them into the document. --databases=folder keeps the databases that are made, and
// takes those that are there.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { agreement } from "./agreement/part";
import { cold } from "./cold/part";
import { databasesIn } from "./databases";
import { boundsTable, type Run, writeDocument } from "./document";
import { figures } from "./figures/part";
import { http } from "./http/part";
import { imports } from "./imports/part";
import { loading } from "./loading/part";
import { machine } from "./machine";
import type { Part } from "./part";
import { isReached } from "./ratio";
import { seen } from "./seen/part";
import { submits } from "./submits/part";
import { plainTable, tableRows } from "./table";

const PARTS: Record<string, Part> = {
  figures,
  http,
  cold,
  seen,
  submits,
  imports,
  agreement,
  loading,
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const sayProgress = (text: string) => process.stderr.write(`… ${text}\n`);

function askedFor() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sizes: text, databases: text, json: flag, write: flag },
  });
  const names = Object.keys(PARTS);
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no part "${unknown}". Choose among: ${names.join(", ")}.`);
  const sizes = values.sizes?.split(",").map(Number) ?? null;
  if (sizes?.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error("--sizes takes whole numbers, such as --sizes=10000,100000");
  }
  const isAll = positionals.length === 0;
  const isWhole = isAll && sizes === null;
  return {
    ...values,
    json: values.json ?? isWhole,
    write: values.write ?? isWhole,
    sizes,
    names: isAll ? names : names.filter((name) => positionals.includes(name)),
  };
}

async function measured(asked: ReturnType<typeof askedFor>, folder: string): Promise<Run> {
  const databases = resolve(asked.databases ?? join(folder, "databases"));
  mkdirSync(databases, { recursive: true });
  const databaseOf = databasesIn(databases, sayProgress);
  const sizes = asked.sizes?.toSorted((a, b) => a - b) ?? null;
  const run: Run = {
    machine: machine(),
    on: new Date().toISOString().slice(0, 10),
    seconds: 0,
    sections: [],
    bounds: [],
  };
  const begin = performance.now();
  for (const name of asked.names) {
    const { title, measure } = PARTS[name]!;
    const own = join(folder, name);
    mkdirSync(own);
    const result = await measure({ sizes, folder: own, databaseOf, say: sayProgress });
    rmSync(own, { recursive: true, force: true });
    run.sections.push({ title, tables: result.tables });
    run.bounds.push(...result.bounds);
    for (const table of result.tables) say(plainTable(table));
  }
  run.seconds = (performance.now() - begin) / 1000;
  return run;
}

function asJson({ sections, bounds, ...run }: Run): string {
  const told = sections.map(({ title, tables }) => ({
    title,
    tables: tables.map((table) => ({ title: table.title, rows: tableRows(table) })),
  }));
  const held = bounds.map((bound) => ({ ...bound, reached: isReached(bound) ? "pass" : "miss" }));
  return JSON.stringify({ ...run, sections: told, bounds: held }, null, 2);
}

async function bench(): Promise<void> {
  const asked = askedFor();
  const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  // PostgreSQL runs as somebody else where this is root.
  chmodSync(folder, 0o755);
  try {
    const run = await measured(asked, folder);
    say(plainTable(boundsTable(run.bounds)));
    say(`${run.machine}; ${run.seconds.toFixed(0)} s`);
    if (asked.json) say(asJson(run));
    if (asked.write) writeDocument(run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await bench();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}
