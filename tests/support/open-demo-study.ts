import { copySqliteTemplate } from "./copy-sqlite-template";
import { createTestDatabase } from "./create-test-database";

/**
 * Gives a data test a database that holds the demo study, in place of its empty one and on the same
 * kind: loading the study takes longer than most files' tests.
 */
export async function openDemoStudy(): Promise<void> {
  const onSqlite = process.env.DATABASE_URL?.startsWith("file:");
  process.env.DATABASE_URL = await (onSqlite
    ? copySqliteTemplate("demo")
    : createTestDatabase("TEMPLATE demo_for_tests"));
}
