import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Level } from "@/lib/agreement/reliability-data";
import type { Figure, Program } from "./comparison";
import type { Answer, AnsweredTable, Tally } from "./outcome";
import type { Versions } from "./programs";
import type { Rows } from "./reference-table";

const folder = join(process.cwd(), "tests/fixtures/reference");

/** A fault as it was found: tables that show it, what the program says of them, and what is right. */
export type RecordedFault = {
  program: Program;
  name: string;
  why: string;
  /** Answers about the random tables that are left out by it. */
  leftOut: number;
  cases: { call: string; rows: Rows; theirs: Answer; right: Figure }[];
};

/** What R's irr and Python's NLTK said of the tables. */
export type RecordedAnswers = {
  versions: Versions;
  faults: RecordedFault[];
  counts: ({ program: Program; call: string; measure: string } & Tally)[];
  tables: AnsweredTable[];
};

/** A percentile bootstrap of α that shares no code with ours. */
export type RecordedInterval = {
  name: string;
  level: Exclude<Level, "set">;
  rows: Rows;
  alpha: number;
  low: number;
  high: number;
  /** Resamples with a value. */
  draws: number;
};

export type RecordedIntervals = {
  python: string;
  seed: number;
  resamples: number;
  tables: RecordedInterval[];
};

type Files = { agreement: RecordedAnswers; intervals: RecordedIntervals };

export function readRecorded<Name extends keyof Files>(name: Name): Files[Name] {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

/** JSON with one entry of a list a line. */
function lines(content: object): string {
  const entries = Object.entries(content).map(([key, value]) => {
    const list = Array.isArray(value) && value.map((each) => JSON.stringify(each)).join(",\n");
    return `${JSON.stringify(key)}:${list === false ? JSON.stringify(value) : `[\n${list}\n]`}`;
  });
  return `{${entries.join(",\n")}}\n`;
}

export function writeRecorded<Name extends keyof Files>(name: Name, content: Files[Name]): void {
  writeFileSync(join(folder, `${name}.json`), lines(content));
}
