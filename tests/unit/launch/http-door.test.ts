import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createDoor, listen } from "@/lib/launch/http-door";
import { Life } from "@/lib/launch/life";
import { rawRequest } from "../../support/raw-request";

let door: Server;
let url = "";

beforeAll(async () => {
  door = createDoor({
    life: new Life(),
    trustProxy: false,
    requestTimeout: 400,
    answer: async (request, response) => {
      if (request.url === "/fails") throw new Error("secret of the database");
      for await (const _ of request);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(request.headers));
    },
  });
  await listen(door, { port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
});
afterAll(() => {
  door.closeAllConnections();
  door.close();
});

let extra: Server | undefined;
// Also after a test that failed: a door left open would keep the run from ending.
afterEach(() => {
  extra?.closeAllConnections();
  extra?.close();
  extra = undefined;
});

/** A door of the test's own, whose application takes `ms` for an answer; what was asked, and its address. */
async function doorOf({ ms = 0, ...options }: { ms?: number; mostConnections?: number } = {}) {
  const asked: (string | undefined)[] = [];
  const own = createDoor({
    life: new Life(),
    trustProxy: false,
    requestTimeout: 60_000,
    ...options,
    answer: async (request, response) => {
      asked.push(request.url);
      if (ms > 0) await sleep(ms);
      response.end("here");
    },
  });
  extra = own;
  await listen(own, { port: 0, host: "127.0.0.1" });
  return { own, asked, address: `http://127.0.0.1:${(own.address() as AddressInfo).port}` };
}

const head = (method: string, ...lines: string[]) =>
  [`${method} / HTTP/1.1`, "Host: test", ...lines, "", ""].join("\r\n");

test.each(["TRACE", "PROPFIND", "BREW", "CONNECT"])("%s is not allowed", async (method) => {
  const answer = await rawRequest(url, head(method)).answer;
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer).toMatch(/Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS/);
});

test.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])(
  "%s passes",
  async (method) => {
    expect((await fetch(url, { method })).status).toBe(200);
  },
);

test.each(["hello\r\n\r\n", head("POST", "Content-Length: many"), head("GET", "Bad Name: x")])(
  "%j is no request",
  async (bytes) => {
    expect(await rawRequest(url, bytes).answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  },
);

test("a body that does not end is given up, and others are answered meanwhile", async () => {
  const endless = rawRequest(url, head("POST", "Transfer-Encoding: chunked"));
  const drip = setInterval(() => endless.socket.write("1\r\na\r\n"), 50);
  expect((await fetch(url)).status).toBe(200);
  expect(await endless.answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  clearInterval(drip);
});

test("headers that do not end are given up", async () => {
  const { answer } = rawRequest(url, "GET / HTTP/1.1\r\nHost: test\r\n");
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
});

test("the application sees the connection's address, not the one the client claims", async () => {
  const claims = { "x-forwarded-for": "203.0.113.9", "x-parallax-address": "203.0.113.9" };
  const seen = await (await fetch(url, { headers: claims })).json();
  expect(seen["x-parallax-address"]).toBe("127.0.0.1");
  expect(seen["x-forwarded-for"]).toBeUndefined();
});

test("more connections than the server may have are told to come back, and nothing that they ask for is done", async () => {
  const { asked, address } = await doorOf({ mostConnections: 2 });
  const ask = (path: string) =>
    rawRequest(address, `GET ${path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`).answer;
  const idle = [rawRequest(address, ""), rawRequest(address, "")];
  await Promise.all(idle.map(({ socket }) => once(socket, "connect")));
  const refused = await Promise.all(Array.from({ length: 20 }, () => ask("/too-many")));
  for (const answer of refused) {
    expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
    expect(answer).toMatch(/\r\nRetry-After: 2\r\n/);
  }
  idle[0]?.socket.destroy();
  while (!(await ask("/later")).startsWith("HTTP/1.1 200 ")) await sleep(5);
  expect(new Set(asked)).toEqual(new Set(["/later"]));
});

test("who goes away while waiting for a turn is not answered, and takes nobody's time", async () => {
  const { own, asked, address } = await doorOf({ ms: 50 });
  own.on("request", (request) => {
    if (request.url === "/gone") request.socket.destroy();
  });
  const ask = (path: string) => fetch(address + path).then(({ status }) => status);
  const before = Array.from({ length: 3 }, () => ask("/before"));
  while (asked.length < 3) await sleep(1);
  const gone = Array.from({ length: 5 }, () => ask("/gone").catch(() => "gone"));
  expect(await Promise.all(gone)).toEqual(Array(5).fill("gone"));
  expect(await Promise.all([...before, ask("/after")])).toEqual([200, 200, 200, 200]);
  expect(asked).toEqual(["/before", "/before", "/before", "/after"]);
});

test("who has come and gone before the server looks is not answered", async () => {
  const { asked, address } = await doorOf();
  const gone = Array.from({ length: 20 }, () => {
    const { socket, answer } = rawRequest(address, head("GET"));
    socket.end();
    return answer;
  });
  expect(await Promise.all(gone)).toEqual(Array(20).fill(""));
  expect((await fetch(`${address}/stays`)).status).toBe(200);
  expect(asked).toEqual(["/stays"]);
});

test("an upgrade is answered as a plain request", async () => {
  const bytes = head("GET", "Connection: Upgrade", "Upgrade: websocket");
  const { socket, answer } = rawRequest(url, bytes);
  setTimeout(() => socket.end(), 200);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test("a failure is told to the log in one line and to the client not at all", async () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => {});
  const response = await fetch(`${url}/fails`);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe("Internal Server Error");
  expect(log.mock.calls).toEqual([["A request failed. Error: secret of the database"]]);
  log.mockRestore();
});

test("a second server on the port is refused in a sentence", async () => {
  const port = Number(new URL(url).port);
  const second = createDoor({
    life: new Life(),
    trustProxy: false,
    requestTimeout: 400,
    answer: async () => {},
  });
  await expect(listen(second, { port, host: "127.0.0.1" })).rejects.toThrow("is already in use");
});
