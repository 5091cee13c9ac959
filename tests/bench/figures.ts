// The comparison's figures from Parallax's columns, beside the same counts by SQLite, PostgreSQL and DuckDB
// from resolved values put down as rows, and a bare loop over typed arrays as the limit. `npm run
// bench:figures` prints a table of 10,000, 100,000 and a million annotations, of other numbers with
// `-- 5000 20000`; `--json` as JSON. It stops when any of them counts otherwise than the others.
import { measureFigures } from "./figures/measure";

const words = process.argv.slice(2);
const given = words.filter((word) => word !== "--json").map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000];

const WIDTHS = [12, 11, 22];
const line = (cells: string[]) =>
  `${cells.map((cell, at) => (WIDTHS[at] ? cell.padEnd(WIDTHS[at]) : cell.padStart(11))).join("")}\n`;

const all: Awaited<ReturnType<typeof measureFigures>> = [];
for (const annotations of sizes) {
  const measured = await measureFigures(annotations);
  all.push(...measured);
  if (words.includes("--json")) continue;
  const names = Object.keys(measured[0]?.ms ?? {});
  process.stdout.write(line(["annotations", "figure", "filter", ...names]));
  for (const { figure, filter, ms } of measured) {
    const times = Object.values(ms).map((each) => `${each.toFixed(2)} ms`);
    process.stdout.write(line([annotations.toLocaleString("en"), figure, filter, ...times]));
  }
}
if (words.includes("--json")) process.stdout.write(`${JSON.stringify(all)}\n`);
