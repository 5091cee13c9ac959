import { programAccess } from "@/lib/db/postgresql-programs";

test.each([
  "postgresql://reader:hidden%2Fword@db.example:5433/parallax",
  "postgresql://reader@db.example:5433/parallax?password=hidden%2Fword",
])("a password is no argument of PostgreSQL's programs, nor told: %s", (databaseUrl) => {
  const { address, env, place } = programAccess(databaseUrl);
  expect(address).toBe("--dbname=postgresql://reader@db.example:5433/parallax");
  expect(env.PGPASSWORD).toBe("hidden/word");
  expect(place).toBe("db.example:5433/parallax");
});

test("of an address's parameters PostgreSQL's programs are told those that they know", () => {
  const { address } = programAccess(
    "postgresql://127.0.0.1/parallax?schema=public&sslmode=require&statement_timeout=5&application_name=desk",
  );
  expect(address).toBe(
    "--dbname=postgresql://127.0.0.1/parallax?sslmode=require&application_name=desk",
  );
});
