import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { disconnect } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { createTestDatabase } from "../support/create-test-database";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

// Two servers over one PostgreSQL, as behind a proxy, somebody who works on the database past both, and
// somebody who looks on: what goes on in a database stands still for whoever is in a transaction.
let one: RunningServer;
let other: RunningServer;
let outsider: Client;
let onlooker: Client;
let cookie = "";

const limits = {
  TRUST_PROXY: "1",
  DATABASE_POOL: "4",
  DATABASE_WAIT_SECONDS: "1",
  DATABASE_STATEMENT_SECONDS: "2",
};

beforeAll(async () => {
  const DATABASE_URL = await createTestDatabase("TEMPLATE demo_for_tests");
  process.env.DATABASE_URL = DATABASE_URL;
  outsider = new Client({ connectionString: DATABASE_URL });
  onlooker = new Client({ connectionString: DATABASE_URL });
  await Promise.all([outsider.connect(), onlooker.connect()]);
  await outsider.query(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = 100', current_database()); END $$`);
  const env = { ...limits, DATABASE_URL };
  [one, other] = await Promise.all([
    startServer({ env }),
    startServer({ env: { ...env, DRAIN_SECONDS: "1" } }),
    createAccessWorld(),
  ]);
  await disconnect();
  cookie = await signInCookie(one.url, "analyst@example.org", password);
});
afterAll(async () => {
  await outsider?.end();
  await onlooker?.end();
  await one?.stop();
  await other?.stop();
});

const demo = "/api/studies/central-asia-defence/comparison";

async function get(server: RunningServer, path: string) {
  const response = await fetch(server.url + path);
  const { status, headers } = response;
  const body = (await response.json()) as Record<string, unknown>;
  return { status, retry: Number(headers.get("retry-after")), body };
}

type Put = { quote?: string; version?: number; signal?: AbortSignal };

/** Saves a draft of the analyst's, whose memo says which version it was made from. */
async function put(server: RunningServer, { quote = "own-1", version = 0, signal }: Put = {}) {
  const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };
  const response = await fetch(
    `${server.url}/api/studies/${privateStudy}/annotations/${quote}`,
    Object.assign(
      {
        method: "PUT",
        headers: { cookie, origin: server.url, "content-type": "application/json" },
        body: JSON.stringify({ version, answers, memo: `from ${version}`, submit: false }),
      },
      signal ? { signal } : {},
    ),
  );
  return response.status;
}

async function rows<T>(statement: string, values: unknown[] = []): Promise<T[]> {
  return (await onlooker.query(statement, values)).rows as T[];
}

const servers = "datname = current_database() AND application_name = 'parallax'";

