import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createDoor, listen } from "@/lib/launch/http-door";
import { Life } from "@/lib/launch/life";

let life: Life;
let door: Server;
let url = "";
/** Lets the application answer what it has begun. */
let finish: () => void;

beforeEach(async () => {
  life = new Life();
  door = createDoor({
    life,
    trustProxy: false,
    requestTimeout: 4000,
    answer: async (request, response) => {
      if (request.url === "/slow") {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      }
      response.end("the application");
    },
  });
  await listen(door, { port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
});
afterEach(() => {
  door.closeAllConnections();
  door.close();
});

async function ask(path: string) {
  const response = await fetch(url + path);
  const connection = response.headers.get("connection");
  return { status: response.status, connection, body: await response.text() };
}

const open = "keep-alive";
const live = { status: 200, connection: open, body: '{"live":true}' };

test("while it starts, a process lives and is not ready, and what is asked of the application waits for it", async () => {
  expect(await ask("/api/health/live")).toEqual(live);
  const body = '{"ready":false,"reason":"starting"}';
  expect(await ask("/api/health/ready?x=1")).toEqual({ status: 503, connection: open, body });
  expect(await ask("/")).toMatchObject({ status: 200, body: "the application" });
});

test("while it serves, the application says whether it is ready", async () => {
  life.phase = "serving";
  expect(await ask("/api/health/live")).toEqual(live);
  expect((await ask("/api/health/ready")).body).toBe("the application");
});

test("asked to stop, it is not ready at once, answers on, and keeps no connection for the next request", async () => {
  life.phase = "serving";
  const begun = ask("/slow");
  await new Promise((resolve) => door.once("request", resolve));
  life.stop();
  const closing = { connection: "close" };
  expect(await ask("/api/health/live")).toEqual({ ...live, ...closing });
  const body = '{"ready":false,"reason":"stopping"}';
  expect(await ask("/api/health/ready")).toEqual({ status: 503, ...closing, body });
  expect(await ask("/")).toEqual({ status: 200, ...closing, body: "the application" });
  finish();
  expect(await begun).toEqual({ status: 200, ...closing, body: "the application" });
});
