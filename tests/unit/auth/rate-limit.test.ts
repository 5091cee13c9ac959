import { networkOf, requireWithinRate } from "@/lib/auth/rate-limit";
import { AppError } from "@/lib/base/app-error";

// A database that is not there: with SQLite the one process counts, and asks nobody.
process.env.DATABASE_URL = "file:/nowhere/at-all.db";

let addresses = 0;
/** An address that nobody has asked from. */
const newAddress = () => `192.0.2.${++addresses}`;

/** The seconds that an address is told to wait, or null where it may go on. */
async function wait(address: string, cost: number, kind: "work" | "read" = "work") {
  try {
    await requireWithinRate(address, cost, { kind });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("rate-limited");
    return Number(error.reason.values?.seconds);
  }
}

test("120 may be asked at once, a large table counting as many, and beyond that it is told how long to wait", async () => {
  const address = newAddress();
  expect(await wait(address, 119)).toBeNull();
  expect(await wait(address, 50)).toBe(25);
  expect(await wait(newAddress(), 120)).toBeNull();
});

test("reads are counted for themselves: 600 at once, ten more a second", async () => {
  const address = newAddress();
  expect(await wait(address, 120)).toBeNull();
  expect(await wait(address, 590, "read")).toBeNull();
  expect(await wait(address, 60, "read")).toBe(5);
});

test("what costs nothing is refused to nobody", async () => {
  const address = newAddress();
  expect(await wait(address, 120)).toBeNull();
  expect(await wait(address, 0)).toBeNull();
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
