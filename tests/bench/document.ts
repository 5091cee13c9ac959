import { readFileSync, writeFileSync } from "node:fs";
import { type Bound, isReached, limitOf } from "./ratio";
import { markdownTable, shown, type Table } from "./table";

const document = new URL("../../docs/benchmarks.md", import.meta.url);
const BEGIN = "<!-- measured: begin -->";
const END = "<!-- measured: end -->";

export type Section = { title: string; tables: Table[] };
export type Run = {
  machine: string;
  on: string;
  seconds: number;
  sections: Section[];
  bounds: Bound[];
};

export function boundsTable(bounds: readonly Bound[]): Table {
  return {
    title: "Bounds, each against the worst that was measured",
    columns: ["bound", "worst at", "measured", "unit", "limit", "reached"],
    rows: bounds.map((bound) => {
      const { says, at, measured, unit } = bound;
      return [says, at, shown(measured), unit, limitOf(bound), isReached(bound) ? "pass" : "miss"];
    }),
  };
}

function written({ machine, on, seconds, sections, bounds }: Run): string {
  const parts = [...sections, { title: "What it must reach", tables: [boundsTable(bounds)] }];
  const minutes = (seconds / 60).toFixed(0);
  return [
    `Measured on ${on} in one run of ${minutes} minutes. Machine: ${machine}.`,
    ...parts.map(({ title, tables }) => `## ${title}\n\n${tables.map(markdownTable).join("\n\n")}`),
  ].join("\n\n");
}

/** Puts a run between the document's two marks; what stands around them explains and is not touched. */
export function writeDocument(run: Run): void {
  const before = readFileSync(document, "utf8");
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error("docs/benchmarks.md has no two marks");
  const head = before.slice(0, begin + BEGIN.length);
  writeFileSync(document, `${head}\n${written(run)}\n${before.slice(end)}`);
}
