import fc from "fast-check";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { comparison } from "@/lib/comparison/comparison";
import { everything } from "@/lib/comparison/search";
import { outletsCsv, quotesCsv } from "@/lib/exchange/comparison-csv";
import { csv } from "@/lib/exchange/csv";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";

const demo = columns(demoRows());
const figures = comparison(demo, everything);
const quotes = passingComparedQuotes(demo, everything);
const variables = comparedVariables(demo)!;

const provenance = { filters: "All quotes", codebook_revision: 1 };
const ground = {
  alphaOf: (variable: string, code: string | null) =>
    variable === "frame" && code === "discredit" ? 0.5 : null,
  provenance,
};

const linesOf = (text: string) => text.slice(1, -2).split("\r\n");

test("a table begins with a byte order mark and its header, and ends every line with CRLF", () => {
  expect(csv(["name", "n"], [["=1+1", 4]])).toBe("\uFEFFname,n\r\n'=1+1,4\r\n");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd", "'+cmd"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["'=1+1", "''=1+1"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
])("a cell that a spreadsheet would run is defused: %j", (cell, written) => {
  expect(csv(["a"], [[cell]])).toBe(`\uFEFFa\r\n${written}\r\n`);
});

test.each([
  [-2, "-2"],
  ["-2", "-2"],
  ["+1.5", "+1.5"],
  [0.1 + 0.2, "0.30000000000000004"],
  [null, ""],
  [false, "false"],
  ["Қазақ, “сөз”", '"Қазақ, “сөз”"'],
])("true numbers and plain text stay as they are: %j", (cell, written) => {
  expect(csv(["a"], [[cell]])).toBe(`\uFEFFa\r\n${written}\r\n`);
});

test("whatever stands in a cell, it stays one cell", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = csv(["a"], [[text]]).slice("\uFEFFa\r\n".length, -2);
      const isQuoted = cell.startsWith('"');
      const inside = isQuoted ? cell.slice(1, -1).replaceAll('""', "") : cell;
      expect(inside).not.toMatch(isQuoted ? /"/ : /[",\r\n]/);
    }),
  );
});

test("the outlets' table has the figures of the comparison, to the last digit", () => {
  const [header = "", ...rows] = linesOf(outletsCsv(figures, { ...variables, ...ground }));
  const cells = rows.map((row) => row.split(","));
  const at = (name: string) => header.split(",").indexOf(name);
  expect(rows).toHaveLength(5 * (5 + 1 + 10));
  for (const outlet of figures.outlets) {
    const own = cells.filter((row) => row[at("outlet")] === outlet.slug);
    for (const { code, share, n } of outlet.frames) {
      const row = own.find((each) => each[at("code")] === code)!;
      expect([Number(row[at("share")]), Number(row[at("n")])]).toEqual([share.value, n]);
    }
    const mean = own.find((row) => row[at("variable")] === "sentiment" && row[at("code")] === "")!;
    expect(Number(mean[at("mean")])).toBe(outlet.sentiment.mean.value);
    expect(mean[at("few_quotes")]).toBe(String(outlet.n < 5));
    expect(own.find((row) => row[at("code")] === "discredit")?.[at("alpha")]).toBe("0.5");
    expect(mean.slice(at("alpha"))).toEqual(["", "All quotes", "1"]);
  }
});

test("the quotes' table has a row for each quote and variable, with how it was resolved", () => {
  const [header, ...rows] = linesOf(quotesCsv(quotes, { ...ground, alphaOf: () => 0.9 }));
  expect(header).toBe(
    "quote,outlet,item,form,variable,how,value,contested,alpha,filters,codebook_revision",
  );
  expect(rows).toHaveLength(20 * 3);
  expect(rows).toContain(
    "ve-1,vostochniy-ekspress,ve,headline,frame,contested,foreign-hand discredit,break-with-russia,0.9,All quotes,1",
  );
});

test("an outlet without quotes has empty cells with a reason, never NaN", () => {
  const empty = comparison(demo, { ...everything, from: "2030" });
  const text = outletsCsv(empty, { ...variables, ...ground });
  expect(text).not.toMatch(/NaN|undefined|null/);
  expect(linesOf(text)[1]).toMatch(/^kazakhstanskaya-pravda,.*,no-quotes,,All quotes,1$/);
});
