import { environment } from "@/lib/base/env";

test("without any variable the database is a file, and a pool would have ten connections", () => {
  expect(environment({})).toMatchObject({
    databaseKind: "sqlite",
    pool: { connections: 10, waitMs: 5000, statementMs: 30_000 },
  });
});

test("the pool, the wait for a connection and the time of a statement are taken from the environment", () => {
  const given = {
    DATABASE_URL: "postgresql://me@host/db",
    DATABASE_POOL: "24",
    DATABASE_WAIT_SECONDS: "2",
    DATABASE_STATEMENT_SECONDS: "0",
  };
  expect(environment(given)).toMatchObject({
    databaseKind: "postgresql",
    pool: { connections: 24, waitMs: 2000, statementMs: 0 },
  });
});

test.each([
  [{ DATABASE_POOL: "1" }, "DATABASE_POOL is at least 2."],
  [{ DATABASE_POOL: "" }, "DATABASE_POOL is a whole number."],
  [{ DATABASE_POOL: "1e2" }, "DATABASE_POOL is a whole number."],
  [{ DATABASE_WAIT_SECONDS: "0" }, "DATABASE_WAIT_SECONDS is at least 1."],
  [{ DATABASE_STATEMENT_SECONDS: "-1" }, "DATABASE_STATEMENT_SECONDS is a whole number."],
  [{ COLUMN_STORE_MB: "8" }, "COLUMN_STORE_MB is at least 16."],
  [{ TRUST_PROXY: "yes" }, "TRUST_PROXY is 0 or 1."],
  [
    { DATABASE_URL: "mysql://host/db", DATABASE_POOL: "99999" },
    "DATABASE_URL starts with file: or postgresql://; DATABASE_POOL is at most 1000.",
  ],
])("%j is refused: %s", (given, sentence) => {
  expect(() => environment(given)).toThrow(new Error(sentence));
});
