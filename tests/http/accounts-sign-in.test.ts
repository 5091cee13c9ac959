import { makeAccount } from "../support/make-account";
import { startServer } from "../support/server";
import { postSignIn, signInCookie } from "../support/sign-in";

type Server = Awaited<ReturnType<typeof startServer>>;

const email = "somebody@example.org";
const password = "a password for tests";
let server: Server;

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await makeAccount({ email, password });
});

afterAll(() => server.stop());

const errorIn = (text: string) => new URL(JSON.parse(text).url).searchParams.get("error");

test("signing in sets one cookie that scripts can't read and other sites don't send", async () => {
  const { response } = await postSignIn({ url: server.url, fields: { email, password } });
  const cookie = response.headers.getSetCookie().find((each) => each.includes("session"));
  expect(cookie).toMatch(/^parallax-session=.+; HttpOnly; SameSite=Lax$/i);
  expect(cookie).toContain("; Path=/;");
  const page = await fetch(`${server.url}/account`, {
    headers: { cookie: await signInCookie(server.url, email, password) },
  });
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toContain("no-store");
});

test("unknown account and wrong password get the same answer", async () => {
  const wrong = await postSignIn({ url: server.url, fields: { email, password: "wrong" } });
  const nobody = { email: "nobody@example.org", password };
  const unknown = await postSignIn({ url: server.url, fields: nobody });
  expect(wrong.response.status).toBe(401);
  expect(unknown.response.status).toBe(401);
  expect(unknown.text).toBe(wrong.text);
});

test.each([
  ["a homoglyph of @", { email: "somebody＠example.org", password }],
  ["a quoted address", { email: '"a@evil"@x', password }],
  ["NUL in both fields", { email: `${email}\0`, password: `${password}\0` }],
  ["a password that is too long", { email, password: "x".repeat(5000) }],
  ["empty fields", { email: "", password: "" }],
])("%s is refused like any wrong password", async (_what, fields) => {
  const { response, text } = await postSignIn({ url: server.url, fields });
  expect(response.status).toBe(401);
  expect(errorIn(text)).toBe("CredentialsSignin");
});

test("a body of 1 MB is too large", async () => {
  const fields = { email, password: "x".repeat(1_000_000) };
  const { response } = await postSignIn({ url: server.url, fields });
  expect(response.status).toBe(413);
});

test.each([
  ["another site", "https://evil.example"],
  ["a sandboxed frame", "null"],
])("a form of %s signs nobody in", async (_whose, origin) => {
  const fields = { email, password };
  const { response } = await postSignIn({ url: server.url, fields, headers: { origin } });
  expect(response.status).toBe(403);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test.each(["application/json", "text/plain", "multipart/form-data"])(
  "a form sent as %s is refused",
  async (type) => {
    const headers = { "content-type": type };
    const { response } = await postSignIn({
      url: server.url,
      fields: { email, password },
      headers,
    });
    expect(response.status).toBe(415);
  },
);

test("without the token that belongs to the browser nobody is signed in", async () => {
  const fields = { email, password, csrfToken: "guessed" };
  const { response, text } = await postSignIn({ url: server.url, fields });
  expect(response.headers.getSetCookie().join()).not.toContain("parallax-session");
  expect(text).toContain("/api/auth/signin?csrf=true");
});

test("20 wrong tries lock the account for a while, and claimed addresses don't help", async () => {
  const other = await makeAccount({ email: "locked@example.org", password });
  const errors = [];
  for (let n = 0; n < 20; n += 1) {
    const headers = { "x-forwarded-for": `203.0.113.${n}`, "x-parallax-address": `192.0.2.${n}` };
    const fields = { email: other.email, password: "wrong" };
    errors.push(errorIn((await postSignIn({ url: server.url, fields, headers })).text));
  }
  expect(errors.filter((error) => error === "CredentialsSignin")).toHaveLength(10);
  expect(errors.slice(10)).toEqual(Array(10).fill("rate-limited"));
  const right = await postSignIn({ url: server.url, fields: { email: other.email, password } });
  expect(errorIn(right.text)).toBe("rate-limited");
  await signInCookie(server.url, email, password);
});
