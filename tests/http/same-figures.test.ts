import { spawn } from "node:child_process";
import { once } from "node:events";
import { CHARTS } from "@/lib/comparison/search";
import { disconnect } from "@/lib/db/client";
import { createAccessWorld, password } from "../support/access-world";
import { createTestDatabase } from "../support/create-test-database";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

// The same 24,000 annotations on both databases, and all that the product says of them in numbers.
const study = "/api/studies/synthetic-24000-seed-1";

type Place = { server: RunningServer; cookie: string };

let onSqlite: Place;
let onPostgresql: Place;

async function load(database: string): Promise<void> {
  const script = ["--conditions=react-server", "--import", "tsx", "prisma/seed-large.ts"];
  const words = ["--annotations", "24000", "--seed", "1", "--database", database];
  const loading = spawn(process.execPath, [...script, ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(loading, "exit");
  expect(code).toBe(0);
}

/** The server with the cookie of an admin, who may see everything. */
async function place(server: RunningServer, database: string): Promise<Place> {
  process.env.DATABASE_URL = database;
  await createAccessWorld();
  await disconnect();
  return { server, cookie: await signInCookie(server.url, "admin@example.org", password) };
}

beforeAll(async () => {
  const DATABASE_URL = await createTestDatabase("TEMPLATE demo_for_tests");
  const [sqlite, postgresql] = await Promise.all([
    startServer(),
    startServer({ env: { DATABASE_URL } }),
  ]);
  const file = `file:${sqlite.databasePath}`;
  await Promise.all([load(file), load(DATABASE_URL)]);
  onSqlite = await place(sqlite, file);
  onPostgresql = await place(postgresql, DATABASE_URL);
});
afterAll(async () => {
  await onSqlite?.server.stop();
  await onPostgresql?.server.stop();
});

type Asked = { path: string; as: "admin" | "visitor" };

/** What the server answers, without its own address in it. */
async function told({ server, cookie }: Place, { path, as }: Asked): Promise<string> {
  const headers = { cookie: as === "admin" ? cookie : "" };
  const response = await fetch(server.url + study + path, { headers });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.text()).replaceAll(server.url, "");
}

/** The figures, once they are known to be the same on both databases. */
async function sameOnBoth(path: string, as: Asked["as"] = "visitor"): Promise<string> {
  const asked = { path, as };
  const [here, there] = await Promise.all([told(onSqlite, asked), told(onPostgresql, asked)]);
  expect(there).toBe(here);
  return here;
}

test("both databases hold what they were given, and say the same of it", async () => {
  const { n, outlets, quotes } = JSON.parse(await sameOnBoth("/comparison"));
  expect(outlets).toHaveLength(50);
  // So many quotes are told in the table alone.
  expect(quotes).toBeNull();
  expect(n).toBeGreaterThan(7000);
});

const period = "from=2023-02&to=2023-02-20";

test.each([
  "?outlet=synthetic-outlet-01,synthetic-outlet-20",
  "?form=verbatim",
  `?${period}`,
  "?by=3",
  "?format=csv",
])("the comparison is the same to the last digit on both databases: %s", async (query) => {
  expect((await sameOnBoth(`/comparison${query}`)).length).toBeGreaterThan(1000);
});

test.each(CHARTS)(
  "the figure “%s” is the same to the last digit on both databases",
  async (chart) => {
    const figure = await sameOnBoth(`/figure?chart=${chart}&format=json`);
    expect(figure.length).toBeGreaterThan(1000);
  },
);

// Visitors see the summary. Whoever leads sees every pair, analyst and outlet, which takes longer.
test.each([
  { as: "visitor", query: "" },
  { as: "admin", query: `?measure=fleiss&${period}` },
] as const)(
  "agreement is the same to the last digit on both databases, intervals included, as the $as sees it: $query",
  async ({ as, query }) => {
    const { variables } = JSON.parse(await sameOnBoth(`/agreement${query}`, as));
    expect(variables).toHaveLength(3);
    expect(variables[0].krippendorffAlpha.draws).toBe(2000);
  },
);
