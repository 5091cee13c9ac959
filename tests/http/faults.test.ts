import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { newQuote } from "@/lib/corpus/schema";
import { disconnect } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let cookie = "";

const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };

const put = (input: object, quote = "own-1") =>
  fetch(`${server.url}/api/studies/${privateStudy}/annotations/${quote}`, {
    method: "PUT",
    headers: { cookie, origin: server.url, "content-type": "application/json" },
    body: JSON.stringify({ version: 0, answers, submit: false, ...input }),
  });

/** What the server's file holds, read past the server. */
function rows<T>(statement: string, ...values: unknown[]): T[] {
  const database = new Database(server.databasePath, { readonly: true });
  const found = database.prepare(statement).all(...values) as T[];
  database.close();
  return found;
}

const everything = () => [
  rows("SELECT * FROM Annotation"),
  rows("SELECT * FROM Answer"),
  rows("SELECT * FROM Event"),
  rows("SELECT id, revision FROM Study"),
];

/** Another process that has the file locked for writing; ends by itself, at the latest in 30 s. */
async function lockedByAnotherProcess() {
  const script = ["tests/support/lock-holder.js", server.databasePath, "BEGIN IMMEDIATE", "30000"];
  const child = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
}

/** The keys of twenty more quotes. */
async function createTwentyQuotes(): Promise<string[]> {
  const access = await systemStudyAccess(privateStudy, "lead");
  const keys: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    const quote = newQuote.parse({ item: "own-item", form: "verbatim", text: `Quote ${at}` });
    keys.push((await createQuote(access, quote)).key);
  }
  await disconnect();
  return keys;
}

describe("a server with saves under way", () => {
  beforeEach(async () => {
    server = await startServer();
    process.env.DATABASE_URL = `file:${server.databasePath}`;
    await createAccessWorld();
    await disconnect();
    cookie = await signInCookie(server.url, "analyst@example.org", password);
  });
  afterEach(() => server.stop());

  test("a database locked past the patience answers 503 and when to retry, and writes nothing", async () => {
    const before = everything();
    const release = await lockedByAnotherProcess();
    const [first, second] = await Promise.all([put({}), put({}, "own-2")]);
    for (const busy of [first, second]) {
      expect(busy?.status).toBe(503);
      expect(Number(busy?.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await busy?.json()).toMatchObject({ ok: false, code: "unavailable" });
    }
    // Readers wait for nobody.
    expect((await fetch(`${server.url}/studies/central-asia-defence`)).status).toBe(200);
    expect(everything()).toEqual(before);
    await release();
    expect((await put({})).status).toBe(200);
    expect(
      rows(
        "SELECT state, version FROM Annotation WHERE analystId = (SELECT id FROM User WHERE email = 'analyst@example.org')",
      ),
    ).toEqual([{ state: "draft", version: 1 }]);
  });

  test("asked to stop with 20 saves in flight, all that was acknowledged is stored", async () => {
    const quotes = await createTwentyQuotes();
    // All are under way and none is answered: another process holds the lock until they are sent.
    const release = await lockedByAnotherProcess();
    let answered = 0;
    const outcomes = quotes.map((quote) =>
      put({ memo: quote }, quote).then(
        ({ status }) => {
          answered += 1;
          return { quote, status };
        },
        () => ({ quote, status: 0 }),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(answered).toBe(0);
    const begun = Date.now();
    server.process.kill("SIGTERM");
    await release();
    const [code] = await once(server.process, "exit");
    expect(code).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
    const told = await Promise.all(outcomes);
    const acknowledged = told.filter(({ status }) => status === 200).map(({ quote }) => quote);
    expect(acknowledged.length).toBeGreaterThan(0);
    // Whatever was not stored is told so, or cut off.
    expect(told.filter(({ status }) => ![200, 503, 0].includes(status))).toEqual([]);
    const stored = rows<{ memo: string; n: number }>(
      `SELECT memo, COUNT(Answer.id) AS n FROM Annotation
     JOIN Answer ON Answer.annotationId = Annotation.id WHERE memo LIKE 'q%' GROUP BY Annotation.id`,
    );
    expect(stored.map(({ memo }) => memo)).toEqual(expect.arrayContaining(acknowledged));
    // Each whole, and once.
    expect(stored.filter(({ n }) => n !== 3)).toEqual([]);
    expect(new Set(stored.map(({ memo }) => memo)).size).toBe(stored.length);
    expect(rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(rows("PRAGMA foreign_key_check")).toEqual([]);
  });
});

test("a data folder of somebody else ends the start with one line that names it", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-not-writable-"));
  chmodSync(folder, 0o555);
  // The superuser may write everywhere, so that there another user tries.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const refused = spawnSync(process.execPath, ["lib/launch/server.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      NEXTAUTH_SECRET: "known to the tests of this run alone",
      DATABASE_URL: `file:${join(folder, "parallax.db")}`,
    },
    ...user,
    encoding: "utf8",
    timeout: 20_000,
  });
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true });
  expect(refused.stderr).toBe(`Cannot write to ${folder}: permission is denied.\n`);
  expect(refused.status).toBe(1);
  expect(left).toEqual([]);
});
