import Database from "better-sqlite3";
import { disconnect } from "@/lib/db/client";
import { routes } from "../support/access-table";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  cookie = await signInCookie(server.url, "admin@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

/** Every row of every table. */
function everything(): string {
  const database = new Database(server.databasePath, { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all() as { name: string }[];
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  database.close();
  return JSON.stringify(rows);
}

test("reading every page and route as the admin changes nothing that is stored", async () => {
  const before = everything();
  expect(before).toContain(privateStudy);
  for (const route of Object.keys(routes)) {
    const path = route
      .replace("[slug]", privateStudy)
      .replace("[quote]", "own-1")
      .replace("[outlet]", "own")
      .replace("[item]", "own-item")
      .replace("[token]", "no-such-token")
      .replace("[...nextauth]", "signout");
    const response = await fetch(server.url + path, { headers: { cookie } });
    await response.text();
    expect(response.status).toBeLessThan(500);
  }
  expect(everything() === before).toBe(true);
});
