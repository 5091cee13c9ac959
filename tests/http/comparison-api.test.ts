import { CHARTS } from "@/lib/comparison/search";
import { disconnect, reader } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let viewer = "";
const demo = "/api/studies/central-asia-defence/comparison";

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  viewer = await signInCookie(server.url, "viewer@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const get = (path: string, cookie = "") => fetch(server.url + path, { headers: { cookie } });
const json = async (path: string) => (await get(path)).json();

async function table(path: string): Promise<Record<string, string>[]> {
  const text = await (await get(path)).text();
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

type Told = {
  n: number;
  outlets: {
    slug: string;
    n: number;
    sentiment: { distribution: Record<string, number>; n: number; mean: { value: number } };
    frames: {
      code: string;
      count: number;
      n: number;
      share: { value: number; interval: { low: number } };
    }[];
  }[];
  quotes: { id: string; resolved: Record<string, { how: string; value: unknown }> }[];
};

test("the demo study is told in numbers, with every quote's resolved values", async () => {
  const told: Told = await json(demo);
  expect(told.outlets.map(({ n }) => n)).toEqual([6, 4, 4, 2, 4]);
  expect(told.outlets[2]?.sentiment.distribution).toEqual({
    "-2": 0,
    "-1": 0,
    "0": 2,
    "1": 1,
    "2": 1,
  });
  const discredit = told.outlets[1]?.frames.find(({ code }) => code === "discredit");
  expect(discredit).toMatchObject({ count: 3, n: 4, share: { value: 0.75 } });
  expect(told.quotes).toHaveLength(20);
  expect(told.quotes[0]).toMatchObject({
    id: "kp-1",
    outlet: "kazakhstanskaya-pravda",
    item: "kp",
    form: "headline",
    resolved: { sentiment: { how: expect.any(String) }, frame: { how: expect.any(String) } },
  });
  expect(JSON.stringify(told)).not.toMatch(/NaN|passwordHash|@example|Analyst \d/);
});

test("the tables hold the same numbers as the JSON, under the same filters", async () => {
  const filters = "?outlet=haqqin,mardan-telegram&form=verbatim&to=2024-08";
  const told: Told = await json(demo + filters);
  const rows = await table(`${demo}${filters}&format=csv`);
  expect(told.outlets.map(({ slug }) => slug)).toEqual(["haqqin", "mardan-telegram"]);
  for (const { slug, sentiment, frames } of told.outlets) {
    const own = rows.filter(({ outlet }) => outlet === slug);
    const cell = (variable: string, code: string) =>
      own.find((row) => row.variable === variable && row.code === code);
    for (const [code, count] of Object.entries(sentiment.distribution)) {
      expect(Number(cell("sentiment", code)?.count)).toBe(count);
    }
    expect(Number(cell("sentiment", "")?.mean)).toBe(sentiment.mean.value);
    for (const { code, n, share } of frames) {
      const { share: told = "", low, n: of } = cell("frame", code) ?? {};
      expect([told, low, of].map(Number)).toEqual([share.value, share.interval.low, n]);
    }
  }
  const values = await table(`${demo}${filters}&format=csv&table=quotes`);
  for (const each of [rows, values]) {
    expect(Object.keys(each[0]!).slice(-4)).toEqual(["retrieved_on", "method", "source", "cite"]);
  }
  expect(values).toHaveLength(told.n * 3);
});

test.each(CHARTS)("with %s shown, the data of the page hold its figure as well", async (chart) => {
  const query = `chart=${chart}&form=verbatim`;
  const [page, own] = await Promise.all([
    json(`${demo}?${query}`),
    json(demo.replace("comparison", `figure?${query}&format=json`)),
  ]);
  expect(page.figure).toEqual(own);
  expect(page.study.codebookRevision).toBe(own.codebookRevision);
  expect(own.facts[0]).toMatch(/^Forms: verbatim; n = \d+ quotes\.$/);
  expect(own.facts.at(-1)).toMatch(/^Cite as: .*form=verbatim/);
  for (const { quotes, alpha } of own.agreement) {
    expect(quotes).toBeGreaterThan(0);
    expect(alpha.value).toBeGreaterThan(0);
  }
  const variables = own.agreement.map(({ variable }: { variable: string }) => variable);
  const isOfTwo = chart === "cross" || chart === "robustness";
  expect(new Set(variables).size).toBe(isOfTwo ? 2 : 1);
});

test("a table is a file with a byte order mark, and nobody keeps it", async () => {
  const response = await get(`${demo}?format=csv`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="[\w.-]+\.csv"$/,
  );
  expect(response.headers.get("cache-control")).toBe("private, no-store");
});

test.each([
  "user.passwordHash=x",
  "analyst.sessions=x",
  "where[OR]=1",
  "outlet[contains]=a",
  "from=2025&to=2024",
  "from=nonsense",
  "from=2024&from=2025",
  "outlet=nowhere",
  "form=tweet",
  "by=99",
  "sort=mean",
  "page=2",
  "mark=nothing",
  "format=xml",
  "format=csv&table=users",
])("?%s is refused with a sentence at its name, as JSON", async (query) => {
  const response = await get(`${demo}?${query}`);
  expect(response.status).toBe(400);
  const told = await response.json();
  expect(told).toMatchObject({ ok: false, code: "invalid-input" });
  const sentences = Object.values(told.fields as Record<string, string>);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(/^[A-Z].*\.$/);
});

describe("a figure says what it rests on", () => {
  const figure = (query: string) =>
    json(demo.replace("comparison", `figure?format=json&${query}`)) as Promise<{
      facts: string[];
      notes: string[];
      method: string;
    }>;

  test("robustness on resolved values, whoever's answers are asked for", async () => {
    const [all, one] = [await figure("chart=robustness"), await figure("chart=robustness&by=1")];
    expect(one.facts.slice(0, 3)).toEqual(all.facts.slice(0, 3));
    expect(one.facts[0]).toBe("All 20 quotes.");
    expect(one.notes[0]).toContain("always about resolved values");
    expect(one.method).toMatch(/^\d+\.\d+$/);
    const page = await get(
      "/studies/central-asia-defence?chart=robustness&by=1&mark=sentiment:*:haqqin",
    );
    expect((await page.text()).replaceAll("<!-- -->", "")).toContain("4 quotes stand behind this");
  });

  test("a contrast on all outlets, whichever are chosen", async () => {
    const all = await figure("chart=contrast");
    const one = await figure("chart=contrast&outlet=haqqin");
    expect(one.facts[0]).toBe("Outlets shown: Haqqin, set against all others; n = 20 quotes.");
    expect(one.facts[1]).toBe(all.facts[1]);
    expect(one.notes[0]).toMatch(/^Compared with all 4 other outlets, .*\(n = 16 quotes\)\.$/);
  });

  test("a table carries α of its variables, the method and how to cite it", async () => {
    const path = demo.replace("comparison", "figure?format=csv&chart=cross&outlet=haqqin");
    const [first] = await table(path);
    expect(Object.keys(first!).join()).toMatch(
      /,study,filters,alpha,alpha_sentiment,study_revision,codebook_revision,retrieved_on,method,source,cite$/,
    );
    expect(await (await get(path)).text()).toMatch(
      /,1\.1,http[^,]+outlet=haqqin[^,]*,"Parallax, “/,
    );
  });
});

test("errors stay JSON when a table was asked for", async () => {
  const response = await get(`${demo}?format=csv&from=nonsense`);
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
});

test("a study that is not published is told to its members alone", async () => {
  const path = `/api/studies/${privateStudy}/comparison`;
  expect((await get(path)).status).toBe(401);
  expect((await get(path, viewer)).status).toBe(200);
  expect((await get("/api/studies/nowhere/comparison", viewer)).status).toBe(404);
});

test("the page shows what the address asks for, and says what it can't", async () => {
  const text = async (query: string) =>
    (await (await get(`/studies/central-asia-defence${query}`)).text()).replaceAll("<!-- -->", "");
  const whole = await text("");
  expect(whole).toContain("Haqqin, Neutral: 2 of 4 quotes");
  expect(whole).toContain("Vostochniy ekspress, Personal discredit: 3 of 4 quotes (75%)");
  const broken = await text("?outlet=nowhere&where[OR]=1");
  expect(broken).toContain("This study has no such outlet.");
  expect(broken).toContain("Haqqin, Neutral: 2 of 4 quotes");
  const behind = await text("?mark=sentiment:-2:khod-mysley");
  expect(behind).toContain("1 quote stands behind this");
  expect(await text("?from=2030")).toContain("No quote fits these filters");
  for (const tab of ["chart", "table"]) {
    const alone = await text(`?chart=map&outlet=haqqin&tab=${tab}`);
    expect(alone).toContain("A map needs at least two outlets");
    expect(alone).toContain("Choose more outlets or forms, or a longer period.");
  }
});

test("a study without annotations says what to do next: annotate, or read the quotes", async () => {
  const path = "/studies/other-study";
  const lead = await signInCookie(server.url, "stranger@example.org", password);
  const told = async (cookie: string) => {
    const page = await (await get(path, cookie)).text();
    return {
      isEmpty: page.includes("No annotations yet"),
      isReading: page.includes("The analysts have not submitted any annotation yet."),
      annotate: /href="[^"]*\/annotate"[^>]*>Annotate quotes</.test(page),
      quotes: /href="[^"]*\/quotes"[^>]*>Read the quotes</.test(page),
    };
  };
  expect(await told(lead)).toEqual({
    isEmpty: true,
    isReading: false,
    annotate: true,
    quotes: false,
  });
  const where = { slug: "other-study" };
  await reader().study.update({ where, data: { publishedAt: new Date() } });
  expect(await told("")).toEqual({ isEmpty: true, isReading: true, annotate: false, quotes: true });
  await reader().study.update({ where, data: { publishedAt: null } });
});

