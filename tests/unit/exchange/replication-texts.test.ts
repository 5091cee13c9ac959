import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { StudyAccess } from "@/lib/base/access";
import type { QuoteTexts } from "@/lib/exchange/replication/bundle-parts";
import { bundleRefusal } from "@/lib/exchange/replication/bundle-refusal";
import { demoRows } from "../comparison/demo-rows";
import { bundleOf, recompute, removeUnpacked, unpacked } from "./unpacked-bundle";

afterEach(removeUnpacked);

const quote = (key: string, text: string): QuoteTexts => ({
  key,
  text,
  language: "kk",
  originalText: null,
  originalLanguage: null,
  speaker: null,
  context: null,
  contentNote: null,
  item: { title: null, kind: "article", author: null, url: null },
});

/** A table as the bundle's own script reads it. */
function readByScript(folder: string, name: string): Record<string, string>[] {
  const script = pathToFileURL(join(folder, "recompute/csv.mjs"));
  const code = `
    import { readFileSync } from "node:fs";
    import { readTable } from ${JSON.stringify(script.href)};
    const text = readFileSync(${JSON.stringify(join(folder, name))}, "utf8");
    process.stdout.write(JSON.stringify(readTable(text, { name: "", columns: [] })));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  });
  return JSON.parse(run.stdout);
}

const texts = [
  '=HYPERLINK("http://example.org";"x")',
  "+1+1",
  "-2",
  "@SUM(A1)",
  "\tбасында",
  'first line\nsecond “line”, with "marks"\r\nthird',
  "Қазақстан мен Әзербайжан: «ұлы дала» — ғұмыр, һәм үміт өңірі",
  "👩🏽‍🌾 and a'postrophe, 'quoted'",
  ",",
  '"',
];

test("formulas, line ends, marks and Kazakh letters survive, and no cell is a formula", async () => {
  const rows = demoRows();
  const quotes = rows.quotes.slice(0, texts.length).map(({ key }, at) => quote(key, texts[at]!));
  const folder = unpacked(await bundleOf(rows, { texts: { quotes } }));
  const read = readByScript(folder, "quotes.csv");
  const textOf = new Map(read.map(({ key, text }) => [key, text]));
  expect(quotes.map(({ key }) => textOf.get(key))).toEqual(texts);
  const raw = readFileSync(join(folder, "quotes.csv"), "utf8");
  expect(raw.startsWith("\uFEFF")).toBe(true);
  expect(raw).not.toMatch(/(^|,)"?=/m);
  expect(recompute(folder).code).toBe(0);
});

test("texts of quotes that the columns do not hold are passed over", async () => {
  const hidden = { ...quote("archived-1", "archived words") };
  const notes = [
    { quote: "archived-1", analyst: 1, confidence: null, memo: "archived memo" },
    { quote: "kp-1", analyst: 99, confidence: null, memo: "a stranger's memo" },
    { quote: "kp-1", analyst: 1, confidence: "low" as const, memo: "a memo" },
  ];
  const decided = { quote: "archived-1", variable: "frame", reason: "archived reason" };
  const decisions = [{ ...decided, decidedAt: new Date(0) }];
  const folder = unpacked(
    await bundleOf(demoRows(), { texts: { quotes: [hidden], notes, decisions } }),
  );
  expect(readByScript(folder, "notes.csv")).toEqual([
    { quote: "kp-1", analyst: "1", confidence: "low", memo: "a memo" },
  ]);
  for (const name of ["quotes.csv", "notes.csv", "adjudications.csv"]) {
    expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/archived|stranger/);
  }
});

test("analysts are numbers, and reasons untold, unless they may be named", async () => {
  const rows = demoRows();
  const [frame] = rows.variables;
  const decided = {
    ...rows,
    adjudications: [{ id: 0, quoteId: 0, variableId: frame!.id }],
    adjudicationCodes: [{ adjudicationId: 0, codeId: frame!.codes[0]!.id }],
  };
  const decision = { quote: "kp-1", variable: "frame", reason: "Because Айгүл erred." };
  const decisions = [{ ...decision, decidedAt: new Date("2026-01-02T23:30:00Z") }];
  const tell = async (isNamed: boolean) => {
    const folder = unpacked(await bundleOf(decided, { isNamed, texts: { decisions } }));
    const [analyst] = readByScript(folder, "analysts.csv");
    return { analyst, decision: readByScript(folder, "adjudications.csv")[0] };
  };
  const { name } = rows.analysts[0]!;
  const codes = frame!.codes[0]!.key;
  const told = { quote: "kp-1", variable: "frame", codes, decided_on: "2026-01-02" };
  expect(await tell(true)).toEqual({
    analyst: { analyst: "1", name, automated: "true" },
    decision: { ...told, reason: decision.reason },
  });
  expect(await tell(false)).toEqual({
    analyst: { analyst: "1", name: "", automated: "true" },
    decision: { ...told, reason: "" },
  });
});

test("the README names every file and every column, and fills in every blank", async () => {
  const title = "A {{page}} title\n# with a heading $& in it";
  const tables = [{ name: "sentiment.csv", csv: "\uFEFFoutlet\r\n" }];
  const zip = unzipSync(await bundleOf(demoRows(), { title, tables }));
  const text = (name: string) => new TextDecoder().decode(zip[name]);
  const readme = text("README.md");
  expect(readme).toMatch(
    /^# A \{\{page\}\} title # with a heading \$& in it: replication bundle$/m,
  );
  expect(readme).toContain("- `figures/sentiment.csv`");
  expect(readme.replaceAll("{{page}} title", "")).not.toMatch(/\{\{|undefined/);
  const files = Object.keys(zip).filter((name) => /^[a-z]+\.(csv|json|md|mjs)$/.test(name));
  for (const name of files) expect(readme).toContain(name);
  for (const name of files.filter((each) => each.endsWith(".csv"))) {
    const section = readme.split(`### ${name}`)[1]?.split("### ")[0] ?? "";
    const columns = text(name).replace("\uFEFF", "").split("\r\n")[0]!.split(",");
    for (const column of columns) expect(section).toMatch(new RegExp(`\\b${column}\\b`));
  }
});

type Standing = Pick<StudyAccess, "role" | "study">;

test.each([
  ["lead", "never", false, null],
  ["analyst", "always", false, "bundle-blind"],
  ["analyst", "never", true, null],
  ["viewer", "closed", false, "bundle-not-yet"],
  ["viewer", "closed", true, null],
  ["reader", "never", true, "bundle-never"],
  ["reader", "always", false, null],
] as const)(
  "a %s of a study that shows answers %s, closed %s, is told %s",
  (role, answersShown, closed, key) => {
    const access = { role, study: { answersShown, closed } } as Standing;
    expect(bundleRefusal(access)?.key ?? null).toBe(key);
  },
);
