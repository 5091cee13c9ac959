import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rawRequest } from "../support/raw-request";
import { type RunningServer, startServer } from "../support/server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ onNewDatabase: true, env: { REQUEST_TIMEOUT_MS: "1000" } });
});
afterAll(() => server.stop());

test("on a new database the server prints its address and the link for the first account", () => {
  expect(existsSync(server.databasePath)).toBe(true);
  expect(server.log()).toContain(server.url);
  expect(server.log()).toMatch(/\/setup\?token=[\w-]{32,}/);
});

test.each([
  "/.git/config",
  "/.env",
  "/data.db",
  "/data/parallax.db",
  "/data/session-secret",
  "/package.json",
  "/..%2fpackage.json",
  "/%2e%2e/package.json",
  "/_next/../package.json",
  "/_next/static/..%2f..%2fBUILD_ID",
  "/_next/server/app/page.js",
])("%s is not served", async (path) => {
  const bytes = `GET ${path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`;
  expect(await rawRequest(server.url, bytes).answer).toMatch(/^HTTP\/1\.1 404 /);
});

test("the address of all studies leads to the list on the front page", async () => {
  const response = await fetch(`${server.url}/studies`, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([307, "/"]);
  expect(response.headers.get("content-security-policy")).toContain("default-src");
});

test("scripts are served without their source maps", async () => {
  const html = await (await fetch(server.url)).text();
  const script = /\/_next\/static\/[\w./~-]+\.js/.exec(html)?.[0];
  const answer = await fetch(`${server.url}${script}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await fetch(`${server.url}${script}.map`)).status).toBe(404);
});

test("a body that never ends gets 408 while others are answered", async () => {
  const headers = "Host: test\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked";
  const endless = rawRequest(
    server.url,
    `POST /api/auth/callback/credentials HTTP/1.1\r\n${headers}\r\n\r\n`,
  );
  const drip = setInterval(() => endless.socket.write("1\r\na\r\n"), 100);
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  expect(await endless.answer).toMatch(/^HTTP\/1\.1 408 /);
  clearInterval(drip);
});

test("a second server on the same port ends with one sentence", () => {
  const { port } = new URL(server.url);
  const second = startUnsuccessfully({ PORT: port });
  expect(second.stderr).toMatch(/^Port \d+ on 127\.0\.0\.1 is already in use\.[^\n]*\n$/);
  expect(second.status).toBe(1);
});

test("a data folder that cannot be written ends the start with one line that names it", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-blocked-"));
  writeFileSync(join(folder, "file"), "");
  const refused = startUnsuccessfully({ DATABASE_URL: `file:${join(folder, "file/parallax.db")}` });
  expect(refused.stderr).toMatch(/^Cannot write to [^\n]+\/file: [^\n]+\n$/);
  expect(refused.status).toBe(1);
  rmSync(folder, { recursive: true });
});

test("asked to stop, it finishes what it has begun and ends well", async () => {
  const own = await startServer();
  const body = "csrfToken=none&email=a%40example.org&password=x";
  const headers = `Host: test\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}`;
  const begun = rawRequest(
    own.url,
    `POST /api/auth/callback/credentials HTTP/1.1\r\n${headers}\r\n\r\n${body.slice(0, 10)}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  own.process.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(fetch(`${own.url}/api/health`)).rejects.toThrow();
  begun.socket.write(body.slice(10));
  const [code] = await once(own.process, "exit");
  expect(await begun.answer).toMatch(/^HTTP\/1\.1 [234]\d\d /);
  expect(code).toBe(0);
  await own.stop();
});

test("what had reached it when it was asked to stop is answered, however many wait", async () => {
  const own = await startServer();
  const path = "/studies/central-asia-defence";
  await (await fetch(own.url + path)).text();
  const bytes = `GET ${path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`;
  // Busy with something else, it has not even accepted them.
  own.process.kill("SIGSTOP");
  const asked = Array.from({ length: 12 }, () => rawRequest(own.url, bytes));
  await Promise.all(asked.map(({ socket }) => once(socket, "connect")));
  own.process.kill("SIGTERM");
  own.process.kill("SIGCONT");
  const answers = await Promise.all(asked.map(({ answer }) => answer));
  for (const answer of answers) expect(answer.slice(0, 15)).toBe("HTTP/1.1 200 OK");
  await own.stop();
});

function startUnsuccessfully(env: Record<string, string>) {
  return spawnSync(process.execPath, ["lib/launch/server.js"], {
    env: { ...process.env, NEXTAUTH_SECRET: "known to the tests of this run alone", ...env },
    encoding: "utf8",
    timeout: 20_000,
  });
}
