import { randomUUID } from "node:crypto";
import { databaseAdapter } from "@/lib/db/adapter";

/** A new database on the PostgreSQL server of this run: empty, or a copy of a template. Its address. */
export async function createTestDatabase(options = ""): Promise<string> {
  const server = process.env.POSTGRESQL_TEST_SERVER ?? "";
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const connection = await databaseAdapter(server).connect();
  await connection.executeScript(`CREATE DATABASE ${name} ${options}`);
  await connection.dispose();
  return new URL(`/${name}`, server).href;
}
