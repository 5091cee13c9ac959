import { isPassing, unavailable } from "@/lib/db/faults";

/** As Prisma hands on what PostgreSQL says. */
const told = (originalCode: string, code = "P2010") =>
  Object.assign(new Error(`Raw query failed. Code: \`${originalCode}\`.`), {
    code,
    meta: { driverAdapterError: { cause: { originalCode, kind: "postgres" } } },
  });

/** As Prisma hands on that a connection broke under a raw statement: it knows a kind, and no code. */
const broken = (kind: string, words: string) =>
  Object.assign(new Error(`Raw query failed. Code: \`N/A\`. Message: \`${words}\``), {
    code: "P2010",
    meta: { driverAdapterError: Object.assign(new Error(kind), { cause: { kind } }) },
  });

test.each([
  ["a lost serialization race", told("40001")],
  ["a deadlock", told("40P01")],
  ["a row that stays locked", told("55P03")],
  ["too many connections", told("53300", "P2037")],
  ["no free connection in the pool", new Error("timeout exceeded when trying to connect")],
])("%s passes: the same may be tried again", (_what, error) => {
  expect([isPassing(error), unavailable(error)?.reason.key]).toEqual([true, "busy"]);
});

test.each([
  ["a server that is shutting down", told("57P01")],
  ["a server that is starting", told("57P03")],
  ["a disk without space", told("53100")],
  ["a database that may only be read", told("25006")],
  ["a connection that was cut", new Error("Connection terminated unexpectedly")],
  [
    "a connection reset under a statement",
    broken("ConnectionClosed", "Server has closed the connection."),
  ],
  ["a server that nobody reaches", broken("DatabaseNotReachable", "It is away.")],
])("with %s the database is out of reach", (_what, error) => {
  expect([isPassing(error), unavailable(error)?.reason.key]).toEqual([
    false,
    "storage-unavailable",
  ]);
});

test("a statement that was stopped took too long, and is not tried again", () => {
  const error = told("57014", "P2039");
  expect([isPassing(error), unavailable(error)?.reason.key]).toEqual([false, "statement-too-long"]);
});

test("a number in somebody's words is no code of the database", () => {
  const errors = [new Error("quote 40001 is missing"), { code: "P2002" }, null, undefined, "40P01"];
  for (const error of errors) {
    expect([isPassing(error), unavailable(error)]).toEqual([false, undefined]);
  }
});
