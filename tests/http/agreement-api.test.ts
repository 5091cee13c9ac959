import Database from "better-sqlite3";
import { askCalculator, type Told } from "../support/ask-calculator";
import { type RunningServer, startServer } from "../support/server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Sent = { type?: string; query?: string; headers?: Record<string, string> };

function post(body: BodyInit, { type = "text/csv", query = "level=nominal", headers }: Sent = {}) {
  return fetch(`${server.url}/api/agreement${query && `?${query}`}`, {
    method: "POST",
    headers: { ...(type ? { "content-type": type } : {}), ...headers },
    body,
  });
}

const json = (body: unknown) =>
  post(typeof body === "string" ? body : JSON.stringify(body), {
    type: "application/json",
    query: "",
  });

const measures = [
  "krippendorffAlpha",
  "cohenKappa",
  "cohenKappaLinear",
  "cohenKappaQuadratic",
  "fleissKappa",
  "scottPi",
  "gwetAC1",
  "bennettS",
  "percentAgreement",
];

const table = "quote,Айгүл,Борис\nq1,a,a\nq2,b,a\nq3,b,b\nq4,a,a\nq5,b,b\nq6,a,b\n";

/** How many rows each table of the database has. */
function rowCounts() {
  const database = new Database(server.databasePath, { readonly: true });
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const counts = names.map((name) => {
    return [name, database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()];
  });
  database.close();
  return Object.fromEntries(counts);
}

test("anybody is answered: no cookie, no origin, nothing kept by anybody", async () => {
  const before = rowCounts();
  const response = await post(table);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("set-cookie")).toBeNull();
  const foreign = { origin: "https://example.org", cookie: "a=b" };
  expect((await post(table, { headers: foreign })).status).toBe(200);
  expect(rowCounts()).toEqual(before);
});

test("the answer says how the table was read, and every measure with its parts or a reason", async () => {
  const told: Told = await (await post(table)).json();
  expect(told).toMatchObject({
    level: "nominal",
    layout: "units",
    units: 6,
    coders: ["Айгүл", "Борис"],
    header: true,
    ids: true,
    seed: 20240809,
    draws: 2000,
    distance: "nominal",
    pairs: [],
    againstRest: [],
  });
  expect(Object.keys(told.measures)).toEqual(measures);
  const { krippendorffAlpha, cohenKappaLinear } = told.measures;
  expect(krippendorffAlpha).toEqual({
    value: expect.closeTo(0.3889, 4),
    observed: expect.closeTo(1 / 3, 9),
    expected: expect.closeTo(6 / 11, 9),
    units: 6,
    values: 12,
    interval: [expect.any(Number), expect.any(Number)],
    draws: expect.any(Number),
    reading: "no-conclusion",
  });
  expect(cohenKappaLinear).toMatchObject({
    value: null,
    reason: expect.stringMatching(/^Does not apply: .+\.$/),
  });
  expect(told.codes.map(({ code }) => code)).toEqual(["a", "b"]);
  expect(told.coincidences).toBeUndefined();
});

test.each([
  ["no unit", [], "fewer-than-two-coders"],
  ["one coder", [["a"], ["b"]], "fewer-than-two-coders"],
  [
    "nobody twice",
    [
      ["a", null],
      [null, "b"],
    ],
    "no-unit-with-two-values",
  ],
  [
    "one value alone",
    [
      ["a", "a"],
      ["a", "a"],
    ],
    "no-variation",
  ],
])("%s: not defined, with the reason; not 1, 0 or NaN", async (_, units, reason) => {
  const told: Told = await (await json({ level: "nominal", units })).json();
  const alpha = told.measures.krippendorffAlpha;
  expect(alpha).toMatchObject({ value: null, undefined: reason });
  expect(alpha).toMatchObject({ reason: expect.stringMatching(/^[A-Z].+\.$/) });
  expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity/);
});

test("the same table and seed give the same answer; the seed is told, and another moves the interval", async () => {
  const units = Array.from({ length: 60 }, (_, unit) => [unit % 3, (unit * unit) % 3, unit % 4]);
  const ask = async (seed?: number) => {
    const how = { level: "interval", form: "JSON", layout: "units" } as const;
    const response = await askCalculator(server.url, units, {
      ...how,
      ...(seed === undefined ? {} : { seed }),
    });
    return (await response.json()) as Told;
  };
  const [usual, again, other] = [await ask(), await ask(), await ask(7)];
  expect(again).toEqual(usual);
  expect(usual).toMatchObject({ seed: 20240809, draws: 2000 });
  expect(other.seed).toBe(7);
  const { krippendorffAlpha: alpha } = usual.measures;
  const { krippendorffAlpha: moved } = other.measures;
  expect(moved).toMatchObject({ value: alpha?.value });
  expect(moved).not.toEqual(alpha);
});

