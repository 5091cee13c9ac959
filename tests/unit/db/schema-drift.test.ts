import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

// Prisma's engine is an ECMAScript module that Jest's runtime can't load: a process of its own asks it.
const drift = () =>
  JSON.parse(
    execFileSync("node_modules/.bin/tsx", ["tests/support/schema-drift.ts"], { encoding: "utf8" }),
  ) as { migrated: number; widened: number };

test("a database brought up by the migrations has the schema's shape, and a drifted one is noticed", () => {
  expect(drift()).toEqual({ migrated: 0, widened: 2 });
});

test("the PostgreSQL schema is the SQLite schema with another provider", () => {
  const meaning = (path: string) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("//") && !/^\s*(provider|output)\s/.test(line))
      .join("\n")
      .trim();
  expect(meaning("prisma/postgres/schema.prisma")).toBe(meaning("prisma/schema.prisma"));
});

test("both databases have a migration for every change of the schema", () => {
  for (const room of ["prisma", "prisma/postgres"]) {
    expect(readFileSync(`${room}/migrations/last-schema.prisma`, "utf8")).toBe(
      readFileSync(`${room}/schema.prisma`, "utf8"),
    );
  }
});