test("who annotates blind is told to begin, whether or not others have", async () => {
  const analyst = await signInCookie(server.url, "analyst@example.org", password);
  const page = await (await get(`/studies/${privateStudy}`, analyst)).text();
  expect(page).toContain("Nothing of yours to compare yet");
  expect(page).not.toContain("No annotations yet");
});

test("an outlet's own page shows its sentiment and frames, each mark a way to its quotes", async () => {
  const study = "/studies/central-asia-defence";
  const page = await (await get(`${study}/outlets/haqqin`)).text();
  const opens = (chart: string, mark: string, label: string) =>
    `href="${study}?outlet=haqqin${chart}&amp;mark=${mark}" data-mark="${mark}" aria-label="${label}`;
  expect(page).toContain(opens("", "sentiment:0:haqqin", "Haqqin, Neutral: 2 of 4 quotes (50%"));
  expect(page).toContain(
    opens(
      "&amp;chart=frames",
      "frame:russian-threat:haqqin",
      "Haqqin, Russian threat: 3 of 4 quotes",
    ),
  );
  expect(page).not.toContain("Khod Mysley, ");
});

test("a reader learns nothing of single answers where the study does not show them", async () => {
  const update = (answersShown: "never" | "always") =>
    reader().study.update({ where: { slug: "central-asia-defence" }, data: { answersShown } });
  await update("never");
  expect((await get(`${demo}?by=1`)).status).toBe(400);
  const page = await (
    await get("/studies/central-asia-defence?mark=sentiment:-2:khod-mysley")
  ).text();
  expect(page).toContain("This study does not show how single analysts answered.");
  await update("always");
  expect((await get(`${demo}?by=1`)).status).toBe(200);
});
