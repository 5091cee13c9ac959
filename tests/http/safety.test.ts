import { readFileSync } from "node:fs";
import { disconnect, reader } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { rawRequest } from "../support/raw-request";
import { type RunningServer, startServer } from "../support/server";
import { builtActions, callAction } from "../support/server-actions";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let lead: string;

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  lead = await signInCookie(server.url, "lead@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const annotation = () => `${server.url}/api/studies/${privateStudy}/annotations/own-1`;
const draft = { version: 0, answers: {}, submit: false };

describe("a write that does not come from a page of this server", () => {
  const json = { "content-type": "application/json" };
  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["nowhere", {}],
    ["a forged host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
    ["a longer name", { origin: "http://127.0.0.1.evil.example" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
  ])("is refused by the route when it comes from %s", async (_, headers) => {
    const response = await fetch(annotation(), {
      method: "PUT",
      headers: { ...json, cookie: lead, ...(headers as Record<string, string>) },
      body: JSON.stringify(draft),
    });
    expect(response.status).toBe(403);
  });

  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["nowhere", { origin: "" }],
    ["a forged host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
  ])("is refused by every action when it comes from %s", async (_, headers) => {
    for (const action of builtActions()) {
      const { text } = await callAction({
        url: server.url,
        action,
        input: { study: privateStudy },
        headers: { cookie: lead, ...headers },
      });
      expect(`${action.name}: ${text}`).not.toMatch(/"ok":true|"code":"invalid-input"/);
    }
  });

  test("is refused as plain text, which forms of other sites can send", async () => {
    const response = await fetch(annotation(), {
      method: "PUT",
      headers: { "content-type": "text/plain", origin: server.url, cookie: lead },
      body: JSON.stringify(draft),
    });
    expect(response.status).toBe(415);
  });
});

describe("a body that can't be taken", () => {
  const put = (body: string) =>
    fetch(annotation(), {
      method: "PUT",
      headers: { "content-type": "application/json", origin: server.url, cookie: lead },
      body,
    });
  test("is refused over the limit with 413", async () => {
    const response = await put(JSON.stringify({ ...draft, memo: "x".repeat(200_000) }));
    expect(response.status).toBe(413);
  });
  test("is refused when it is not well-formed, with a sentence", async () => {
    const response = await put('{"version":');
    expect(response.status).toBe(400);
    expect((await response.json()).message).toMatch(/well-formed JSON/);
  });
  test("can't reach the prototype of objects, and nothing of it is stored", async () => {
    const gift = '{"memo":"of the prototype","confidence":"high"}';
    const rest = '"version":0,"answers":{},"submit":false';
    const own = { study: { slug: privateStudy } };
    expect((await put(`{"__proto__":${gift},${rest}}`)).status).toBe(400);
    expect((await put(`{"constructor":{"prototype":${gift}},${rest}}`)).status).toBe(400);
    expect(await reader().annotation.count({ where: own })).toBe(0);
    // No variable has such a name: whether refused or left out, it is not stored.
    const inside = `{"version":0,"answers":{"__proto__":${gift}},"submit":false}`;
    expect([200, 400]).toContain((await put(inside)).status);
    expect(await reader().answer.count({ where: own })).toBe(0);
    // What has no memo would find one, if objects had come by it.
    const next = await fetch(annotation().replace("own-1", "own-2"), {
      method: "PUT",
      headers: { "content-type": "application/json", origin: server.url, cookie: lead },
      body: JSON.stringify(draft),
    });
    expect(await next.json()).toMatchObject({ ok: true, value: { memo: null, confidence: null } });
    expect(await reader().annotation.count({ where: { ...own, memo: { not: null } } })).toBe(0);
  });
  test("is refused when it is nested deeper than parsers go", async () => {
    const deep = await put(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    expect(deep.status).toBe(400);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });
});

describe("every answer", () => {
  const paths = [
    "/",
    "/sign-in",
    "/nowhere",
    "/api/health",
    "/studies/central-asia-defence",
    "/api/studies/central-asia-defence/nothing",
    `/studies/${privateStudy}`,
  ];
  test.each(paths)("carries its headers: %s", async (path) => {
    const { headers } = await fetch(server.url + path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'(;|$)/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toMatch(/no-store/);
    expect(headers.get("x-powered-by")).toBeNull();
  });

  test.each([
    ["/api/studies/central-asia-defence/comparison", 200],
    ["/api/studies/central-asia-defence/comparison?format=csv", 200],
    ["/api/studies/central-asia-defence/comparison?format=none", 400],
    ["/api/studies/central-asia-defence/figure?format=json", 200],
    ["/api/studies/central-asia-defence/figure", 200],
    [`/api/studies/${privateStudy}/figure?format=json`, 401],
  ])("that is data can run and load nothing: %s", async (path, status) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("cache-control")).toMatch(/no-store/);
  });

  test("has a nonce of its own, and every script of the page carries it", async () => {
    const page = async () => {
      const response = await fetch(`${server.url}/studies/central-asia-defence`);
      const policy = response.headers.get("content-security-policy") ?? "";
      return { nonce: /'nonce-([^']+)'/.exec(policy)?.[1], html: await response.text() };
    };
    const [first, second] = [await page(), await page()];
    expect(first.nonce).not.toBe(second.nonce);
    const scripts = first.html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${first.nonce}"`))).toEqual([]);
  });
});

