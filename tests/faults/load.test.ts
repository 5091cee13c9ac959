import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { disconnect } from "@/lib/db/client";
import { password } from "../support/access-world";
import { type Breakable, breakable } from "../support/breakable-database";
import { expectWhole } from "../support/expect-whole";
import { minutes, say } from "../support/long-run";
import { othersMeanwhile } from "../support/others-meanwhile";
import { workThrough } from "../support/patient-analyst";
import { quantile } from "../support/quantile";
import { type RunningServer, startServer } from "../support/server";
import { postSignIn, signInCookie } from "../support/sign-in";
import { prepareStorm, stormAnalyst } from "../support/storm";

let database: Breakable;
let server: RunningServer;
let quotes: string[];

const saves = Math.max(10, Math.round(minutes * 60));

beforeAll(async () => {
  database = await breakable.PostgreSQL();
  process.env.DATABASE_URL = database.url;
  // As behind a proxy, so that there can be many addresses; requests have three seconds to arrive.
  const env = { DATABASE_URL: database.url, TRUST_PROXY: "1", REQUEST_TIMEOUT_MS: "3000" };
  server = await startServer({ env });
  quotes = await prepareStorm(saves);
});
afterAll(async () => {
  await disconnect();
  await server?.stop();
  await database?.remove();
});

const p99 = (took: number[]) => Math.round(quantile(took, 0.99));

test("32 who read the comparison and one who takes everything away leave others their answers", async () => {
  const idle = othersMeanwhile(server.url);
  await sleep(3000);
  const alone = await idle();
  const beside = othersMeanwhile(server.url);
  const until = Date.now() + 15_000;
  const read = async (path: string) => {
    while (Date.now() < until) await (await fetch(server.url + path)).arrayBuffer();
  };
  const readers = Array.from({ length: 32 }, () => read("/studies/central-asia-defence"));
  await Promise.all([...readers, read("/api/studies/central-asia-defence/bundle")]);
  const crowded = await beside();
  say(
    `light request: p99 ${p99(alone)} ms alone, ${p99(crowded)} ms beside 32 readers and a bundle`,
  );
  expect(crowded.length).toBeGreaterThan(10);
  expect(p99(crowded)).toBeLessThan(5 * Math.max(p99(alone), 20));
}, 120_000);

/** In a process of its own: a synthetic study of 100,000 annotations; the code with which it ended. */
async function importAnother(seed: number): Promise<unknown> {
  const script = ["--conditions=react-server", "--import", "tsx", "prisma/seed-large.ts"];
  const asked = ["--annotations", "100000", "--seed", String(seed)];
  const importing = spawn(process.execPath, [...script, ...asked], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return (await once(importing, "exit"))[0];
}

test(
  "twenty analysts who save every second while 100,000 annotations are imported again and again lose and are refused nothing, and 99 of 100 saves take less than 250 ms",
  async () => {
    const emails: string[] = [];
    for (let at = 0; at < 20; at += 1) emails.push(await stormAnalyst(`busy-${at}`));
    const cookies: string[] = [];
    for (const email of emails) cookies.push(await signInCookie(server.url, email, password));
    let isSaving = true;
    const imported = (async () => {
      const codes: unknown[] = [];
      while (isSaving) codes.push(await importAnother(1 + codes.length));
      return codes;
    })();
    const told = await Promise.all(
      cookies.map(async (cookie, at) => {
        // People don't save all at the same moment of each second.
        await sleep((1000 / cookies.length) * at);
        return workThrough({ url: server.url, cookie, quotes, pauseMs: 1000 });
      }),
    );
    isSaving = false;
    expect(new Set(await imported)).toEqual(new Set([0]));
    const took = told.flatMap((each) => each.took);
    say(`save: p50 ${Math.round(quantile(took, 0.5))} ms, p99 ${p99(took)} ms of ${took.length}`);
    expect(told.flatMap(({ refused }) => refused)).toEqual([]);
    expect(p99(took)).toBeLessThan(250);
    for (const email of emails) {
      await expectWhole({ databaseUrl: database.url, email, acknowledged: quotes });
    }
  },
  minutes * 60_000 + 300_000,
);

test("500 who sign in at once wait in line, and others are answered meanwhile", async () => {
  const others = othersMeanwhile(server.url);
  const statuses = await Promise.all(
    Array.from({ length: 500 }, async (_, at) => {
      const fields = { email: `nobody-${at}@example.org`, password: "a wrong password" };
      const headers = { "x-forwarded-for": `203.0.${at % 250}.${1 + Math.floor(at / 250)}` };
      return (await postSignIn({ url: server.url, fields, headers })).response.status;
    }),
  );
  const took = await others();
  const told = [...new Set(statuses)].map((status) => {
    return `${statuses.filter((each) => each === status).length} × ${status}`;
  });
  say(`500 sign-ins: ${told.join(", ")}; others' p99 ${p99(took)} ms`);
  expect(statuses.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  expect(p99(took)).toBeLessThan(500);
}, 120_000);

/** Connections that send a request so slowly that it never ends. */
async function slowConnections(count: number) {
  const { hostname, port } = new URL(server.url);
  const sockets: Socket[] = [];
  let cut = 0;
  for (let at = 0; at < count; at += 1) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      cut += 1;
    });
    socket.write("GET / HTTP/1.1\r\nHost: test\r\n");
    sockets.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("X: y\r\n");
  }, 500);
  return {
    cut: () => cut,
    end() {
      clearInterval(drip);
      for (const socket of sockets) socket.destroy();
    },
  };
}

test("2,000 connections that never finish their request are cut off, and others are answered meanwhile", async () => {
  const slow = await slowConnections(2000);
  const others = othersMeanwhile(server.url);
  await sleep(8000);
  const cut = slow.cut();
  const took = await others();
  say(`${cut} of 2,000 slow connections cut within 8 s; others' p99 ${p99(took)} ms`);
  slow.end();
  expect(cut).toBe(2000);
  const begun = performance.now();
  expect((await fetch(`${server.url}/studies/central-asia-defence`)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(5000);
}, 120_000);
