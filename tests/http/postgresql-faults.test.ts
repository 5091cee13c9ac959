import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { attemptLimits } from "@/lib/auth/account-schema";
import { createAccountInvitation } from "@/lib/auth/create-link";
import { disconnect, reader } from "@/lib/db/client";
import { password, privateStudy } from "../support/access-world";
import { expectWhole } from "../support/expect-whole";
import { adminAccessOf } from "../support/make-account";
import { startOwnPostgres } from "../support/own-postgres";
import { type RunningServer, startServer } from "../support/server";
import { builtActions, callAction } from "../support/server-actions";
import { postSignIn, signInCookie } from "../support/sign-in";
import { beginStorm, prepareStorm, storedSubmits, stormAnalyst, submit } from "../support/storm";

const demo = "/studies/central-asia-defence";
const comparison = `/api/studies/${privateStudy}/comparison`;

let postgres: Awaited<ReturnType<typeof startOwnPostgres>>;
let one: RunningServer;
let other: RunningServer;
let quotes: string[];

beforeAll(async () => {
  // Few enough connections for a test to take them all.
  postgres = await startOwnPostgres(["max_connections=40"]);
  process.env.DATABASE_URL = postgres.url;
  one = await startServer({ env: { DATABASE_URL: postgres.url } });
  other = await startServer({ env: { DATABASE_URL: postgres.url } });
  quotes = await prepareStorm(200);
});
afterAll(async () => {
  await disconnect();
  await one?.stop();
  await other?.stop();
  await postgres?.stop();
});

async function get(server: RunningServer, path: string, cookie = "") {
  const response = await fetch(server.url + path, { headers: { cookie } });
  const retry = Number(response.headers.get("retry-after"));
  return { status: response.status, retry, text: await response.text() };
}

const cookieOf = (server: RunningServer, email: string) =>
  signInCookie(server.url, email, password);

async function act(server: RunningServer, name: string, input: object, cookie = "") {
  const action = builtActions().find((each) => each.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return (await callAction({ url: server.url, action, input, headers: { cookie } })).text;
}

type Shown = { outlets: { sentiment: { distribution: Record<string, number> } }[] };

/** How many quotes the comparison shows as neutral. */
const neutral = ({ outlets }: Shown) =>
  outlets.reduce((sum, { sentiment }) => sum + (sentiment.distribution["0"] ?? 0), 0);

describe("two servers on one PostgreSQL database", () => {
  test("a submit at one is in the next comparison of the other", async () => {
    const lead = await cookieOf(other, "lead@example.org");
    const annotated = async () => neutral(JSON.parse((await get(other, comparison, lead)).text));
    const before = await annotated();
    const cookie = await cookieOf(one, await stormAnalyst("of-one"));
    for (const [at, quote] of quotes.slice(0, 3).entries()) {
      expect(await submit({ url: one.url, cookie, quote })).toMatchObject({ status: 200 });
      expect(await annotated()).toBe(before + at + 1);
    }
  });

  test("a password changed at one ends the account's sessions at both", async () => {
    const email = await stormAnalyst("changes-password");
    const [here, there] = [await cookieOf(one, email), await cookieOf(other, email)];
    for (const server of [one, other]) {
      for (const cookie of [here, there]) {
        expect((await get(server, "/account", cookie)).status).toBe(200);
      }
    }
    const change = { current: password, password: "quite another password" };
    expect(await act(one, "saveNewPassword", change, here)).toContain('"ok":true');
    for (const server of [one, other]) {
      for (const cookie of [here, there]) {
        expect((await get(server, "/account", cookie)).status).toBe(401);
      }
      await expect(cookieOf(server, email)).rejects.toThrow("could not sign in");
    }
  });

  test("a link used at one is used up at both, also by many at the same moment", async () => {
    const { id } = await reader().user.findFirstOrThrow({ where: { admin: true } });
    const { link } = await createAccountInvitation(await adminAccessOf(id), { email: null });
    const token = link.split("/").at(-1);
    const accepted = await Promise.all(
      [one, other, one, other].map((server, at) => {
        const person = { name: `Guest ${at}`, email: `guest-${at}@example.org` };
        return act(server, "acceptInvitation", { token, ...person, password: "for guests alone" });
      }),
    );
    expect(accepted.filter((text) => text.includes('"ok":true'))).toHaveLength(1);
    expect(accepted.filter((text) => text.includes('"code":"not-found"'))).toHaveLength(3);
    expect(await reader().user.count({ where: { email: { startsWith: "guest-" } } })).toBe(1);
  });

  test("wrong passwords at either count for both", async () => {
    const email = await stormAnalyst("guessed-at");
    for (let tried = 0; tried < attemptLimits.account; tried += 1) {
      const server = tried % 2 ? one : other;
      await postSignIn({ url: server.url, fields: { email, password: "a wrong password" } });
    }
    for (const server of [one, other]) {
      await expect(cookieOf(server, email)).rejects.toThrow("could not sign in");
    }
  });
});

test("while the database is away pages and data answer 503 and when to retry, and all is well once it is back", async () => {
  const email = await stormAnalyst("patient");
  const cookie = await cookieOf(one, email);
  const paths = ["/", demo, `${demo}/quotes`, comparison, "/account"];
  const statuses = (server: RunningServer) =>
    Promise.all(paths.map(async (path) => (await get(server, path, cookie)).status));
  const before = await statuses(one);
  expect(before).toEqual([200, 200, 200, 200, 200]);
  expect((await submit({ url: one.url, cookie, quote: "storm-0" })).status).toBe(200);
  await postgres.goAway();
  for (const server of [one, other]) {
    for (const path of paths) {
      const { status, retry, text } = await get(server, path, cookie);
      expect([path, status]).toEqual([path, 503]);
      expect(retry).toBeGreaterThan(0);
      expect(text).not.toMatch(/P1001|127\.0\.0\.1:\d+ /);
    }
    const save = await submit({ url: server.url, cookie, quote: "storm-1" });
    expect(save.status).toBe(503);
    expect(Number(save.retry)).toBeGreaterThan(0);
    // What asks nothing of the database is there.
    expect((await get(server, "/sign-in")).status).toBe(200);
  }
  await sleep(1000);
  await postgres.comeBack();
  expect(await statuses(one)).toEqual(before);
  expect(await statuses(other)).toEqual(before);
  expect((await submit({ url: other.url, cookie, quote: "storm-1" })).status).toBe(200);
  await expectWhole({ databaseUrl: postgres.url, email, acknowledged: ["storm-0", "storm-1"] });
});

test("a database killed in the middle of 200 submits has all that was acknowledged once it is back", async () => {
  const email = await stormAnalyst("crashed");
  const half = quotes.length / 2;
  const storms = await Promise.all([
    beginStorm({ url: one.url, email, quotes: quotes.slice(0, half) }),
    beginStorm({ url: other.url, email, quotes: quotes.slice(half) }),
  ]);
  await Promise.race(storms.map((storm) => storm.untilAcknowledged(10)));
  await postgres.crash();
  await Promise.all(storms.map(({ over }) => over));
  await postgres.comeBack();
  const told = storms.flatMap((storm) => storm.told);
  const acknowledged = storms.flatMap((storm) => storm.acknowledged());
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);
  const refused = told.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter(({ status, retry }) => status !== 503 || !retry)).toEqual([]);
  await disconnect();
  await expectWhole({ databaseUrl: postgres.url, email, acknowledged });
  const again = await beginStorm({
    url: one.url,
    email,
    quotes: refused.map(({ quote }) => quote),
  });
  await again.over;
  expect(again.told.filter(({ status }) => status !== 200)).toEqual([]);
  await expectWhole({ databaseUrl: postgres.url, email, acknowledged: quotes });
});

