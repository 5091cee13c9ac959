import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { disconnect, reader } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";
import { recompute, removeUnpacked, unpacked } from "../unit/exchange/unpacked-bundle";

let server: RunningServer;
const cookies: Record<string, string> = {};
const demo = "central-asia-defence";

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  for (const person of ["viewer", "analyst", "lead"]) {
    cookies[person] = await signInCookie(server.url, `${person}@example.org`, password);
  }
});
afterEach(removeUnpacked);
afterAll(async () => {
  await disconnect();
  await server.stop();
});

function ask(slug: string, { query = "", person = "" } = {}) {
  const cookie = cookies[person] ?? "";
  return fetch(`${server.url}/api/studies/${slug}/bundle${query}`, { headers: { cookie } });
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const update = (
  slug: string,
  data: { answersShown?: "never" | "closed" | "always"; closedAt?: Date },
) => reader().study.update({ where: { slug }, data });

test("the demo study's bundle is a file that nobody keeps, and its script finds every number equal", async () => {
  const response = await ask(demo);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/zip");
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="central-asia-defence-replication-\d+\.zip"$/,
  );
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const folder = unpacked(await bytesOf(response));
  const { code, said, complained } = recompute(folder);
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  expect(said).toMatch(/^spin map of frame: \d+ numbers, all equal$/m);
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  expect(text("README.md")).toContain(`<${server.url}/studies/${demo}>`);
  expect(text("README.md")).not.toContain("{{");
  expect(text("figures/sentiment.csv")).toContain("Haqqin");
  expect(text("quotes.csv")).toContain("Kazakhstanskaya pravda");
  expect(text("method.md")).toContain("# What the numbers mean");
});

test("the page's filters hold, and what the page would refuse is refused", async () => {
  const query = "?outlet=haqqin,mardan-telegram&form=verbatim&chart=timeline&step=day";
  const folder = unpacked(await bytesOf(await ask(demo, { query })));
  expect(recompute(folder)).toMatchObject({ code: 0, complained: "" });
  const told = JSON.parse(readFileSync(join(folder, "figures/figures.json"), "utf8"));
  expect(told.filters).toMatchObject({
    outlets: ["haqqin", "mardan-telegram"],
    forms: ["verbatim"],
  });
  const refused = await ask(demo, { query: "?outlet=nowhere" });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ fields: { outlet: expect.stringMatching(/\.$/) } });
});

test("nothing of accounts, of other studies or of what is archived is in it", async () => {
  const archived = await reader().quote.findFirstOrThrow({ where: { key: "hq-1" } });
  await reader().quote.update({ where: { id: archived.id }, data: { archivedAt: new Date() } });
  const raise = { revision: { increment: 1 } };
  await reader().study.update({ where: { slug: demo }, data: raise });
  const zip = unzipSync(await bytesOf(await ask(demo)));
  const all = Object.values(zip)
    .map((bytes) => new TextDecoder().decode(bytes))
    .join("\n");
  expect(all).not.toContain(archived.text.slice(0, 60));
  expect(all).not.toMatch(/passwordHash|own-1|other-1|What own|[\w.]+@[\w-]+\.\w+/);
  await reader().quote.update({ where: { id: archived.id }, data: { archivedAt: null } });
  await reader().study.update({ where: { slug: demo }, data: raise });
});

test("who may not see every answer is told when the bundle can be had", async () => {
  const said = async (person: string) => {
    const response = await ask(privateStudy, { person });
    return { status: response.status, ...((await response.json()) as { message: string }) };
  };
  expect(await said("viewer")).toMatchObject({
    status: 403,
    message: expect.stringMatching(/once annotation is closed/),
  });
  expect(await said("analyst")).toMatchObject({
    status: 403,
    message: expect.stringMatching(/you annotate blind/),
  });
  expect((await ask(privateStudy)).status).toBe(401);
  expect((await ask(privateStudy, { person: "lead" })).status).toBe(200);
  await update(privateStudy, { closedAt: new Date() });
  expect((await ask(privateStudy, { person: "analyst" })).status).toBe(200);
  await update(demo, { answersShown: "never" });
  const never = await ask(demo);
  expect(never.status).toBe(403);
  expect(await never.json()).toMatchObject({
    code: "forbidden",
    message: expect.stringMatching(/Ask a lead/),
  });
  await update(demo, { answersShown: "always" });
});

test("one address gets a few at a time, and is told how long to wait", async () => {
  const answers = await Promise.all(Array.from({ length: 14 }, () => ask(demo)));
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({
    message: expect.stringMatching(/^Too many requests/),
  });
});
