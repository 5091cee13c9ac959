import { AppError } from "@/lib/base/app-error";
import { looksLikeJson } from "@/lib/exchange/looks-like-json";
import { jsonTableOf } from "@/lib/exchange/table-json";

function refusal(text: string) {
  try {
    jsonTableOf(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = Object.entries(error.fields).map(([name, { key }]) => [name, key]);
    return { ...error.reason.values, key: error.reason.key, fields: Object.fromEntries(fields) };
  }
  throw new Error("it was read");
}

test("a table says its level, and everything else if it likes", () => {
  const { options, table } = jsonTableOf('{"level": "ratio", "units": [[1, null], [2, 3]]}');
  expect(options).toEqual({ level: "ratio", layout: "units", matrix: false });
  expect(table.rows).toEqual([
    [1, null],
    [2, 3],
  ]);
  expect([table.rowAt(0), table.rowAt(1), table.firstColumn]).toEqual([1, 2, 1]);
  const all = '{"level":"set","layout":"coders","seed":7,"matrix":true,"units":[[["a"],[]]]}';
  expect(jsonTableOf(all).options).toEqual({
    level: "set",
    layout: "coders",
    seed: 7,
    matrix: true,
  });
});

test.each([
  ["no JSON", "{level: 1}", "malformed"],
  ["half of it", '{"level": "nominal", "units": [[', "malformed"],
  ["two million brackets", "[".repeat(2_000_000), "malformed"],
])("%s is refused", (_, text, key) => {
  expect(refusal(text)).toEqual({ key, fields: {} });
});

test.each(['{"level": "nominal", "units": []}', '{"level": "nominal", "units": [[], []]}'])(
  "%s is a table in which nobody said anything",
  (text) => {
    expect(jsonTableOf(text).table.rows.flat()).toEqual([]);
  },
);

test.each([
  ['{"units": [[1]]}', "level"],
  ['{"level": "names", "units": [[1]]}', "level"],
  ['{"level": "nominal", "units": {"0": [1]}}', "units"],
  ['{"level": "nominal"}', "units"],
  ['{"level": "nominal", "units": [[1]], "layout": "rows"}', "layout"],
  ['{"level": "nominal", "units": [[1]], "seed": -1}', "seed"],
  ['{"level": "nominal", "units": [[1]], "seed": 1.5}', "seed"],
  ['{"level": "nominal", "units": [[1]], "seed": 4294967296}', "seed"],
  ['{"level": "nominal", "units": [[1]], "matrix": "yes"}', "matrix"],
  ['{"level": "nominal", "units": [[1]], "draws": 1000000}', "draws"],
  ['{"level": "nominal", "units": [[1]], "__proto__": {"isAdmin": true}}', "__proto__"],
])("%s is refused at its name", (text, field) => {
  expect(refusal(text)).toEqual({ key: "check-fields", fields: { [field]: expect.any(String) } });
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test("a row that is no list, or unequal to the first, is named", () => {
  const rows = (units: string) => refusal(`{"level": "nominal", "units": ${units}}`);
  expect(rows("[[1, 2], 3]")).toMatchObject({ key: "table-not-a-row", row: 2 });
  expect(rows("[[1, 2], null]")).toMatchObject({ key: "table-not-a-row", row: 2 });
  expect(rows("[[1, 2], [1, 2], [1]]")).toMatchObject({
    key: "table-ragged",
    row: 3,
    cells: 1,
    first: 1,
    expected: 2,
  });
});

test("a million cells fit, and not one more", () => {
  const units = (rows: number) => `[${Array(rows).fill("[1,1]").join(",")}]`;
  const text = (rows: number) => `{"level": "nominal", "units": ${units(rows)}}`;
  expect(jsonTableOf(text(500_000)).table.rows).toHaveLength(500_000);
  expect(refusal(text(500_001))).toMatchObject({ key: "table-too-many-cells", max: 1_000_000 });
});

test.each([
  ['{"level": "nominal"}', true],
  ['\n  { "level"', true],
  ["{level: 1}", true],
  ["{},a\na,{}", false],
  ["{ },a", false],
  ["a,b", false],
  ["[[1]]", true],
  ["[a],[b]", false],
])("%j is taken for JSON: %s", (text, isJson) => {
  expect(looksLikeJson(text)).toBe(isJson);
});

test("a list of lists is told how a table is written", () => {
  expect(refusal("[[1, 2], [2, 2]]")).toMatchObject({ key: "table-shape" });
});
