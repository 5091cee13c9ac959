import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlitePath } from "@/lib/db/adapter";
import { disconnect } from "@/lib/db/client";
import { password } from "../support/access-world";
import { type Breakable, breakable } from "../support/breakable-database";
import { expectWhole } from "../support/expect-whole";
import { say } from "../support/long-run";
import { workThrough } from "../support/patient-analyst";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";
import { beginStorm, prepareStorm, stormAnalyst } from "../support/storm";

let database: Breakable;
let server: RunningServer;
let quotes: string[];

async function open(kind: keyof typeof breakable) {
  database = await breakable[kind]();
  process.env.DATABASE_URL = database.url;
  server = await startServer({ env: { DATABASE_URL: database.url } });
  quotes = await prepareStorm(200);
}

async function close() {
  await disconnect();
  await server.stop();
  await database.remove();
}

/** Ten analysts who each have so many quotes to submit, a few a second. */
async function tenAtWork(name: string, count: number) {
  const emails: string[] = [];
  for (let at = 0; at < 10; at += 1) emails.push(await stormAnalyst(`${name}-${at}`));
  const cookies = await Promise.all(
    emails.map((email) => signInCookie(server.url, email, password)),
  );
  const work = cookies.map((cookie) =>
    workThrough({ url: server.url, cookie, quotes: quotes.slice(0, count), pauseMs: 200 }),
  );
  return { emails, over: Promise.all(work) };
}

async function expectAllWhole(emails: string[], count: number) {
  for (const email of emails) {
    const acknowledged = quotes.slice(0, count);
    await expectWhole({ databaseUrl: database.url, email, acknowledged });
  }
}

describe("on PostgreSQL", () => {
  beforeAll(() => open("PostgreSQL"));
  afterAll(close);

  test.each(["goAway", "crash"] as const)(
    "ten analysts whose database is away for ten seconds (%s) lose nothing, and the server goes on by itself",
    async (leave) => {
      const { emails, over } = await tenAtWork(leave.toLowerCase(), 30);
      await sleep(1500);
      await database.postgres?.[leave]();
      const away = performance.now();
      const page = await fetch(`${server.url}/studies/central-asia-defence`);
      expect(page.status).toBe(503);
      const told = performance.now() - away;
      await sleep(10_000);
      await database.postgres?.comeBack();
      const back = performance.now();
      let status = 0;
      while (status !== 200) {
        status = (await fetch(`${server.url}/studies/central-asia-defence`)).status;
        if (status !== 200) await sleep(20);
      }
      say(
        `away: told after ${Math.round(told)} ms, well ${Math.round(performance.now() - back)} ms after it was back`,
      );
      expect(told).toBeLessThan(5000);
      const refused = new Set((await over).flatMap((each) => each.refused));
      expect([...refused]).toEqual([503]);
      await disconnect();
      await expectAllWhole(emails, 30);
    },
    180_000,
  );
});

describe("on SQLite", () => {
  beforeAll(() => open("SQLite"));
  afterAll(close);

  test("a process that reads the file for ten seconds hinders no save, and none afterwards", async () => {
    const script = ["tests/support/lock-holder.js", sqlitePath(database.url)];
    const reading = 'BEGIN;SELECT * FROM "Quote"';
    const holder = spawn(process.execPath, [...script, reading, "10000"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const released = once(holder, "exit");
    await once(holder.stdout, "data");
    const { emails, over } = await tenAtWork("beside-a-reader", 60);
    const told = await over;
    await released;
    expect(told.flatMap(({ refused }) => refused)).toEqual([]);
    await expectAllWhole(emails, 60);
  }, 180_000);
});

test.each(["SQLite", "PostgreSQL"] as const)(
  "a server that stands still for 30 seconds in the middle of 200 submits on %s does each once, or says that it did not",
  async (kind) => {
    await open(kind);
    try {
      const email = await stormAnalyst("stood-still");
      const storm = await beginStorm({ url: server.url, email, quotes });
      await storm.untilAcknowledged(10);
      server.process.kill("SIGSTOP");
      await sleep(30_000);
      server.process.kill("SIGCONT");
      await storm.over;
      // 408: half of the request had arrived, so that nobody began with it.
      const others = storm.told.filter(({ status }) => ![200, 408, 503].includes(status));
      expect(others).toEqual([]);
      say(`${kind}: ${storm.acknowledged().length} of 200 stored, the others told to retry`);
      const acknowledged = storm.acknowledged();
      await expectWhole({ databaseUrl: database.url, email, acknowledged });
      const again = await beginStorm({ url: server.url, email, quotes });
      await again.over;
      expect(again.acknowledged()).toHaveLength(quotes.length);
      await expectWhole({ databaseUrl: database.url, email, acknowledged: quotes });
    } finally {
      await close();
    }
  },
  180_000,
);
