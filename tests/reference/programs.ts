import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Program } from "./comparison";
import type { Answer } from "./outcome";
import type { Rows } from "./reference-table";

export type Question = {
  program: Program;
  key: string;
  call: string;
  rows: Rows;
  areSets: boolean;
};

export type Versions = { R: string; irr: string; Python: string; NLTK: string };

/** Thrown with what is missing and how to install it. */
export class MissingProgram extends Error {}

function run(command: string, args: string[], input = "") {
  return spawnSync(command, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    // R sorts text as the locale does, and tells failures in its language.
    env: { ...process.env, LC_ALL: "C", PYTHONHASHSEED: "0" },
  });
}

const succeeds = (command: string, args: string[]) => run(command, args).status === 0;

/** An environment's python3 may hide the system's, which is where Debian's packages are. */
const pythons = ["python3", "/usr/bin/python3"];

function missing(): string[] {
  const said: string[] = [];
  if (!succeeds("Rscript", ["--version"])) {
    said.push("R is missing (on Debian: apt install r-base-core).");
  } else if (!succeeds("Rscript", ["-e", "library(irr)"])) {
    said.push(`R's package irr is missing (in R: install.packages("irr")).`);
  }
  if (!pythons.some((python) => succeeds(python, ["--version"]))) {
    said.push("Python 3 is missing (on Debian: apt install python3).");
  } else if (!pythons.some((python) => succeeds(python, ["-c", "import nltk"]))) {
    said.push("Python's NLTK is missing (on Debian: apt install python3-nltk).");
  }
  return said;
}

/** Throws MissingProgram when R, irr, Python or NLTK is not there. */
export function requirePrograms(): void {
  const said = missing();
  if (said.length > 0) throw new MissingProgram(said.join("\n"));
}

export function runPython(script: string, { args = [], input = "" }: Partial<Run>): string {
  const python = pythons.find((each) => succeeds(each, ["-c", "import nltk"]))!;
  return output(run(python, [join(import.meta.dirname, script), ...args], input));
}

function runR(script: string, { args = [], input = "" }: Partial<Run>): string {
  return output(run("Rscript", ["--vanilla", join(import.meta.dirname, script), ...args], input));
}

type Run = { args: string[]; input: string };

function output({ status, stdout, stderr }: ReturnType<typeof run>): string {
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

export function versions(): Versions {
  const [r, irr] = runR("answer-with-irr.R", { args: ["--versions"] }).split("\t");
  const [python, nltk] = runPython("answer-with-nltk.py", { args: ["--versions"] }).split("\t");
  return { R: r!, irr: irr!, Python: python!, NLTK: nltk! };
}

/** A table in one line, as both scripts read it. */
export function inOneLine(rows: Rows, areSets = false): string {
  const text = (cell: Rows[number][number]) => (areSets ? `{${cell}}` : String(cell));
  return rows
    .map((row) => row.map((cell) => (cell === null ? "NA" : text(cell))).join(","))
    .join(";");
}

function answerOf(text: string): Answer {
  const words = text.split(" ");
  if (!words.every((word) => Number.isFinite(Number(word)))) return text;
  return words.length === 1 ? Number(words[0]) : words.map(Number);
}

/** What a program answers, by the key and the call of each question. */
export function answers(
  program: Program,
  questions: readonly Question[],
): Map<string, Map<string, Answer>> {
  const lines = questions
    .filter((question) => question.program === program)
    .map(({ key, call, rows, areSets }) => [key, call, inOneLine(rows, areSets)].join("\t"));
  const input = `${lines.join("\n")}\n`;
  const said =
    program === "irr"
      ? runR("answer-with-irr.R", { input })
      : runPython("answer-with-nltk.py", { input });
  const found = new Map<string, Map<string, Answer>>();
  for (const line of said.trimEnd().split("\n")) {
    const [key, call, text] = line.split("\t") as [string, string, string];
    found.set(key, (found.get(key) ?? new Map()).set(call, answerOf(text)));
  }
  return found;
}
