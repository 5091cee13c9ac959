import { Buckets } from "@/lib/auth/buckets";
import { setClockBack, setClockRight } from "../../support/clock";

const now = Date.UTC(2026, 0, 31);
const address = "192.0.2.1";

let buckets: Buckets;
beforeEach(() => {
  buckets = new Buckets({ capacity: 120, refillSeconds: 0.5 });
});

/** The seconds that the address is told to wait, or 0 where it may go on. */
const wait = (cost: number, at = now) => buckets.take(address, cost, at);

function exhaust() {
  for (let request = 0; request < 120; request++) expect(wait(1)).toBe(0);
}

test("an address may ask as often as the rate says at once, and is then told how long to wait", () => {
  exhaust();
  expect(wait(1)).toBe(1);
  expect(wait(50)).toBe(25);
});

test("it may ask once more every half second, and being refused costs nothing", () => {
  exhaust();
  for (let request = 0; request < 100; request++) expect(wait(1, now + 400)).toBe(1);
  expect(wait(1, now + 500)).toBe(0);
  expect(wait(1, now + 500)).toBe(1);
  expect(wait(50, now + 25_500)).toBe(0);
});

test("nobody saves up more than the capacity", () => {
  expect(wait(1)).toBe(0);
  expect(wait(120, now + 1e9)).toBe(0);
  expect(wait(1, now + 1e9)).toBe(1);
});

test("others are not affected", () => {
  exhaust();
  expect(buckets.take("192.0.2.2", 120, now)).toBe(0);
});

test("a clock that is set back by an hour changes nothing for those who ask", () => {
  const ask = (cost: number) => buckets.take(address, cost);
  expect(ask(100)).toBe(0);
  setClockBack(1);
  expect(ask(10)).toBe(0);
  expect(ask(100)).toBeLessThanOrEqual(45);
  setClockRight();
});

test("what an address took elsewhere is missing here, and what is said to be left adds nothing", () => {
  expect(wait(100)).toBe(0);
  buckets.lower(address, 5, now);
  expect(wait(6)).toBe(1);
  buckets.lower(address, 90, now);
  expect(wait(6)).toBe(1);
  expect(wait(5)).toBe(0);
});

test("what was taken and then refused elsewhere is given back, up to the capacity", () => {
  expect(wait(100)).toBe(0);
  buckets.giveBack(address, 100, now);
  expect(wait(120)).toBe(0);
  buckets.giveBack(address, 500, now);
  expect([wait(121), wait(120), wait(1)]).toEqual([1, 0, 1]);
});

test("ten thousand addresses are remembered; the one that asked longest ago is forgotten", () => {
  exhaust();
  for (let other = 0; other < 10_000; other++) buckets.take(`2001:db8::${other}`, 1, now);
  expect(wait(1)).toBe(0);
});
