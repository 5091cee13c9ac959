import { networkOf, requireWithinRate } from "@/lib/auth/rate-limit";
import { AppError } from "@/lib/base/app-error";

let addresses = 0;
/** An address that nobody has asked from. */
const newAddress = () => `192.0.2.${++addresses}`;

/** The seconds that an address is told to wait, or null where it may go on. */
function wait(address: string, cost: number, now: number, kind?: "work" | "read"): number | null {
  try {
    requireWithinRate(address, cost, kind ? { kind, now } : { now });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("rate-limited");
    return Number(error.reason.values?.seconds);
  }
}

const now = Date.UTC(2026, 0, 31);

function exhaust(address: string) {
  for (let request = 0; request < 120; request++) expect(wait(address, 1, now)).toBeNull();
}

test("an address may ask 120 times at once, and is then told how long to wait", () => {
  const address = newAddress();
  exhaust(address);
  expect(wait(address, 1, now)).toBe(1);
  expect(wait(address, 50, now)).toBe(25);
});

test("it may ask once more every half second, and being refused costs nothing", () => {
  const address = newAddress();
  exhaust(address);
  for (let request = 0; request < 100; request++) expect(wait(address, 1, now + 400)).toBe(1);
  expect(wait(address, 1, now + 500)).toBeNull();
  expect(wait(address, 1, now + 500)).toBe(1);
  expect(wait(address, 50, now + 25_500)).toBeNull();
});

test("nobody saves up more than 120", () => {
  const address = newAddress();
  expect(wait(address, 1, now)).toBeNull();
  expect(wait(address, 120, now + 1e9)).toBeNull();
  expect(wait(address, 1, now + 1e9)).toBe(1);
});

test("reads are counted for themselves: 600 at once, ten more a second", () => {
  const address = newAddress();
  exhaust(address);
  for (let read = 0; read < 600; read++) expect(wait(address, 1, now, "read")).toBeNull();
  expect(wait(address, 1, now, "read")).toBe(1);
  expect(wait(address, 50, now, "read")).toBe(5);
  for (let read = 0; read < 10; read++) expect(wait(address, 1, now + 1000, "read")).toBeNull();
  expect(wait(address, 1, now + 1000, "read")).toBe(1);
  expect(wait(address, 600, now + 1e9, "read")).toBeNull();
  expect(wait(address, 1, now + 1e9, "read")).toBe(1);
  // What is left of work is what was left.
  expect(wait(address, 2, now + 1000)).toBeNull();
});

test("others are not affected", () => {
  exhaust(newAddress());
  expect(wait(newAddress(), 120, now)).toBeNull();
});

test("a clock that is set back gives nothing away and takes nothing for good", () => {
  const address = newAddress();
  exhaust(address);
  expect(wait(address, 1, now - 60_000)).not.toBeNull();
  expect(wait(address, 1, now + 1_000)).toBeNull();
});

test("the address is the one that the server vouches for, not the one that a visitor claims", () => {
  const request = (headers: Record<string, string>) =>
    networkOf(new Request("http://localhost/", { method: "POST", headers }));
  expect(request({ "x-forwarded-for": "203.0.113.1", "x-real-ip": "203.0.113.2" })).toBe("unknown");
  expect(request({ "x-parallax-address": "192.0.2.1" })).toBe("192.0.2.1");
  const host = "2001:db8:1:2:3::4";
  expect(request({ "x-parallax-address": host })).toBe(
    request({ "x-parallax-address": "2001:db8:1:2::9" }),
  );
});

test("ten thousand addresses are remembered; the one that asked longest ago is forgotten", () => {
  const address = newAddress();
  exhaust(address);
  for (let other = 0; other < 10_000; other++) {
    requireWithinRate(`2001:db8::${other}`, 1, { now });
  }
  expect(wait(address, 1, now)).toBeNull();
});
