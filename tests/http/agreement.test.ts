import { disconnect, reader } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let admin = "";
let analyst = "";
let viewer = "";
const page = "/studies/central-asia-defence/agreement";
const demo = `/api${page}`;
const own = `/api/studies/${privateStudy}/agreement`;

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  const cookie = (name: string) => signInCookie(server.url, `${name}@example.org`, password);
  [admin, analyst, viewer] = [
    await cookie("admin"),
    await cookie("analyst"),
    await cookie("viewer"),
  ];
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const get = (path: string, cookie = "") => fetch(server.url + path, { headers: { cookie } });
const json = async (path: string, cookie = "") => (await get(path, cookie)).json();
const text = async (path: string, cookie = "") =>
  (await (await get(path, cookie)).text()).replaceAll("<!-- -->", "");

type Told = {
  quotes: number;
  analysts: { number: number; name: string | null }[];
  variables: { key: string; value: number; units: number; interval: number[]; reading: string }[];
  detail?: Record<string, unknown[]>;
};

test("a reader of a published study is told each variable's agreement, and no more", async () => {
  const told: Told = await json(demo);
  expect(told.variables.map(({ key, value }) => [key, Number(value.toFixed(4))])).toEqual([
    ["frame", 0.9046],
    ["sentiment", 0.8994],
    ["function", 0.894],
  ]);
  for (const { units, interval, reading, value } of told.variables) {
    expect(units).toBe(20);
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeGreaterThan(value);
    expect(reading).toBe("tentative");
  }
  expect(told.detail).toBeUndefined();
  expect((await get(`${demo}?format=csv`)).status).toBe(401);
});

test("a reader is told analysts by number, unless the study shows their names", async () => {
  const names = async () =>
    ((await json(demo)) as Told).analysts.map(({ number, name }) => [number, name]);
  expect((await names())[0]).toEqual([1, "Analyst 1"]);
  await reader().study.update({
    where: { slug: "central-asia-defence" },
    data: { namesShown: false },
  });
  expect(await names()).toEqual([
    [1, null],
    [2, null],
    [3, null],
  ]);
});

test("a reader who asks for a part is told that only analysts and leads choose one", async () => {
  const response = await get(`${demo}?outlet=haqqin`);
  expect(response.status).toBe(400);
  expect((await response.json()).fields.outlet).toMatch(
    /^Readers see agreement on the whole study/,
  );
  const told = await text(`${page}?outlet=haqqin`);
  expect(told).toContain("Readers see agreement on the whole study");
  expect(told).toContain("3 analysts annotated 20 quotes");
});

test("the page says in words whether the figures may be believed", async () => {
  const told = await text(page);
  expect(told).toContain("May these figures be believed?");
  expect(told).toContain("With caution");
  expect(told).toContain("do not build on small differences");
  expect(told).toContain("For the methods section of a paper");
  expect(told).not.toContain("from every side");
  const lead = await text(`${page}?variable=sentiment`, admin);
  expect(lead).toContain("Sentiment from every side");
  expect(lead).toContain("Adjudicate km-1");
});

test("a lead is told every side of a variable", async () => {
  const { detail }: Told = await json(`${demo}?variable=sentiment`, admin);
  expect(detail).toMatchObject({ variable: "sentiment" });
  expect(detail?.pairs).toHaveLength(3);
  expect(detail?.codes).toHaveLength(5);
  expect(detail?.outlets).toHaveLength(5);
  expect(JSON.stringify(detail)).not.toMatch(/NaN|undefined":undefined/);
});

test("the reliability data of each variable, pasted into the calculator, give its own α", async () => {
  const levels = { frame: "set", sentiment: "ordinal", function: "nominal" } as const;
  const study: Told = await json(demo);
  for (const [variable, level] of Object.entries(levels)) {
    const csv = await get(`${demo}?variable=${variable}&format=csv`, admin);
    expect(csv.headers.get("content-disposition")).toContain(`${variable}-reliability.csv`);
    const body = await csv.text();
    expect(body.replace("\uFEFF", "").split("\r\n")[0]).toBe("quote,analyst-1,analyst-2,analyst-3");
    const answer = await fetch(`${server.url}/api/agreement?level=${level}`, {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body,
    });
    const { measures } = await answer.json();
    const own = study.variables.find(({ key }) => key === variable);
    expect(measures.krippendorffAlpha.value).toBeCloseTo(own?.value ?? 0, 12);
    expect(measures.krippendorffAlpha.units).toBe(20);
  }
});

test.each([
  "measure=omega",
  "analyst=99",
  "revision=5",
  "outlet=nowhere",
  "from=2025&to=2024",
  "variable=tone",
  "format=xml",
  "user.passwordHash=x",
])("?%s is refused with a sentence at its name", async (query) => {
  const response = await get(`${demo}?${query}`, admin);
  expect(response.status).toBe(400);
  const { fields } = await response.json();
  expect(Object.values(fields as Record<string, string>)[0]).toMatch(/^[A-Z].*\.$/);
});

test("an analyst who annotates blind sees no figure of quotes not yet submitted", async () => {
  const save = (submit: boolean, version: number) =>
    fetch(`${server.url}/api/studies/${privateStudy}/annotations/own-1`, {
      method: "PUT",
      headers: { cookie: analyst, origin: server.url, "content-type": "application/json" },
      body: JSON.stringify({
        version,
        answers: { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] },
        submit,
      }),
    });
  expect(await json(own, analyst)).toMatchObject({ quotes: 0, hidden: 2, analysts: [] });
  expect((await save(true, 0)).status).toBe(200);
  expect(await json(own, analyst)).toMatchObject({ quotes: 1, hidden: 1 });
  const csv = await text(`${own}?format=csv`, analyst);
  expect(csv).toContain("own-1");
  expect(csv).not.toContain("own-2");
  expect((await get(`${own}?format=csv`, viewer)).status).toBe(403);
  expect((await get(own, viewer)).status).toBe(200);
});

test("a choice that no quote fits gives every variable a reason and no number", async () => {
  const told = await json(`${demo}?from=2030&variable=sentiment`, admin);
  expect(told).toMatchObject({ quotes: 0, doubled: 0 });
  for (const variable of told.variables) {
    expect(variable).toMatchObject({ value: null, reason: expect.stringMatching(/^No unit/) });
  }
  expect(await text(`${page}?from=2030`, admin)).toContain(
    "No quote that fits this choice was annotated twice",
  );
});

test("a study in which nothing was annotated twice says what to do", async () => {
  const told = await text(`/studies/${privateStudy}/agreement`, admin);
  expect(told).toContain("Nothing has been annotated twice yet");
});
