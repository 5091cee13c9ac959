import { environment } from "../base/env";
import { migrationNames } from "./migrate";
import { readRows } from "./read-rows";

type Health = {
  database: "sqlite" | "postgresql";
  migrations: "current" | "pending" | "unreachable";
};

/** Which database serves, and whether every migration of this version has been applied to it. */
export async function databaseHealth(): Promise<Health> {
  const { databaseUrl, databaseKind: database } = environment();
  const names = await migrationNames(databaseUrl);
  try {
    const rows = await readRows<{ name: string }>(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const applied = new Set(rows.map(({ name }) => name));
    const current = names.every((name) => applied.has(name));
    return { database, migrations: current ? "current" : "pending" };
  } catch {
    return { database, migrations: "unreachable" };
  }
}