test("three coders who leave no gap", async () => {
  const units = [
    [1, 1, 2],
    [2, 2, 2],
    [3, 3, 3],
    [1, 2, 1],
    [3, 3, 2],
    [1, 1, 1],
  ];
  const told: Told = await (await json({ level: "ordinal", units })).json();
  expect(told.pairs).toHaveLength(3);
  expect(told.againstRest.map(({ coder }) => coder)).toEqual(["1", "2", "3"]);
  expect(told.measures.cohenKappa).toMatchObject({ undefined: "more-than-two-coders" });
});

describe("a table that can't be read gets 400 and a sentence with row and column", () => {
  test.each([
    ["A,B\n1,2\n2,high\n", "level=ordinal", /^Row 3, column 2: "high" is not a number/, [3, 2]],
    ["A,B\n\n1,2\n3,4,5\n", "level=ratio", /^Row 4 has 3 cells, but row 1 has 2/, [4]],
    ['A,B\n1,"2\n', "level=nominal", /^Row 2, column 2: a quotation mark/, [2, 2]],
    ["A,B\n1,-2\n", "level=ratio", /^Row 2, column 2: "-2" is below zero/, [2, 2]],
    ["", "level=nominal", /^The table is empty/, []],
  ])("%j", async (text, query, sentence, place) => {
    const response = await post(text, { query });
    expect(response.status).toBe(400);
    expect(response.headers.get("cache-control")).toMatch(/no-store/);
    const told = await response.json();
    expect(told).toMatchObject({ ok: false, code: "invalid-input" });
    expect(told.message).toMatch(sentence);
    const [row, column] = place;
    expect(told.at).toEqual(row === undefined ? undefined : { row, ...(column ? { column } : {}) });
  });

  test.each([
    [
      {
        level: "interval",
        units: [
          [1, 2],
          [1, [2]],
        ],
      },
      /^Row 2, column 2: \[…\] is not a number/,
    ],
    [{ level: "nominal", units: [[1, 2], 3] }, /^Row 2 is not a list of cells\.$/],
    [{ level: "set", units: [[["a"], ["b", null]]] }, /^Row 1, column 2: \[…\] is no set/],
    ['{"level":"interval","units":[[1e400,1]]}', /^Row 1, column 1: Infinity is too large/],
    [`{"level":"nominal","units":[[${"[".repeat(9e5)}${"]".repeat(9e5)}]]}`, /^Row 1, column 1/],
    ['{"level":', /not well-formed JSON/],
  ])("as JSON: %.60j", async (body, sentence) => {
    const response = await json(body);
    expect(response.status).toBe(400);
    expect((await response.json()).message).toMatch(sentence);
  });

  test.each([
    ["", "level"],
    ["level=names", "level"],
    ["level=nominal&level=ordinal", "level"],
    ["level=nominal&seed=-1", "seed"],
    ["level=nominal&header=perhaps", "header"],
    ["level=nominal&draws=1000000", "draws"],
    ["level=nominal&constructor=1", "constructor"],
  ])("options: ?%s", async (query, field) => {
    const response = await post(table, { query });
    expect(response.status).toBe(400);
    expect((await response.json()).fields).toEqual({ [field]: expect.stringMatching(/\.$/) });
  });

  test("options in the address are not thrown away unseen where JSON has its own", async () => {
    const body = JSON.stringify({ level: "nominal", units: [["a", "b"]] });
    const response = await post(body, { type: "application/json", query: "seed=7" });
    expect(response.status).toBe(400);
    expect((await response.json()).fields).toEqual({ seed: expect.any(String) });
  });

  test("a key that means something to JavaScript is refused and does nothing", async () => {
    const response = await json('{"level":"nominal","units":[[1,2]],"__proto__":{"ok":true}}');
    expect(response.status).toBe(400);
    expect((await json({ level: "nominal", units: [[1, 2]] })).status).toBe(200);
  });
});

test.each([
  ["application/json", '{"level":"nominal","units":[["a","b"]]}', "", 200],
  ["application/json; charset=utf-8", '{"level":"nominal","units":[["a","b"]]}', "", 200],
  ["text/csv; charset=utf-8", table, "level=nominal", 200],
  ["text/tab-separated-values", table.replaceAll(",", "\t"), "level=nominal", 200],
  ["text/plain", table, "level=nominal", 200],
  ["text/plain", '{"level":"nominal","units":[["a","b"]]}', "", 200],
  ["", '{"level":"nominal","units":[["a","b"]]}', "", 200],
  ["text/plain", "{},a\na,{}\n", "level=set", 200],
  ["application/xml", "<table/>", "level=nominal", 400],
  ["multipart/form-data; boundary=x", "--x--", "level=nominal", 400],
])("sent as %j", async (type, text, query, status) => {
  expect((await post(new TextEncoder().encode(text), { type, query })).status).toBe(status);
});

test.each(["GET", "PUT", "PATCH", "DELETE"])("%s is not the way to ask", async (method) => {
  expect((await fetch(`${server.url}/api/agreement`, { method })).status).toBe(405);
});
