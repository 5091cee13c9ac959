import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";

const NEEDED = ["initdb", "postgres", "pg_dump", "pg_restore", "psql"];

/**
 * The folder with a whole PostgreSQL of this machine, server and programs of one version, or undefined. The
 * server that npm brings lacks pg_dump, and pg_dump refuses a server newer than itself.
 */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...newestFirst.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name))));
}