const refusals = {
  "has no space left": [
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
     END $$`,
    `CREATE TRIGGER full_disk BEFORE INSERT ON "Answer" EXECUTE FUNCTION full_disk()`,
  ],
  "may only be read": ["ALTER DATABASE postgres SET default_transaction_read_only = on"],
};
const mends = {
  "has no space left": ["DROP FUNCTION full_disk CASCADE"],
  "may only be read": ["ALTER DATABASE postgres RESET default_transaction_read_only"],
};

/** As the database's owner, past the servers, whose connections end: new ones go by what was set. */
async function asOwner(statements: string[]): Promise<void> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("SET default_transaction_read_only = off");
  for (const statement of statements) await client.query(statement);
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  await client.end();
}

test.each(["has no space left", "may only be read"] as const)(
  "while the database %s saves are told so and readers read; nothing is half written, and it goes on afterwards",
  async (state) => {
    const email = await stormAnalyst(`while-${state.replaceAll(" ", "-")}`);
    const cookie = await cookieOf(one, email);
    await disconnect();
    await asOwner(refusals[state]);
    const save = () => submit({ url: one.url, cookie, quote: "storm-5" });
    const told = await save();
    expect([told.status, Number(told.retry) > 0]).toEqual([503, true]);
    expect(told.text).toContain("has no space left. Nothing was saved.");
    expect((await get(one, demo)).status).toBe(200);
    expect(await storedSubmits(email)).toEqual({ whole: [], inPart: [] });
    await disconnect();
    await asOwner(mends[state]);
    expect((await save()).status).toBe(200);
    await expectWhole({ databaseUrl: postgres.url, email, acknowledged: ["storm-5"] });
  },
);

/** Takes every connection that the database gives, those that the servers held included. */
async function takeAllConnections(): Promise<() => Promise<void>> {
  const clients: Client[] = [];
  const connect = async () => {
    const client = new Client({ connectionString: postgres.url });
    client.on("error", () => undefined);
    await client.connect();
    clients.push(client);
    return client;
  };
  const first = await connect();
  let isFull = false;
  while (!isFull) {
    await first.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND NOT pid = ANY($1)`,
      [clients.map((client) => (client as unknown as { processID: number }).processID)],
    );
    isFull = await Promise.all(Array.from({ length: 5 }, connect)).then(
      () => false,
      () => true,
    );
  }
  return async () => {
    await Promise.all(clients.map((client) => client.end()));
  };
}

test("when the database has no connection left, 200 who ask at once wait or are told to retry, and the servers live", async () => {
  await disconnect();
  const free = await takeAllConnections();
  const paths = [`${demo}/quotes`, ...Array(4).fill(`/api${demo}/quotes?q=defence`)];
  const ask = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, at) => get(at % 2 ? one : other, paths[at % 5] ?? "")),
    );
  const refused = await ask(200);
  await free();
  expect(refused.filter(({ status, retry }) => status !== 503 || !(retry > 0))).toEqual([]);
  // With connections to be had, as many find their turn.
  expect((await ask(200)).filter(({ status }) => status !== 200)).toEqual([]);
  for (const server of [one, other]) {
    expect(server.process.exitCode).toBeNull();
    expect(server.log()).not.toContain("An error escaped");
  }
});
