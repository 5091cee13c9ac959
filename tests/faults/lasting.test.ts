import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlitePath } from "@/lib/db/adapter";
import { disconnect } from "@/lib/db/client";
import { password } from "../support/access-world";
import { type Breakable, breakable } from "../support/breakable-database";
import { minutes, residentMb, say } from "../support/long-run";
import { type MemoryLimit, memoryLimit } from "../support/memory-limit";
import { workThrough } from "../support/patient-analyst";
import { quantile } from "../support/quantile";
import { startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";
import { prepareStorm, stormAnalyst } from "../support/storm";

let database: Breakable;
let limit: MemoryLimit | null = null;
beforeEach(async () => {
  // What a file in memory takes would count as its process's.
  database = breakable.SQLite({ onDisk: true });
  process.env.DATABASE_URL = database.url;
});
afterEach(async () => {
  await disconnect();
  await database.remove();
  limit?.remove();
  limit = null;
});

/** Looks at a process twice a second until told to stop; what was seen. */
function watch<T>(look: () => T) {
  const seen: T[] = [];
  const timer = setInterval(() => seen.push(look()), 500);
  return () => {
    clearInterval(timer);
    return seen;
  };
}

/** The slowest of a reader's requests, one after the other in the demo study, while another is answered, in ms. */
async function whileReading(url: string, another: () => Promise<Response>): Promise<number> {
  const demo = "/studies/central-asia-defence";
  const paths = [`/api${demo}/comparison`, `${demo}/quotes`];
  const read = async (at: number) => {
    const begun = performance.now();
    const response = await fetch(url + paths[at % paths.length]);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    return performance.now() - begun;
  };
  for (let at = 0; at < 50; at += 1) await read(at);
  let isAnswered = false;
  const answered = another().then(async (response) => {
    await response.arrayBuffer();
    isAnswered = true;
    expect(response.status).toBe(200);
  });
  const took: number[] = [];
  while (!isAnswered) took.push(await read(took.length));
  await answered;
  return Math.max(...took);
}

const trial = memoryLimit(512);
trial?.remove();

// As the Docker image has it: what threads leave behind is given to the next ones.
const fewArenas = { MALLOC_ARENA_MAX: "2" };

test(`with 512 MB of memory a million annotations are imported by one process, and compared by another, while a reader elsewhere waits less than 200 ms${
  trial ? "" : " (this machine lets nobody bound memory, so that only heaps are)"
}`, async () => {
  limit = memoryLimit(512);
  const script = ["--conditions=react-server", "--import", "tsx", "prisma/seed-large.ts"];
  const heap = limit ? [] : ["--max-old-space-size=256"];
  const command = [process.execPath, ...heap, ...script, "--annotations", "1000000"];
  const within = `${limit?.within ?? "true"} && exec "$0" "$@"`;
  const seeding = spawn("sh", ["-c", within, ...command], {
    env: { ...process.env, ...fewArenas, DATABASE_URL: database.url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  seeding.stdout.on("data", (bytes) => {
    printed += bytes;
  });
  const importing = watch(() => residentMb(seeding.pid));
  const [code] = await once(seeding, "exit");
  say(`import of 1,000,000: at most ${Math.round(Math.max(...importing().filter(Boolean)))} MB`);
  expect(code).toBe(0);
  const path = /\/studies\/[\w-]+/.exec(printed)?.[0] ?? "";
  const env = { DATABASE_URL: database.url, ...fewArenas };
  const server = limit
    ? await startServer({ env, within: limit.within })
    : await startServer({ env: { ...env, NODE_OPTIONS: "--max-old-space-size=384" } });
  try {
    const { url } = server;
    const slowest = await whileReading(url, () => fetch(`${url}/api${path}/comparison`));
    say(`a reader's slowest request while the study is loaded: ${Math.round(slowest)} ms`);
    expect(slowest).toBeLessThan(200);
    const beside = await whileReading(url, () => fetch(url + path));
    say(
      `… and while its page of fifty outlets is made for the first time: ${Math.round(beside)} ms`,
    );
    const serving = watch(() => residentMb(server.process.pid));
    const queries = ["", "?chart=sentiment", "?chart=timeline", "?form=verbatim", "?by=1"];
    for (let round = 0; round < 5; round += 1) {
      const asked = queries.map((query) => fetch(server.url + path + query));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
    }
    const most = Math.max(...serving());
    say(`comparisons of 1,000,000: at most ${Math.round(most)} MB`);
    expect(server.process.exitCode).toBeNull();
    if (limit) {
      // The server is in the group, and nobody was ended.
      expect(limit.heldMb()).toBeGreaterThan(256);
      expect(limit.killed()).toBe(0);
    }
  } finally {
    await server.stop();
  }
}, 900_000);

test(
  `pages and saves for ${minutes} minutes neither fill the memory nor leave a log that only grows`,
  async () => {
    // Within bounds, so that only what is kept can fill it, and not what has not been cleared yet.
    const env = { DATABASE_URL: database.url, NODE_OPTIONS: "--max-old-space-size=160" };
    const server = await startServer({ env });
    try {
      const quotes = await prepareStorm(Math.max(20, Math.round(minutes * 60)));
      const email = await stormAnalyst("lasting");
      const cookie = await signInCookie(server.url, email, password);
      const log = `${sqlitePath(database.url)}-wal`;
      const seen = watch(() => ({
        memory: residentMb(server.process.pid),
        log: existsSync(log) ? statSync(log).size / 2 ** 20 : 0,
      }));
      const until = Date.now() + minutes * 60_000;
      const demo = "/studies/central-asia-defence";
      const paths = ["/", demo, `${demo}/quotes`, `/api${demo}/comparison`, `${demo}/agreement`];
      const statuses = new Set<number>();
      let asked = 0;
      const reading = (async () => {
        while (Date.now() < until) {
          const response = await fetch(server.url + (paths[asked % paths.length] ?? ""));
          statuses.add(response.status);
          await response.arrayBuffer();
          asked += 1;
          await sleep(50);
        }
      })();
      // Meanwhile somebody reads the file for half of the time, which keeps its log from being cut.
      const script = ["tests/support/lock-holder.js", sqlitePath(database.url)];
      const ms = String((minutes * 60_000) / 2);
      const holder = spawn(process.execPath, [...script, 'BEGIN;SELECT * FROM "Quote"', ms]);
      const released = once(holder, "exit");
      const { refused } = await workThrough({ url: server.url, cookie, quotes, pauseMs: 1000 });
      await Promise.all([reading, released]);
      const all = seen();
      const third = Math.floor(all.length / 3);
      const memory = (from: number) =>
        quantile(
          all.slice(from, from + third).map((each) => each.memory),
          0.5,
        );
      const [middle, end] = [memory(third), memory(2 * third)];
      const most = Math.max(...all.map((each) => each.log));
      say(
        `${asked} pages: ${Math.round(middle)} MB in the second third, ${Math.round(end)} MB in the last; log at most ${most.toFixed(1)} MB`,
      );
      expect([...statuses]).toEqual([200]);
      expect(refused).toEqual([]);
      expect(most).toBeLessThan(64);
      expect(end / middle).toBeLessThan(1.2);
    } finally {
      await server.stop();
    }
  },
  minutes * 60_000 + 300_000,
);
