import { makeAccount } from "../support/make-account";
import { startServer } from "../support/server";
import { postSignIn, signInCookie } from "../support/sign-in";

type Server = Awaited<ReturnType<typeof startServer>>;

const email = "somebody@example.org";
const password = "a password for tests";
let server: Server;
let cookie = "";

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await makeAccount({ email, password });
  cookie = await signInCookie(server.url, email, password);
});

afterAll(() => server.stop());

const foreign = [
  "//evil.example",
  "/\\evil.example",
  "https:evil.example",
  "https://evil.example/",
  ".evil.example",
  "@evil.example",
  "%2f%2fevil.example",
  "/%2f%2fevil.example",
  "/.//evil.example",
  "/\r\nLocation: https://evil.example",
  "javascript:alert(1)",
  "not an address",
  "/%E0%A4%A",
  "%",
];

describe.each(foreign)("%j as the place to go to after signing in", (wanted) => {
  const query = (name: string) => `${name}=${encodeURIComponent(wanted)}`;

  test("becomes the start page on the sign-in page", async () => {
    const headers = { cookie };
    const page = await fetch(`${server.url}/sign-in?${query("next")}`, { headers });
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("You are signed in as");
    const goOn = html.match(/<a [^>]*href="([^"]*)"[^>]*>Go on<\/a>/)?.[1];
    expect(goOn).toBe("/");
  });

  test("becomes the start page on next-auth's addresses", async () => {
    for (const path of ["signin", "signin/credentials", "error", "signout"]) {
      const url = `${server.url}/api/auth/${path}?${query("callbackUrl")}&${query("error")}`;
      const response = await fetch(url, { redirect: "manual" });
      expect([303, 404]).toContain(response.status);
      const location = response.headers.get("location");
      if (location) expect(location).toBe(`${server.url}/sign-in?next=%2F`);
    }
  });

  test("becomes the start page after the form was sent", async () => {
    const fields = { email, password, callbackUrl: wanted };
    const { response, text } = await postSignIn({ url: server.url, fields });
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toEqual({ url: `${server.url}/` });
  });
});

test.each(foreign)("a callback cookie %j breaks nothing", async (wanted) => {
  const headers = { cookie: `parallax-callback=${encodeURIComponent(wanted)}` };
  const response = await fetch(`${server.url}/api/auth/csrf`, { headers });
  expect(response.status).toBe(200);
});

test("an own path is kept", async () => {
  const url = `${server.url}/api/auth/signin?callbackUrl=${encodeURIComponent("/account?a=b")}`;
  const response = await fetch(url, { redirect: "manual" });
  expect(response.headers.get("location")).toBe(`${server.url}/sign-in?next=%2Faccount%3Fa%3Db`);
});

test.each(["nonsense", "callback/credentials", "verify-request", "session", "_log", "%E0%A4%A"])(
  "next-auth's address %j shows nothing",
  async (path) => {
    const response = await fetch(`${server.url}/api/auth/${path}`, { redirect: "manual" });
    expect([400, 404]).toContain(response.status);
  },
);

test("signing out by a form of this site forgets the session; by another site it doesn't", async () => {
  const first = await fetch(`${server.url}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const csrf = first.headers.getSetCookie().map((line) => line.split(";")[0]);
  const leave = (origin: string) =>
    fetch(`${server.url}/api/auth/signout`, {
      method: "POST",
      redirect: "manual",
      headers: {
        origin,
        cookie: [...csrf, cookie].join("; "),
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({ csrfToken, json: "true" }),
    });
  expect((await leave("https://evil.example")).status).toBe(403);
  const answer = await leave(server.url);
  expect(answer.status).toBe(200);
  const forgotten = answer.headers.getSetCookie().find((each) => each.includes("session"));
  expect(forgotten).toMatch(/^parallax-session=; Max-Age=0;/);
});