/** The servers' connections, and how many of them wait for a lock. */
async function connections() {
  const [row] = await rows<{ all: number; waiting: number }>(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE wait_event_type = 'Lock'))::int AS waiting
     FROM pg_stat_activity WHERE ${servers}`,
  );
  return row ?? { all: 0, waiting: 0 };
}

async function until(isSo: () => Promise<boolean>) {
  for (let look = 0; look < 500; look++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never came to that");
}

const untilWaiting = (count: number) => until(async () => (await connections()).waiting >= count);

async function revision(): Promise<number> {
  const [study] = await rows<{ revision: number }>(
    `SELECT "revision" FROM "Study" WHERE "slug" = $1`,
    [privateStudy],
  );
  return study?.revision ?? 0;
}

const newestMemo = async () =>
  (await rows<{ memo: string }>(`SELECT "memo" FROM "Annotation" ORDER BY "id" DESC LIMIT 1`))[0];

describe("a limit of requests", () => {
  const calculate = (server: RunningServer, from: string, body = "<x/>") =>
    fetch(`${server.url}/api/agreement?level=nominal`, {
      method: "POST",
      headers: {
        "content-type": body === "<x/>" ? "text/xml" : "text/csv",
        "x-forwarded-for": from,
      },
      body,
    });
  const statuses = async (server: RunningServer, from: string) => {
    const asked = Array.from({ length: 60 }, () => calculate(server, from));
    return (await Promise.all(asked)).map(({ status }) => status);
  };

  test("that is used up at one process is used up at the other, and nobody else notices", async () => {
    let [least, retry] = [0, null as string | null];
    // On a busy machine the database may be slow: then a process counts by itself for some seconds.
    for (let trial = 0; (least <= 30 || retry === null) && trial < 6; trial++) {
      if (trial > 0) await sleep(6000);
      const from = `203.0.113.${10 + trial}`;
      const both = [...(await statuses(one, from)), ...(await statuses(other, from))];
      expect(new Set(both)).toEqual(new Set([400]));
      // What comes back in the meantime may be asked for.
      const again = [await statuses(one, from), await statuses(other, from)];
      least = Math.min(...again.map((told) => told.filter((status) => status === 429).length));
      retry = (await calculate(other, from)).headers.get("retry-after");
    }
    expect([least > 30, retry]).toEqual([true, "1"]);
    let kept: { key: string }[] = [];
    while (kept.length < 2) {
      expect((await calculate(other, "203.0.113.2")).status).toBe(400);
      kept = await rows<{ key: string }>(`SELECT "key" FROM "RequestRate"`);
      if (kept.length < 2) await sleep(1000);
    }
    expect(JSON.stringify(kept)).not.toContain("203.0.113");
  });

  test("refuses nobody because the database does not count", async () => {
    await outsider.query(`BEGIN; LOCK TABLE "RequestRate" IN ACCESS EXCLUSIVE MODE`);
    const table = "a,b\nb,b\na,a\n";
    const answered = [
      await calculate(one, "203.0.113.3", table),
      await calculate(one, "203.0.113.3", table),
    ];
    await outsider.query("ROLLBACK");
    expect(answered.map(({ status }) => status)).toEqual([200, 200]);
  });
});

test("a crowd waits in line for few connections, is told when to come back, and the process lives", async () => {
  await outsider.query(`BEGIN; LOCK TABLE "Study" IN ACCESS EXCLUSIVE MODE`);
  const crowd = Array.from({ length: 20 }, () => get(one, demo));
  // Of four connections two are for writes.
  await untilWaiting(2);
  const told = await Promise.all(crowd);
  const most = (await connections()).all;
  await outsider.query("ROLLBACK");
  expect(most).toBeLessThanOrEqual(8);
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set([503]));
  expect(told.every(({ retry }) => retry > 0)).toBe(true);
  const messages = told.map(({ body }) => String(body.message));
  const tooLong = messages.filter((message) => message.includes("took too long"));
  const noneFree = messages.filter((message) => message.includes("is busy"));
  expect([tooLong.length, noneFree.length]).toEqual([2, 18]);
  const after = await Promise.all(Array.from({ length: 20 }, () => get(one, demo)));
  expect(after.filter(({ status }) => status !== 200)).toEqual([]);
});

describe("a process", () => {
  const live = (server: RunningServer) => get(server, "/api/health/live");
  const ready = (server: RunningServer) => get(server, "/api/health/ready");

  test("is ready while its database answers and its schema is current, and lives in any case", async () => {
    expect(await ready(one)).toMatchObject({ status: 200, body: { ready: true } });
    await outsider.query(`UPDATE "_prisma_migrations" SET "finished_at" = NULL`);
    const pending = { status: 503, body: { ready: false, reason: "migrations" } };
    expect(await ready(one)).toMatchObject(pending);
    await outsider.query(`UPDATE "_prisma_migrations" SET "finished_at" = now()`);
    await outsider.query(`BEGIN; LOCK TABLE "_prisma_migrations" IN ACCESS EXCLUSIVE MODE`);
    const away = ready(one);
    await untilWaiting(1);
    expect(await live(one)).toMatchObject({ status: 200, body: { live: true } });
    expect(await away).toMatchObject({ status: 503, body: { ready: false, reason: "database" } });
    await outsider.query("ROLLBACK");
    expect((await ready(one)).status).toBe(200);
  });
});

describe("saves of two processes into one study", () => {
  test("are both stored when PostgreSQL lets both lose against a third", async () => {
    await outsider.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET
      default_transaction_isolation = ''repeatable read''', current_database()); END $$`);
    await outsider.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${servers}`);
    await until(async () => (await connections()).all === 0);
    const before = await revision();
    await outsider.query("BEGIN");
    await outsider.query(`UPDATE "Study" SET "revision" = "revision" + 1 WHERE "slug" = $1`, [
      privateStudy,
    ]);
    const saves = [put(one, { quote: "own-1" }), put(other, { quote: "own-2" })];
    await untilWaiting(2);
    // Both have begun before this, and wait for a row that is another now: error 40001 for each.
    await outsider.query("COMMIT");
    expect(await Promise.all(saves)).toEqual([200, 200]);
    expect(await revision()).toBe(before + 3);
  });

  test("survive a deadlock", async () => {
    const before = await revision();
    await outsider.query("BEGIN");
    await outsider.query(`SELECT FROM "Annotation" WHERE "memo" = 'from 0' FOR UPDATE`);
    await outsider.query(`SET deadlock_timeout = '60s'`);
    const save = put(one, { quote: "own-1", version: 1 });
    await untilWaiting(1);
    // The save holds the study and waits for its annotation; whoever holds that now waits for the study.
    await outsider.query(`UPDATE "Study" SET "revision" = "revision" + 1 WHERE "slug" = $1`, [
      privateStudy,
    ]);
    await outsider.query("COMMIT");
    expect(await save).toBe(200);
    expect(await revision()).toBe(before + 2);
  });
});

test("a process that is asked to stop says so, goes on serving for a while, and finishes even what nobody waits for", async () => {
  await outsider.query("BEGIN");
  await outsider.query(`SELECT FROM "Study" WHERE "slug" = $1 FOR UPDATE`, [privateStudy]);
  const client = new AbortController();
  const abandoned = put(other, { quote: "own-2", version: 1, signal: client.signal });
  await untilWaiting(1);
  other.process.kill("SIGTERM");
  await until(async () => (await get(other, "/api/health/ready")).status === 503);
  expect((await get(other, "/api/health/ready")).body).toEqual({
    ready: false,
    reason: "stopping",
  });
  expect((await get(other, "/api/health/live")).status).toBe(200);
  expect((await get(other, demo)).status).toBe(200);
  client.abort();
  await expect(abandoned).rejects.toThrow();
  await until(() =>
    get(other, "/api/health/live").then(
      () => false,
      () => true,
    ),
  );
  await outsider.query("ROLLBACK");
  const [code] = await once(other.process, "exit");
  expect([code, other.log()]).toEqual([0, expect.not.stringContaining("cut off")]);
  expect(await newestMemo()).toEqual({ memo: "from 1" });
  expect((await get(one, "/api/health/ready")).status).toBe(200);
});
