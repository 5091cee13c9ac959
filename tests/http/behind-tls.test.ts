import { disconnect } from "@/lib/db/client";
import { makeAccount } from "../support/make-account";
import { type RunningServer, startServer } from "../support/server";
import { postSignIn } from "../support/sign-in";

const origin = "https://parallax.example.org";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ env: { NEXTAUTH_URL: origin } });
  process.env.DATABASE_URL = `file:${server.databasePath}`;
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const bound = /^__Host-parallax-\w+=[^;]*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/i;

test("the link for the first account is one of the address that people use", () => {
  expect(server.log()).toContain(`${origin}/setup?token=`);
});

test.each([
  "/",
  "/sign-in",
  "/nowhere",
  "/account",
  "/studies/central-asia-defence",
  "/api/health",
  "/api/auth/csrf",
  "/api/studies/central-asia-defence/comparison?format=csv",
  "/api/studies/nowhere/comparison",
])("every answer asks for TLS from then on: %s", async (path) => {
  const { headers } = await fetch(server.url + path, { redirect: "manual" });
  const age = /max-age=(\d+)/.exec(headers.get("strict-transport-security") ?? "")?.[1];
  expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
});

test("before signing in, cookies are bound to the host, to TLS and away from scripts", async () => {
  const response = await fetch(`${server.url}/api/auth/csrf`);
  const cookies = response.headers.getSetCookie();
  expect(cookies.some((cookie) => cookie.startsWith("__Host-parallax-csrf="))).toBe(true);
  for (const cookie of cookies) expect(cookie).toMatch(bound);
});

test("the session's cookie is bound likewise, and under any other name it is none", async () => {
  const { email, password } = await makeAccount();
  const fields = { email, password };
  const { response } = await postSignIn({ url: server.url, fields, headers: { origin } });
  const cookies = response.headers.getSetCookie();
  for (const cookie of cookies) expect(cookie).toMatch(bound);
  const session = cookies.find((cookie) => cookie.startsWith("__Host-parallax-session="));
  const pair = session?.split(";")[0] ?? "";
  const account = async (cookie: string) =>
    (await fetch(`${server.url}/account`, { headers: { cookie } })).status;
  expect(await account(pair)).toBe(200);
  expect(await account(pair.replace("__Host-", ""))).toBe(401);
});
