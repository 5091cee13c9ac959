import { encode } from "next-auth/jwt";
import { changePassword, endSessions } from "@/lib/auth/account-mutations";
import { setAdmin, setDisabled } from "@/lib/auth/admin-mutations";
import { createAccountInvitation, createResetLink } from "@/lib/auth/create-link";
import { passwordHash } from "@/lib/auth/password";
import type { AdminAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { adminAccessOf, makeAccount } from "../support/make-account";
import { startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

type Server = Awaited<ReturnType<typeof startServer>>;

const secret = "known to the tests of this run alone";
let server: Server;
let admin: AdminAccess;

beforeAll(async () => {
  server = await startServer({ env: { NEXTAUTH_SECRET: secret } });
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  process.env.NEXTAUTH_URL = server.url;
  admin = await adminAccessOf((await makeAccount()).id);
});

afterAll(() => server.stop());

async function status(path: string, headers: Record<string, string>): Promise<number> {
  return (await fetch(server.url + path, { headers })).status;
}

const withToken = (token: string) => ({ cookie: `parallax-session=${token}` });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function signedIn(wanted: { admin?: boolean } = {}) {
  const made = await makeAccount(wanted);
  const cookie = await signInCookie(server.url, made.email, made.password);
  expect(await status("/account", { cookie })).toBe(200);
  return { ...made, cookie };
}

describe("a session token that the server didn't make", () => {
  const claims = { accountId: 1, sessionVersion: 1 };

  test.each([
    ["empty", ""],
    ["malformed", "nonsense"],
    ["percent signs", "%E0%A4%A"],
    ["NUL", "a%00b"],
    ["dots alone", "...."],
    ["very long", "x".repeat(7000)],
    ["unsigned (alg none)", `${base64({ alg: "none" })}.${base64(claims)}.`],
    ["signed, not encrypted", `${base64({ alg: "HS256" })}.${base64(claims)}.c2lnbmF0dXJl`],
    ["encrypted by nothing", `${base64({ alg: "none", enc: "none" })}..a.${base64(claims)}.b`],
  ])("%s: signed out", async (_what, token) => {
    expect(await status("/account", withToken(token))).toBe(401);
  });

  test("encrypted with another secret: signed out", async () => {
    const token = await encode({ token: claims, secret: "somebody else's secret" });
    expect(await status("/account", withToken(token))).toBe(401);
  });
});

describe("a session token that the server could have made", () => {
  const made = async (token: Record<string, unknown>, maxAge = 3600) =>
    status("/account", withToken(await encode({ token, secret, maxAge })));

  test("is let in", async () => {
    const { id, sessionVersion } = await reader().user.findFirstOrThrow({ where: { admin: true } });
    expect(await made({ accountId: id, sessionVersion })).toBe(200);
  });

  test("is refused when it has expired", async () => {
    expect(await made({ accountId: admin.account.id, sessionVersion: 1 }, -60)).toBe(401);
  });

  test.each([
    ["no account", {}],
    ["an account that is gone", { accountId: 99_999, sessionVersion: 1 }],
    ["a session version of another time", { accountId: 1, sessionVersion: 2 }],
    ["a number that is none", { accountId: 1.5, sessionVersion: 1 }],
    ["a number that is too large", { accountId: 1e300, sessionVersion: 1 }],
    ["another type", { accountId: { gt: 0 }, sessionVersion: 1 }],
  ])("is refused when it names %s", async (_what, token) => {
    expect(await made(token)).toBe(401);
  });
});

test.each(["Bearer %E0%A4%A", "Bearer", "Bearer a.b.c", "Basic %", "%"])(
  "the header Authorization: %s signs nobody in",
  async (authorization) => {
    expect(await status("/account", { authorization })).toBe(401);
    expect(await status("/api/health", { authorization })).toBe(200);
    expect(await status("/api/auth/csrf", { authorization })).toBe(200);
  },
);

describe("a session ends at the next request", () => {
  test("when the account is disabled", async () => {
    const { id, cookie } = await signedIn();
    await setDisabled(admin, { account: id, disabled: true });
    expect(await status("/account", { cookie })).toBe(401);
    await setDisabled(admin, { account: id, disabled: false });
    expect(await status("/account", { cookie })).toBe(401);
  });

  test("when the password was changed", async () => {
    const { id, email, account, cookie } = await signedIn();
    const { passwordHash: before } = await reader().user.findUniqueOrThrow({ where: { id } });
    const next = await passwordHash("another password");
    await changePassword(account, { before, passwordHash: next });
    expect(await status("/account", { cookie })).toBe(401);
    const fresh = await signInCookie(server.url, email, "another password");
    expect(await status("/account", { cookie: fresh })).toBe(200);
  });

  test("when its owner signed out everywhere", async () => {
    const { account, cookie } = await signedIn();
    await endSessions(account);
    expect(await status("/account", { cookie })).toBe(401);
  });
});

test("who is made admin, or is one no more, is treated so at the next request", async () => {
  const { id, cookie } = await signedIn();
  expect(await status("/admin/users", {})).toBe(401);
  expect(await status("/admin/users", { cookie })).toBe(403);
  await setAdmin(admin, { account: id, admin: true });
  expect(await status("/admin/users", { cookie })).toBe(200);
  await setAdmin(admin, { account: id, admin: false });
  expect(await status("/admin/users", { cookie })).toBe(403);
});

test("opening a link, even often and by programs, doesn't use it up", async () => {
  const { id } = await makeAccount();
  const links = [
    (await createAccountInvitation(admin, { email: null })).link,
    (await createResetLink(admin, id)).link,
  ];
  for (const link of links) {
    expect(link.startsWith(`${server.url}/invite/`)).toBe(true);
    for (const method of ["HEAD", "GET", "GET"]) {
      const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
      const response = await fetch(link, { method, headers });
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).not.toContain("evil.example");
      if (method === "GET") expect(html).toContain('type="password"');
    }
  }
});

test.each([
  "/setup",
  "/setup?token=x",
  "/setup?token=a&token=b",
  "/invite/x",
  "/invite/%00",
  "/invite/%f0",
])("%s with a token that is none is no error of the server", async (path) => {
  expect(await status(path, {})).toBeLessThan(500);
});
