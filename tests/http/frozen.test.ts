import { createHash } from "node:crypto";
import { disconnect, reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let lead = "";
let analyst = "";
let stranger = "";
const demo = "central-asia-defence";

async function join(email: string, role: "lead" | "analyst", number: number) {
  const user = await reader().user.findUniqueOrThrow({ where: { email } });
  const study = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  const place = { studyId: study.id, userId: user.id, role, number };
  await write((tx) => tx.studyMember.create({ data: place }));
}

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  await join("lead@example.org", "lead", 90);
  await join("analyst@example.org", "analyst", 91);
  [lead, analyst, stranger] = (await Promise.all(
    ["lead", "analyst", "stranger"].map((name) =>
      signInCookie(server.url, `${name}@example.org`, password),
    ),
  )) as [string, string, string];
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const get = (path: string, cookie = "") => fetch(server.url + path, { headers: { cookie } });
const text = async (path: string, cookie = "") =>
  (await (await get(path, cookie)).text()).replaceAll("<!-- -->", "");
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

type Request = { query?: string; cookie?: string; body?: object; origin?: string };

function freeze({ query = "", cookie = lead, body = {}, origin = server.url }: Request = {}) {
  return fetch(`${server.url}/api/studies/${demo}/frozen${query}`, {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

type Frozen = { address: string; sha256: string };

async function frozen(query = ""): Promise<Frozen> {
  const response = await freeze({ query });
  const told = await response.json();
  if (!told.ok) throw new Error(`${response.status} ${JSON.stringify(told)}`);
  return told.value;
}

test("the SHA-256 of the data is the one that is told, and begins with the address", async () => {
  const response = await freeze({ query: "?outlet=haqqin,mardan-telegram&form=verbatim" });
  expect(response.status).toBe(201);
  const { value } = (await response.json()) as { value: Frozen };
  expect(response.headers.get("location")).toBe(`/frozen/${value.address}`);
  const data = await get(`/api/frozen/${value.address}`);
  expect(data.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(data.headers.get("x-frozen-sha256")).toBe(value.sha256);
  const bytes = Buffer.from(await data.arrayBuffer());
  expect(sha256(bytes)).toBe(value.sha256);
  expect(value.sha256.startsWith(value.address)).toBe(true);
  const content = JSON.parse(bytes.toString());
  expect(content.search.outlets).toEqual(["haqqin", "mardan-telegram"]);
  expect(content.quotes.every((quote: { form: string }) => quote.form === "verbatim")).toBe(true);
  const page = await text(`/frozen/${value.address}`);
  expect(page).toContain(value.sha256);
  expect(page).toContain("The study shows the same numbers today.");
});

test.each([
  "sentiment",
  "frames",
  "variable",
  "contrast",
  "distance",
  "map",
  "timeline",
  "cross",
  "robustness",
])("the chart %s can be frozen, read, and taken away as picture and tables", async (chart) => {
  const { address, sha256: hash } = await frozen(`?chart=${chart}`);
  const { sheet } = await (await get(`/api/frozen/${address}`)).json();
  expect(sheet.chart).toBe(chart);
  const page = await get(`/frozen/${address}`);
  expect(page.status).toBe(200);
  const svg = await get(`/api/frozen/${address}?format=svg`);
  expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  const drawing = await svg.text();
  expect(drawing).toMatch(/^<\?xml [\s\S]*<title id="title">[\s\S]*<desc id="description">/);
  // Long lines are broken in the picture, not in its description.
  expect(drawing).toContain(`/frozen/${address}, SHA-256 ${hash}`);
  for (const { key, rows } of sheet.tables) {
    const table = await text(`/api/frozen/${address}?format=csv&table=${key}`);
    expect(table.trim().split("\r\n").length).toBeGreaterThan(rows.length);
    expect(table).toContain(hash);
    expect(table).toContain("Agreement of all analysts");
    expect(table).toContain("Cite as: Parallax");
  }
});

test("every mark of a frozen figure opens the quotes that were behind it", async () => {
  const { address } = await frozen();
  const page = await text(`/frozen/${address}?mark=sentiment:-2:khod-mysley`);
  expect(page).toContain("1 frozen quote stands behind this.");
  expect(await text(`/frozen/${address}?mark=sentiment:0:nowhere`)).toContain(
    "This frozen figure has no such mark.",
  );
});

test("when the study moves on, the page stays and says so", async () => {
  const { address } = await frozen("?outlet=haqqin");
  const path = `/frozen/${address}?mark=sentiment:0:haqqin`;
  const before = await text(path);
  expect(before).toContain("The study shows the same numbers today.");
  const data = await text(`/api/frozen/${address}`);
  const { id } = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  const archive = (archivedAt: Date | null, what: "quote" | "studyOutlet") =>
    write(async (tx) => {
      const { revision: stamp } = await tx.study.update({
        where: { id },
        data: { revision: { increment: 1 } },
      });
      const where = { studyId: id };
      const data = { archivedAt, stamp };
      if (what === "studyOutlet") {
        await tx.studyOutlet.updateMany({
          where: { ...where, outlet: { slug: "haqqin" } },
          data,
        });
      } else await tx.quote.updateMany({ where: { ...where, key: "hq-3" }, data });
    });
  await archive(new Date(), "quote");
  expect(await text(path)).toContain("today this figure shows other numbers");
  await archive(new Date(), "studyOutlet");
  const after = await text(path);
  expect(after).toContain("there is no figure of today to compare with");
  expect(after).toContain("All developments indicate that for the Kremlin elites");
  expect(await text(`/api/frozen/${address}`)).toBe(data);
  await archive(null, "studyOutlet");
  await archive(null, "quote");
});

test("a request that is repeated is answered alike", async () => {
  const body = { requestKey: "one-press-of-the-button" };
  const answers = [await freeze({ body }), await freeze({ body })];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
  expect(second).toEqual(first);
});

test("freezing asks for the role, the own origin, a query that is understood, and a figure", async () => {
  const refused = async (request: Request) => {
    const response = await freeze(request);
    const { code, message } = await response.json();
    return { status: response.status, code, message };
  };
  expect(await refused({ cookie: "" })).toMatchObject({ status: 401 });
  expect(await refused({ cookie: stranger })).toMatchObject({ status: 403 });
  expect(await refused({ cookie: analyst })).toMatchObject({
    status: 403,
    message: expect.stringMatching(/^Some quotes are hidden from you/),
  });
  expect(await refused({ origin: "https://example.org" })).toMatchObject({ status: 403 });
  expect(await refused({ query: "?outlet=nowhere" })).toMatchObject({ status: 400 });
  expect(await refused({ query: "?where[OR]=1" })).toMatchObject({ status: 400 });
  expect(await refused({ query: "?from=2030" })).toMatchObject({ status: 409 });
  expect(await refused({ query: "?by=1" })).toMatchObject({ status: 409 });
  expect(await refused({ body: { content: "{}" } })).toMatchObject({ status: 400 });
  expect((await get(`/api/studies/${demo}/frozen`, lead)).status).toBe(405);
});

test("an unknown address is refused in the words of a study that is not yours", async () => {
  const { address } = await reader().frozenFigure.findFirstOrThrow({
    where: { study: { slug: privateStudy } },
  });
  const status = { "": 401, [stranger]: 404 };
  for (const [cookie, expected] of Object.entries(status)) {
    for (const room of ["/frozen/", "/api/frozen/"]) {
      const answers = [address, "0123456789abcdef", "nothing"].map((each) =>
        get(room + each, cookie),
      );
      const statuses = (await Promise.all(answers)).map((answer) => answer.status);
      expect(statuses).toEqual([expected, expected, expected]);
    }
    const told = (each: string) => text(`/api/frozen/${each}`, cookie);
    expect(await told(address)).toBe(await told("0123456789abcdef"));
  }
  expect((await get(`/frozen/${address}`, lead)).status).toBe(200);
});

test("an analyst who annotates blind is told when the figure opens, and nothing of it", async () => {
  const { address } = await frozen();
  const response = await get(`/api/frozen/${address}`, analyst);
  expect(response.status).toBe(403);
  expect((await response.json()).message).toMatch(/^This frozen figure tells how quotes/);
  const page = await text(`/frozen/${address}`, analyst);
  expect(page).toContain("It opens once your annotations of them are submitted.");
  expect(page).not.toMatch(/sentiment:-?\d/);
});

test("content that was changed is not shown, and its address says why", async () => {
  const { address } = await frozen();
  const { content } = await reader().frozenFigure.findUniqueOrThrow({ where: { address } });
  const changed = content.replace('"title":"', '"title":"Nobody ');
  await write((tx) => tx.frozenFigure.update({ where: { address }, data: { content: changed } }));
  for (const format of ["json", "svg", "csv"]) {
    const response = await get(`/api/frozen/${address}?format=${format}`);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      ok: false,
      code: "conflict",
      message: expect.stringContaining("doesn't match its checksum"),
    });
  }
  const page = await get(`/frozen/${address}`);
  expect(page.status).toBe(200);
  const said = await page.text();
  expect(said).toMatch(/content doesn(&#x27;|')t match its checksum/);
  expect(said).not.toContain("Nobody");
});

test("a figure that was withdrawn is gone, and its address says when", async () => {
  const { address } = await frozen();
  const withdrawnAt = new Date("2026-11-25T10:00:00Z");
  await write((tx) => tx.frozenFigure.update({ where: { address }, data: { withdrawnAt } }));
  const response = await get(`/api/frozen/${address}`);
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({
    code: "gone",
    message: "This frozen figure was withdrawn on 2026-11-25.",
  });
  expect(await text(`/frozen/${address}`)).toContain("was withdrawn on 2026-11-25");
  expect(await text(`/studies/${demo}/frozen`)).toContain("Withdrawn on November 25, 2026");
});

test("what the address of the data does not know is refused with a sentence", async () => {
  const { address } = await frozen();
  for (const query of ["format=xml", "format=csv&table=users", "mark=x", "format=csv&format=svg"]) {
    const response = await get(`/api/frozen/${address}?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false, code: "invalid-input" });
  }
});

test("reading changes nothing", async () => {
  const { address } = await frozen();
  const rows = async () => [
    await reader().study.findMany({ select: { revision: true } }),
    await reader().event.count(),
  ];
  const before = await rows();
  await text(`/frozen/${address}?mark=sentiment:0:haqqin`);
  await text(`/api/frozen/${address}`);
  await text(`/studies/${demo}/frozen`);
  expect(await rows()).toEqual(before);
});
