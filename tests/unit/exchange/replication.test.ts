import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { everything } from "@/lib/comparison/search";
import { demoRows } from "../comparison/demo-rows";
import { outletsOn } from "../comparison/outlets-on";
import { bundleOf, edit, recompute, removeUnpacked, unpacked } from "./unpacked-bundle";

let demo: Uint8Array;
beforeAll(async () => {
  demo = await bundleOf(demoRows());
});
afterEach(removeUnpacked);

test("every figure of the demo study comes out the same, to the last of its numbers", () => {
  const { code, said, complained } = recompute(unpacked(demo));
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  const lines = said.trim().split("\n");
  expect(lines.map((line) => line.replace(/\d+ numbers, /, "").replace(/ \(.*\)/, ""))).toEqual([
    "quotes that pass: all equal",
    "resolved values: all equal",
    "sentiment: all equal",
    "frames: all equal",
    "variable function: all equal",
    "contrast of frame: all equal",
    "spin distance of frame from Kazakhstanskaya pravda: all equal",
    "spin map of frame: all equal",
    "timeline of sentiment: all equal",
    "cross table of frame and sentiment: all equal",
    "robustness of sentiment and frame, distances from Kazakhstanskaya pravda: all equal",
    "agreement on frame: all equal",
    "agreement on sentiment: all equal",
    "agreement on function: all equal",
    expect.stringMatching(/^All \d{4} numbers are equal\.$/),
  ]);
});

test("filters, another variable, reference and step are computed anew as well", async () => {
  const filters = { outlets: ["haqqin", "mardan-telegram"], forms: ["verbatim" as const] };
  const asked = { variable: "function", across: "frame", step: "day" as const };
  const search = { ...everything, ...filters, to: "2024-08", ...asked };
  const { code, said } = recompute(unpacked(await bundleOf(demoRows(), { search, reference: 2 })));
  expect(said).toMatch(/^quotes that pass \(\d of 20\): all equal$/m);
  expect(said).toMatch(/^spin distance of function from Haqqin: \d+ numbers, all equal$/m);
  expect(said).toMatch(/^cross table of function and frame: \d+ numbers, all equal$/m);
  expect(code).toBe(0);
});

test.each([
  ["all of them drawn, in years", 80, { step: "year", drawn: 80 }],
  ["those with the fewest quotes left out", 150, { step: "week", drawn: 64 }],
])("a timeline of many outlets is computed anew: %s", async (_named, many, expected) => {
  const dates = [
    "2022-02-01",
    "2022-09-30",
    "2023-01-31",
    "2023-08",
    "2024-05-01",
    "2024-12",
    "2024",
  ];
  const own = (outlet: number) => [...dates.slice(outlet % 3), "2021-06-15", null];
  const rows = outletsOn(Array.from({ length: many }, (_each, outlet) => own(outlet)));
  const folder = unpacked(await bundleOf(rows));
  const { said } = recompute(folder);
  expect(said).toMatch(/^timeline of sentiment: \d+ numbers, all equal$/m);
  const { figures } = JSON.parse(readFileSync(join(folder, "figures/figures.json"), "utf8"));
  const { timeline } = figures.find(({ kind }: { kind: string }) => kind === "timeline");
  const drawn = timeline.outlets.filter(({ isDrawn }: { isDrawn: boolean }) => isDrawn).length;
  expect({ step: timeline.step, drawn }).toEqual(expected);
});

test("one analyst's answers are computed anew", async () => {
  const search = { ...everything, by: 2 };
  expect(recompute(unpacked(await bundleOf(demoRows(), { search })))).toMatchObject({ code: 0 });
});

test("the script writes its own figures when it is asked to", () => {
  const folder = unpacked(demo);
  expect(recompute(folder, ["--write"]).code).toBe(0);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const [own, told] = [read("recomputed.json"), read("figures/figures.json")];
  expect(own.figures[0]).toEqual(told.figures[0]);
  expect(own.agreement).toHaveLength(told.agreement.length);
});

