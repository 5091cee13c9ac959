import { passwordFits, passwordHash, requireOwnSecret } from "@/lib/auth/password";

test("a password fits its own argon2id hash and no other", async () => {
  const stored = await passwordHash("correct horse battery");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordFits(stored, "correct horse battery")).toBe(true);
  expect(await passwordFits(stored, "correct horse battery ")).toBe(false);
  expect(await passwordFits(stored, "")).toBe(false);
});

test("nothing fits an account without a password", async () => {
  expect(await passwordFits(null, "a password that nobody has")).toBe(false);
});

test("a letter is the same however the keyboard composed it", async () => {
  const stored = await passwordHash("caf\u00e9 caf\u00e9 caf\u00e9");
  expect(await passwordFits(stored, "cafe\u0301 cafe\u0301 cafe\u0301")).toBe(true);
});

test("every one of 128 characters counts", async () => {
  const stored = await passwordHash(`${"x".repeat(127)}y`);
  expect(await passwordFits(stored, `${"x".repeat(127)}y`)).toBe(true);
  expect(await passwordFits(stored, `${"x".repeat(127)}z`)).toBe(false);
  expect(await passwordFits(stored, "x".repeat(127))).toBe(false);
});

test("one's name or address is no password", () => {
  const known = ["Analyst Person", "a.person@example.org", null];
  expect(() => requireOwnSecret("analyst person", known)).toThrow("check-fields");
  expect(() => requireOwnSecret("A.Person@example.org", known)).toThrow("check-fields");
  expect(() => requireOwnSecret("something else", known)).not.toThrow();
});
