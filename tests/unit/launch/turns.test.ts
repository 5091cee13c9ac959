import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Turns } from "@/lib/launch/turns.js";

const answer = () =>
  Object.assign(new EventEmitter(), { destroyed: false }) as unknown as ServerResponse;

/** A crowd of so many, in the order of their turns; each keeps its turn until it is ended. */
function crowd(turns: Turns, size: number) {
  const had: number[] = [];
  const responses = Array.from({ length: size }, answer);
  responses.forEach(async (response, at) => {
    if (await turns.take(response)) had.push(at);
  });
  return { had, responses };
}

test("a few have their turn at once, and the next comes when one is answered or has gone", async () => {
  const { had, responses } = crowd(new Turns(), 6);
  await sleep(10);
  expect(had).toEqual([0, 1, 2]);
  responses[1]!.emit("finish");
  responses[1]!.emit("close");
  await sleep(10);
  expect(had).toEqual([0, 1, 2, 3]);
  responses[0]!.emit("close");
  responses[2]!.emit("close");
  await sleep(10);
  expect(had).toEqual([0, 1, 2, 3, 4, 5]);
});

test("an answer that takes long gives its turn to the next without being done", async () => {
  const { had } = crowd(new Turns(), 5);
  await sleep(400);
  expect(had).toEqual([0, 1, 2, 3, 4]);
});

/** Leaves this thread no time to spare. */
async function busy(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const pause = performance.now() + 20;
    while (performance.now() < pause);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("while the processor has no time to spare, an answer that takes very long gives its turn away", async () => {
  const kept = crowd(new Turns(), 5);
  await busy(2_600);
  expect(kept.had).toEqual([0, 1, 2, 3, 4]);
});

test("while the processor has no time to spare, an answer that takes long keeps its turn", async () => {
  const { had } = crowd(new Turns(), 5);
  await busy(500);
  expect(had).toEqual([0, 1, 2]);
  await sleep(400);
  expect(had).toEqual([0, 1, 2, 3, 4]);
});

test("who comes when too many wait is sent away", async () => {
  const turns = new Turns();
  crowd(turns, 1_003);
  expect(await turns.take(answer())).toBe(false);
});

test.each([
  ["GET", "/studies/central-asia-defence?chart=map", "pages"],
  ["GET", "/api/studies/central-asia-defence/comparison", "pages"],
  ["GET", "/_next/static/chunks/a.js", null],
  ["GET", "/api/health", null],
  ["PUT", "/api/studies/central-asia-defence/annotations/kp-1", null],
  ["POST", "/api/auth/callback/credentials", "signIns"],
])("%s %s waits for its turn among: %s", (method, url, expected) => {
  expect(Turns.lineOf({ method, url } as IncomingMessage)).toBe(expected);
});
