// What several processes over one PostgreSQL give. `npm run bench:scale -- <address> [seconds]` starts one and
// then two built servers on a database that holds a study (npm run seed:large), sends them the same requests
// from 16 connections, dealt out in turn as a proxy would, and prints requests a second, the median and the
// 99th percentile, the memory of a process, and its connections. The load comes from this machine too: with
// few cores it takes its part of what is measured.
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { Client } from "pg";
import { type RunningServer, startServer } from "../support/server";

const [databaseUrl, given = "10"] = process.argv.slice(2);
if (!databaseUrl) throw new Error("Name a database: npm run bench:scale -- postgresql://…");
const seconds = Number(given);
const CONNECTIONS = 16;

const environment = { DATABASE_URL: databaseUrl, COLUMN_STORE_MB: "1024" };
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** Milliseconds until the whole answer is here. */
function ask(address: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`));
      response.resume();
      response.on("end", () => resolve(performance.now() - begun));
    }).on("error", reject);
  });
}

async function load(addresses: string[], forSeconds: number) {
  const times: number[] = [];
  const end = performance.now() + forSeconds * 1000;
  let next = 0;
  const one = async () => {
    while (performance.now() < end) times.push(await ask(addresses[next++ % addresses.length]!));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(part * (times.length - 1))]!.toFixed(1);
  const rate = (times.length / forSeconds).toFixed(1);
  return `${rate.padStart(8)} a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

/** MiB of the process's own memory, and the most that it ever was. */
function memory({ process: { pid } }: RunningServer): string {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mib = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return `${mib("VmRSS")} MiB, at most ${mib("VmHWM")}`;
}

async function measure(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT s."slug", count(a."id")::int AS n FROM "Study" s JOIN "Annotation" a ON a."studyId" = s."id"
     WHERE s."publishedAt" IS NOT NULL GROUP BY s."slug" ORDER BY n DESC LIMIT 1`,
  );
  const [{ slug, n }] = rows;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${slug}: ${n.toLocaleString("en")} annotations, ${CONNECTIONS} connections of the load`);
  const servers: RunningServer[] = [];
  const paths = [`/studies/${slug}`, `/api/studies/${slug}/comparison`];
  try {
    for (const count of [1, 2]) {
      const server = await startServer({ env: environment });
      say(`process ${count}: ${memory(server)} before its first request`);
      servers.push(server);
      const cold = performance.now();
      await ask(server.url + paths[0]);
      say(
        `  first page in ${((performance.now() - cold) / 1000).toFixed(1)} s, then ${memory(server)}`,
      );
      for (const path of paths) {
        const addresses = servers.map(({ url }) => url + path);
        await load(addresses, seconds / 4);
        say(`  ${count} × ${path}: ${await load(addresses, seconds)}`);
      }
      const { rows: pools } = await client.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'parallax'`,
      );
      say(`  connections: ${pools[0].n}; ${servers.map(memory).join("; ")}`);
    }
  } finally {
    for (const server of servers) await server.stop();
  }
}

const client = new Client({ connectionString: databaseUrl });
await client.connect();
try {
  await measure(client);
} finally {
  await client.end();
}
