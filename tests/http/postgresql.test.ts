import { createTestDatabase } from "../support/create-test-database";
import { type RunningServer, startServer } from "../support/server";

const comparison = "/api/studies/central-asia-defence/comparison";

let onSqlite: RunningServer;
let onPostgresql: RunningServer;

// Figures say where they are to be read: at the same address.
const NEXTAUTH_URL = "http://parallax.example";

beforeAll(async () => {
  onSqlite = await startServer({ env: { NEXTAUTH_URL }, onNewDatabase: true });
  const env = { DATABASE_URL: await createTestDatabase(), NEXTAUTH_URL };
  onPostgresql = await startServer({ env });
});
afterAll(async () => {
  await onSqlite?.stop();
  await onPostgresql?.stop();
});

const get = async (server: RunningServer, path: string) => (await fetch(server.url + path)).json();

test("the same server runs on an empty PostgreSQL database and says so", async () => {
  const { version, ...health } = await get(onPostgresql, "/api/health");
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(health).toEqual({ database: "postgresql", migrations: "current" });
  expect(onPostgresql.log()).toMatch(/\/setup\?token=/);
});

test("the database's password is never printed", () => {
  expect(onPostgresql.log()).not.toContain("only-on-this-machine");
});

test.each([
  "",
  "?outlet=haqqin&outlet=khod-mysley",
  "?form=verbatim",
  "?from=2024-08-12&to=2024-08-12",
  "?by=1",
])("both databases give the same comparison: %s", async (query) => {
  const figures = await get(onPostgresql, comparison + query);
  expect(figures).toEqual(await get(onSqlite, comparison + query));
  expect(figures.outlets.length).toBeGreaterThan(0);
});

test("two servers that start at once on one empty database both come up, with one demo study", async () => {
  const env = { DATABASE_URL: await createTestDatabase() };
  const both = await Promise.all([startServer({ env }), startServer({ env })]);
  const quotes = await Promise.all(both.map((server) => get(server, comparison)));
  await Promise.all(both.map((server) => server.stop()));
  expect(quotes.map(({ n }) => n)).toEqual([20, 20]);
});