test("one annotation changed is found in the quote and in the figures that rest on it", () => {
  const folder = unpacked(demo);
  edit(folder, "annotations.csv", (text) =>
    text
      .replace(/^(kp-1,1,.*,sentiment),.*$/m, "$1,-2")
      .replace(/^(kp-1,2,.*,sentiment),.*$/m, "$1,-2"),
  );
  const { code, said } = recompute(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/^resolved values: \d differences?$/m);
  expect(said).toMatch(/^ {2}kp-1\.sentiment\.value: "\d" in the bundle, "-2" recomputed$/m);
  expect(said).toMatch(/^sentiment: 87 numbers, \d+ differences$/m);
  expect(said).toMatch(
    /^ {2}outlets\.0\.mean\.value: .* in the bundle, .* recomputed, a difference of /m,
  );
  expect(said).toMatch(/^agreement on sentiment: \d+ numbers, \d+ differences$/m);
  expect(said).toMatch(/^frames: 460 numbers, all equal$/m);
});

test("one digit changed in the figures is found, and said by how much", () => {
  const folder = unpacked(demo);
  edit(folder, "figures/figures.json", (text) =>
    text.replace('"value": 0.75', '"value": 0.7500001'),
  );
  const { code, said } = recompute(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/in the bundle, 0\.75 recomputed, a difference of 9\.99\d+e-8$/m);
  expect(said).toMatch(/^1 of 14 lines above differ\.$/m);
});

test("a quote marked as one that passes, and does not, is named", async () => {
  const search = { ...everything, outlets: ["haqqin"] };
  const folder = unpacked(await bundleOf(demoRows(), { search }));
  edit(folder, "quotes.csv", (text) => text.replace(/,false\r\n/, ",true\r\n"));
  const { code, said } = recompute(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/^quotes that pass \(4 of 20\): 1 difference$/m);
  expect(said).toMatch(/^ {2}kp-1\.passes: true in the bundle, false recomputed$/m);
});

const damage: [string, string, (text: string) => string, RegExp][] = [
  [
    "a figures file that is cut",
    "figures/figures.json",
    (text) => text.slice(0, -9),
    /not well-formed JSON/,
  ],
  ["figures that are not there", "figures/figures.json", () => "{}", /parts of it are missing/],
  [
    "an unknown quote",
    "annotations.csv",
    (text) => text.replace("kp-1,", "kp-99,"),
    /annotations\.csv, row 2: there is no quote "kp-99"/,
  ],
  [
    "an unknown code",
    "annotations.csv",
    (text) => text.replace("discredit", "discrediting"),
    /there is no code of frame "discrediting"/,
  ],
  [
    "annotations that are cut",
    "annotations.csv",
    (text) => text.trimEnd().split("\r\n").slice(0, -1).join("\r\n"),
    /rows of analyst \d are missing/,
  ],
  [
    "a row that is cut",
    "quotes.csv",
    (text) => text.replace(/,true\r\n/, "\r\n"),
    /quotes\.csv, row 2: 17 cells instead of 18/,
  ],
  [
    "a quotation mark too many",
    "quotes.csv",
    (text) => text.replace("\r\n", '\r\n"'),
    /quotes\.csv, line \d+: a quotation mark/,
  ],
  [
    "a column that is missing",
    "codebook.csv",
    (text) => text.replace("level", "scale"),
    /codebook\.csv has no column "level"/,
  ],
  [
    "a value that is no number",
    "codebook.csv",
    (text) => text.replace(",-2,false", ",low,false"),
    /the value "low" is no number/,
  ],
  [
    "a quote listed twice",
    "quotes.csv",
    (text) => text.replace("kp-2,", "kp-1,"),
    /two rows have the same key/,
  ],
];

test.each(damage)("%s is told in a sentence", (_, file, change, sentence) => {
  const folder = unpacked(demo);
  edit(folder, file, change);
  const { code, complained, said } = recompute(folder);
  expect(complained).toMatch(sentence);
  expect(complained.trim().split("\n")).toHaveLength(1);
  expect({ code, said }).toEqual({ code: 2, said: "" });
});

test.each(["quotes.csv", "codebook.csv", "comparison.json", "figures/figures.json"])(
  "%s missing is told in a sentence",
  (name) => {
    const folder = unpacked(demo);
    rmSync(join(folder, name));
    const { code, complained } = recompute(folder);
    expect(complained).toBe(`${name} is missing or cannot be read.\n`);
    expect(code).toBe(2);
  },
);

test("the same study gives the same archive, byte for byte", async () => {
  expect(Buffer.from(await bundleOf(demoRows())).equals(Buffer.from(demo))).toBe(true);
});
