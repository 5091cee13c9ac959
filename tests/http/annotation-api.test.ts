import { disconnect, reader } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let analyst = "";
let viewer = "";

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  analyst = await signInCookie(server.url, "analyst@example.org", password);
  viewer = await signInCookie(server.url, "viewer@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const whole = {
  version: 0,
  answers: { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] },
  confidence: "high",
  memo: "Said so.",
  submit: false,
};

type Change = {
  quote?: string;
  study?: string;
  cookie?: string;
  headers?: Record<string, string>;
  method?: string;
  path?: string;
};

async function send(body: unknown, change: Change = {}) {
  const { quote = "own-1", study = privateStudy, cookie = analyst, method = "PUT" } = change;
  const url = `${server.url}/api/studies/${study}/annotations/${quote}${change.path ?? ""}`;
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", origin: server.url, cookie, ...change.headers },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text.startsWith("{") ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, ...answer };
}

const storedAnnotations = () =>
  reader().annotation.count({ where: { study: { slug: privateStudy } } });

describe("what is refused stores nothing", () => {
  afterEach(async () => expect(await storedAnnotations()).toBe(0));

  test.each([
    ["-3", ["-3"]],
    ["2.5", [2.5]],
    ["a blank behind the number", ["2 "]],
    ["null", null],
    ["true", true],
    ["a text", "2"],
  ])("a sentiment of %s", async (_, sentiment) => {
    const told = await send({ ...whole, answers: { ...whole.answers, sentiment } });
    expect(told).toMatchObject({ status: 400, ok: false, code: "invalid-input" });
    expect(Object.keys(told.fields)).toEqual([expect.stringMatching(/^answers\.sentiment/)]);
  });

  test("a sentiment of 1e400", async () => {
    const body = JSON.stringify(whole).replace('["0"]', "[1e400]");
    expect(await send(body)).toMatchObject({ status: 400, code: "invalid-input" });
  });

  test("answers in the name of another analyst", async () => {
    const told = await send({ ...whole, analystId: 1 });
    expect(told).toMatchObject({ status: 400, fields: { analystId: expect.any(String) } });
  });

  test("variables by names that every object inherits", async () => {
    const answers = { ...whole.answers, constructor: ["0"] };
    const told = await send({ ...whole, answers });
    expect(told).toMatchObject({ status: 400, code: "invalid-input" });
  });

  test("JSON that is cut off", async () => {
    expect(await send('{"version":0,')).toMatchObject({ status: 400, code: "invalid-input" });
  });

  test("another type of body", async () => {
    const headers = { "content-type": "text/plain" };
    expect(await send(whole, { headers })).toMatchObject({ status: 415 });
  });

  test("more than 64 kB", async () => {
    const memo = "x".repeat(70_000);
    expect(await send({ ...whole, memo })).toMatchObject({ status: 413, code: "too-large" });
  });

  test("a request from another site, or from none", async () => {
    const headers = { origin: "https://evil.example" };
    expect(await send(whole, { headers })).toMatchObject({ status: 403, code: "forbidden" });
  });

  test("a visitor, a viewer, another study's quote and a quote that is not there", async () => {
    expect(await send(whole, { cookie: "" })).toMatchObject({ status: 401, code: "signed-out" });
    expect(await send(whole, { cookie: viewer })).toMatchObject({ status: 403 });
    expect(await send(whole, { quote: "other-1" })).toMatchObject({ status: 404 });
    expect(await send(whole, { quote: "nowhere" })).toMatchObject({ status: 404 });
    expect(await send(whole, { quote: "%00" })).toMatchObject({ status: 404 });
    expect(await send(whole, { study: "other-study" })).toMatchObject({ status: 404 });
  });
});

test("a draft, its submission, a late draft and reopening, each with its status", async () => {
  const draft = await send(whole);
  expect(draft).toMatchObject({ status: 200, value: { state: "draft", version: 1, next: null } });
  expect(draft.headers.get("cache-control")).toBe("private, no-store");
  const submission = { ...whole, version: 1, submit: true };
  const submitted = { state: "submitted", version: 2, next: "own-2" };
  expect(await send(submission)).toMatchObject({ status: 200, value: submitted });
  const late = await send({ ...whole, version: 1, memo: "late" });
  expect(late).toMatchObject({
    status: 409,
    code: "conflict",
    meanwhile: { state: "submitted", version: 2, memo: "Said so." },
  });
  const own = await send(null, { method: "GET" });
  expect(own).toMatchObject({ status: 200, value: { state: "submitted", memo: "Said so." } });
  expect(await send(null, { method: "GET", quote: "own-2" })).toMatchObject({ value: null });
  const again = { method: "POST", path: "/reopen" };
  expect(await send({}, again)).toMatchObject({
    status: 200,
    value: { state: "draft", version: 3 },
  });
  expect(await send({}, again)).toMatchObject({ status: 409, code: "conflict" });
  expect(await send({ analyst: 1 }, again)).toMatchObject({ status: 400 });
  expect(await send(null, { method: "DELETE" })).toMatchObject({ status: 405 });
  expect(await storedAnnotations()).toBe(1);
});
