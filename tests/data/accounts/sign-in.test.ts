import { attemptLimits, passwordLength } from "@/lib/auth/account-schema";
import { checkCredentials } from "@/lib/auth/sign-in";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { setClockBack, setClockRight } from "../../support/clock";
import { makeAccount } from "../../support/make-account";

const password = "a password for tests";
const from = (address: string) => ({ "x-parallax-address": address });
const limited = { code: "rate-limited", reason: { key: "too-many-attempts" } };

let email = "";

beforeAll(async () => {
  await makeAccount({ email: "somebody@example.org", password });
  email = "somebody@example.org";
});

const forget = () => write((tx) => tx.signInAttempt.deleteMany());

beforeEach(forget);

test.each([
  ["as it was typed first", "somebody@example.org"],
  ["in capitals", "SOMEBODY@EXAMPLE.ORG"],
  ["with spaces around", "  somebody@example.org "],
])("the address %s signs in", async (_how, typed) => {
  expect(await checkCredentials({ email: typed, password }, {})).toMatchObject({ version: 1 });
});

test.each([
  ["a wrong password", { email: "somebody@example.org", password: "something else" }],
  ["an unknown address", { email: "nobody@example.org", password }],
  ["a homoglyph of @", { email: "somebody＠example.org", password }],
  ["a Cyrillic letter", { email: "s\u043emebody@example.org", password }],
  ["a quoted address", { email: '"somebody@evil"@example.org', password }],
  ["NUL in the address", { email: "somebody@example.org\0", password }],
  ["NUL in the password", { email: "somebody@example.org", password: `${password}\0` }],
  ["half of a surrogate pair", { email: "somebody@example.org", password: "\ud800" }],
  ["a password of 1 MB", { email: "somebody@example.org", password: "x".repeat(1_000_000) }],
  ["an address of 1 MB", { email: "x".repeat(1_000_000), password }],
  ["nothing", {}],
  ["other types", { email: 1, password: { length: 3 } }],
])("%s signs nobody in", async (_what, credentials) => {
  expect(await checkCredentials(credentials, {})).toBeNull();
});

test("a password over the length is refused without hashing", async () => {
  const tooLong = "x".repeat(passwordLength.max + 1);
  const refused: number[] = [];
  const hashed: number[] = [];
  for (let round = 0; round < 5; round++) {
    refused.push(await milliseconds(() => checkCredentials({ email, password: tooLong }, {})));
    hashed.push(await milliseconds(() => checkCredentials({ email, password: "x" }, {})));
    await forget();
  }
  // Whatever else the machine does only adds to a time.
  expect(Math.min(...refused)).toBeLessThan(Math.min(...hashed));
});

test("a password of exactly 128 characters signs in", async () => {
  const long = `${"я".repeat(127)}!`;
  const made = await makeAccount({ password: long });
  expect(await checkCredentials({ email: made.email, password: long }, {})).not.toBeNull();
});

test("an account has so many attempts, wherever they come from", async () => {
  for (let n = 0; n < attemptLimits.account; n += 1) {
    expect(await checkCredentials({ email, password: "wrong" }, from(`192.0.2.${n}`))).toBeNull();
  }
  const right = checkCredentials({ email: "Somebody@example.org", password }, from("192.0.2.99"));
  await expect(right).rejects.toMatchObject(limited);
  const other = await makeAccount();
  const credentials = { email: other.email, password: other.password };
  expect(await checkCredentials(credentials, from("192.0.2.99"))).not.toBeNull();
});

test("an address has so many attempts, whatever account they are for", async () => {
  const rows = Array.from({ length: attemptLimits.address - 1 }, (_, n) => n);
  await checkCredentials({ email: "n@example.org", password: "wrong" }, from("198.51.100.7"));
  const { key } = await reader().signInAttempt.findFirstOrThrow({
    where: { key: { startsWith: "address:" } },
  });
  await write((tx) => tx.signInAttempt.createMany({ data: rows.map(() => ({ key })) }));
  await expect(checkCredentials({ email, password }, from("198.51.100.7"))).rejects.toMatchObject(
    limited,
  );
  expect(await checkCredentials({ email, password }, from("198.51.100.8"))).not.toBeNull();
});

test("the addresses of one IPv6 network count as one", async () => {
  await checkCredentials({ email: "a@example.org", password: "x" }, from("2001:db8::1"));
  await checkCredentials({ email: "b@example.org", password: "x" }, from("2001:db8:0:0:ffff::2"));
  await checkCredentials({ email: "c@example.org", password: "x" }, from("2001:db8:0:1::1"));
  const keys = await reader().signInAttempt.groupBy({
    by: ["key"],
    where: { key: { startsWith: "address:" } },
    _count: true,
    orderBy: { _count: { key: "asc" } },
  });
  expect(keys.map((each) => each._count)).toEqual([1, 2]);
});

test("many attempts at once get no further than so many one by one", async () => {
  const wrong = Array.from({ length: 40 }, () =>
    checkCredentials({ email, password: "wrong" }, {}),
  );
  const results = await Promise.allSettled(wrong);
  const checked = results.filter(({ status }) => status === "fulfilled");
  expect(checked.length).toBeLessThanOrEqual(attemptLimits.account);
});

test("attempts are forgotten after the window, and when the password was right", async () => {
  for (let n = 0; n < attemptLimits.account; n += 1) {
    await checkCredentials({ email, password: "wrong" }, {});
  }
  const past = new Date(Date.now() - (attemptLimits.windowMinutes + 1) * 60_000);
  await write((tx) => tx.signInAttempt.updateMany({ data: { at: past } }));
  expect(await checkCredentials({ email, password }, {})).not.toBeNull();
  expect(await reader().signInAttempt.count()).toBe(0);
});

test("wrong passwords of before the clock was set back by an hour keep nobody out for that hour", async () => {
  for (let n = 0; n < attemptLimits.account; n += 1) {
    await checkCredentials({ email, password: "wrong" }, {});
  }
  await expect(checkCredentials({ email, password }, {})).rejects.toMatchObject(limited);
  setClockBack(1);
  expect(await checkCredentials({ email, password }, {})).not.toBeNull();
  // Those of afterwards count as ever.
  for (let n = 0; n < attemptLimits.account; n += 1) {
    await checkCredentials({ email, password: "wrong" }, {});
  }
  await expect(checkCredentials({ email, password }, {})).rejects.toMatchObject(limited);
  setClockRight();
});

// Whatever else the machine does only adds to a time, so the shortest of many comes near to the
// work itself; on a busy machine it takes more of them.
test("an unknown account takes as long as a wrong password, within a fifth", async () => {
  const shortest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  const attempt = async (who: keyof typeof shortest, address: string) => {
    const took = await milliseconds(() =>
      checkCredentials({ email: address, password: "wrong" }, {}),
    );
    shortest[who] = Math.min(shortest[who], took);
  };
  const alike = () => Math.abs(Math.log(shortest.known / shortest.unknown)) < Math.log(1.25);
  for (let n = 0; n < 20 || (n < 200 && !alike()); n += 1) {
    await attempt("known", email);
    await attempt("unknown", `nobody${n}@example.org`);
    await forget();
  }
  expect(shortest.known / shortest.unknown).toBeGreaterThan(0.8);
  expect(shortest.known / shortest.unknown).toBeLessThan(1.25);
}, 60_000);

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
