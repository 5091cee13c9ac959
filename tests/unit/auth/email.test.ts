import { accountEmail, emailSchema, optionalEmail } from "@/lib/auth/email-schema";

test.each([
  ["name@example.org", "name@example.org"],
  ["Name@Example.ORG", "name@example.org"],
  ["  name@example.org\n", "name@example.org"],
  ["first.last+filter@sub.example.org", "first.last+filter@sub.example.org"],
])("%j is kept as %j", (typed, kept) => {
  expect(accountEmail(typed)).toBe(kept);
});

test.each([
  "",
  "name",
  "name@",
  "@example.org",
  "name@example",
  "name@example..org",
  "name＠example.org",
  "nam\u0435@example.org",
  "nam\u212A@example.org",
  "name@exam\u017Fple.org",
  '"a@evil"@x',
  '"a b"@example.org',
  "a@b@example.org",
  "name\u0000@example.org",
  "name@example.org\u0000",
  "name@example.org,other@example.org",
  "na\u200Bme@example.org",
  "na me@example.org",
  `${"x".repeat(250)}@example.org`,
  null,
  12,
  ["name@example.org"],
  { toString: () => "name@example.org" },
])("%j is no address", (typed) => {
  expect(accountEmail(typed)).toBeNull();
});

test("an address that is needed says whether it is missing or malformed", () => {
  const said = (value: unknown) => emailSchema.safeParse(value).error?.issues[0]?.message;
  expect(said("  ")).toBe("required");
  expect(said("name")).toBe("not-an-email");
});

test("an address that may be left out is null when it is blank", () => {
  expect(optionalEmail.parse(" ")).toBeNull();
  expect(optionalEmail.parse(undefined)).toBeNull();
  expect(optionalEmail.parse("A@example.org")).toBe("a@example.org");
  expect(optionalEmail.safeParse("a@").error?.issues[0]?.message).toBe("not-an-email");
});
