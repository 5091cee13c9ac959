import { setTimeout as sleep } from "node:timers/promises";
import { disconnect, reader } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { copySqliteTemplate } from "../support/copy-sqlite-template";
import { createTestDatabase } from "../support/create-test-database";
import { rawRequest } from "../support/raw-request";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";
import { damageOf } from "../support/storm";

const databases = {
  SQLite: () => copySqliteTemplate("demo"),
  PostgreSQL: () => createTestDatabase("TEMPLATE demo_for_tests"),
};

const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };

describe.each(["SQLite", "PostgreSQL"] as const)("who is cut off while sending, on %s", (kind) => {
  let server: RunningServer;
  let own: Record<string, string>;
  let databaseUrl = "";

  beforeAll(async () => {
    databaseUrl = await databases[kind]();
    process.env.DATABASE_URL = databaseUrl;
    await createAccessWorld();
    server = await startServer({ env: { DATABASE_URL: databaseUrl } });
    const cookie = await signInCookie(server.url, "analyst@example.org", password);
    own = { cookie, origin: server.url, "content-type": "application/json" };
  });
  afterAll(async () => {
    await disconnect();
    await server?.stop();
  });

  const path = (quote: string) => `/api/studies/${privateStudy}/annotations/${quote}`;
  const submission = (quote: string) =>
    JSON.stringify({
      version: 0,
      answers,
      memo: "m".repeat(3000),
      submit: true,
      requestKey: `submit-of-${quote}`,
    });

  /** Sends the first bytes of a request and leaves; as when a network breaks. */
  async function sendPart(path: string, { body, part }: { body: string; part: number }) {
    const method = path.startsWith("/api/studies") ? "PUT" : "POST";
    const { host } = new URL(server.url);
    const headers = { ...own, host, "content-length": String(Buffer.byteLength(body)) };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const sent = body.slice(0, part * body.length);
    const { socket, answer } = rawRequest(
      server.url,
      `${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n${sent}`,
    );
    await sleep(200);
    socket.destroy();
    return answer;
  }

  const save = (quote: string) =>
    fetch(server.url + path(quote), { method: "PUT", headers: own, body: submission(quote) });

  const stored = async () => ({
    annotations: await reader().annotation.count(),
    answers: await reader().answer.count(),
    events: await reader().event.count(),
  });

  const oneMore = ({ annotations, answers, events }: Awaited<ReturnType<typeof stored>>) => ({
    annotations: annotations + 1,
    answers: answers + 3,
    events: events + 1,
  });

  test("half of a submission stores nothing; sent again it is stored, and once more it is the same", async () => {
    const before = await stored();
    expect(await sendPart(path("own-1"), { body: submission("own-1"), part: 0.5 })).toBe("");
    expect(await stored()).toEqual(before);
    expect((await save("own-1")).status).toBe(200);
    expect((await save("own-1")).status).toBe(200);
    expect(await stored()).toEqual(oneMore(before));
  });

  test("a submission whose sender is gone before the answer is stored whole or not at all, and once however often it is sent", async () => {
    const before = await stored();
    await sendPart(path("own-2"), { body: submission("own-2"), part: 1 });
    expect([before, oneMore(before)]).toContainEqual(await stored());
    expect((await save("own-2")).status).toBe(200);
    expect(await stored()).toEqual(oneMore(before));
    expect(await damageOf(databaseUrl)).toEqual([]);
  });

  test("half of a large table is no error of the server's, which goes on", async () => {
    const body = `[${'["a","b"],'.repeat(100_000)}["a","b"]]`;
    expect(await sendPart("/api/agreement?level=nominal", { body, part: 0.5 })).toBe("");
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(server.log()).not.toMatch(/A request failed|An error escaped/);
  });
});
