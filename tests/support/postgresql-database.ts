import { randomUUID } from "node:crypto";
import { databaseAdapter } from "@/lib/db/adapter";
import { disconnect } from "@/lib/db/client";

/** Gives each test file its own migrated PostgreSQL database. */
beforeAll(async () => {
  const server = process.env.POSTGRESQL_TEST_SERVER ?? "";
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const connection = await databaseAdapter(server).connect();
  await connection.executeScript(`CREATE DATABASE ${name} TEMPLATE template_for_tests`);
  await connection.dispose();
  process.env.DATABASE_URL = new URL(`/${name}`, server).href;
});

afterAll(disconnect);
