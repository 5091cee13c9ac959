// How long an import of many annotations with their answers takes on SQLite, beside one prepared
// statement a table for the same rows, in processor time. `npm run bench:bulk` prints a table, of other
// numbers with `-- 5000 5000`; the first import of a process also loads what imports need. `--json` as JSON.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disconnect } from "../../lib/db/client";
import { applyMigrations } from "../../lib/db/migrate";
import { measureBulk } from "../support/measure-bulk";

const words = process.argv.slice(2);
const given = words.filter((word) => word !== "--json").map(Number);
const counts = given.length > 0 ? given : [10_000, 100_000, 100_000];
const folder = mkdtempSync(join(tmpdir(), "parallax-bulk-"));
process.env.DATABASE_URL = `file:${join(folder, "bulk.db")}`;

const line = (cells: string[]) => `${cells.map((cell) => cell.padStart(15)).join("")}\n`;

await applyMigrations(process.env.DATABASE_URL);
const rows: Awaited<ReturnType<typeof measureBulk>>[] = [];
for (const count of counts) rows.push(await measureBulk(count));
await disconnect();
rmSync(folder, { recursive: true });
if (words.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  process.stdout.write(line(["annotations", "import", "bare", "ratio", "longest stall"]));
  for (const { annotations, importMs, bareMs, ratio, stallMs } of rows) {
    const times = [importMs, bareMs].map((ms) => `${ms.toFixed(0)} ms`);
    const cells = [annotations.toLocaleString("en"), ...times, ratio.toFixed(2)];
    process.stdout.write(line([...cells, `${stallMs.toFixed(0)} ms`]));
  }
}