describe("an address opened directly", () => {
  test("gives JSON as JSON and CSV as a file, never as a page", async () => {
    const url = `${server.url}/api/studies/central-asia-defence/comparison`;
    const json = await fetch(url);
    expect(json.headers.get("content-type")).toMatch(/^application\/json/);
    const csv = await fetch(`${url}?format=csv`);
    expect(csv.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment/);
  });
});

describe("what the framework brings along", () => {
  test.each([
    ["x-middleware-subrequest", "proxy:proxy:proxy:proxy:proxy"],
    ["x-middleware-rewrite", "/admin/users"],
    ["x-matched-path", "/admin/users"],
    ["x-invoke-path", "/admin/users"],
    ["x-now-route-matches", "1=admin"],
    ["next-router-state-tree", "garbage"],
    ["next-router-segment-prefetch", "/_tree"],
  ])("opens no way past the checks: %s", async (name, value) => {
    const response = await fetch(`${server.url}/studies/${privateStudy}`, {
      headers: { [name]: value },
      redirect: "manual",
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(/nobody published|What own-/.test(await response.text())).toBe(false);
  });

  test("stands at releases in which the known holes are closed", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const atLeast = (version: string, least: string) =>
      version.localeCompare(least, "en", { numeric: true }) >= 0;
    expect(atLeast(dependencies.next, "16.2.11")).toBe(true);
    expect(atLeast(dependencies["next-auth"], "4.24.15")).toBe(true);
  });
});

describe("an error", () => {
  test.each([
    "/api/studies/central-asia-defence/comparison?from=nonsense",
    "/api/studies/%E0%A4%A/comparison",
    "/studies/%00",
    "/api/auth/callback/nothing",
    "/studies/central-asia-defence/quotes/nothing",
    "/_next/image?url=http://127.0.0.1/",
    "/api/nothing",
  ])("tells nothing of the inside: %s", async (path) => {
    const response = await fetch(server.url + path, { redirect: "manual" });
    expect(response.status).toBeLessThan(500);
    expect(response.status).toBeGreaterThanOrEqual(300);
    const inside = /node_modules|at \w+ \(|SELECT|prisma\.|PrismaClient|\/lib\//;
    expect(inside.exec(await response.text())?.[0]).toBeUndefined();
  });

  test.each(["TRACE", "PROPFIND", "FOO", "CONNECT"])(
    "the method %s is answered with 405",
    async (method) => {
      const bytes = `${method} / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`;
      const answer = await rawRequest(server.url, bytes).answer;
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      // Nothing of the request comes back.
      expect(answer).not.toMatch(/Host: test/i);
    },
  );
});
