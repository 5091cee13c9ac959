import { sheetOf } from "@/components/figures/sheet-of";
import { withHidden } from "@/lib/columns/columns";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { figureOf } from "@/lib/comparison/figure-of";
import { type Chart, everything, type Search } from "@/lib/comparison/search";
import { demo } from "./demo-figures";
import { opened, records } from "./drawing-checks";
import { figureContext } from "./figure-context";

const blind = withHidden(demo, (quote) => quote > 13);

function told(chart: Chart, { study = demo, ...asked }: Partial<Search> & { study?: typeof demo }) {
  const search = { ...everything, ...asked, chart };
  return sheetOf(figureOf(study, { search, reference: 0 })!, figureContext(study, { search }));
}

const tables: [Chart, string, string][] = [
  ["contrast", "contrast", "frame"],
  ["distance", "distance", "frame"],
  ["map", "outlets", "frame"],
  ["robustness", "places", "sentiment"],
];
const STATES = ["contested", "not_annotated", "hidden"];

test.each(tables)("%s: contested and hidden quotes are in its table", (chart, key, variable) => {
  for (const study of [demo, blind]) {
    const sheet = told(chart, { study });
    const quotes = passingComparedQuotes(study, everything);
    const rows = records(sheet, key);
    for (const state of STATES) {
      const how = state.replace("_", "-");
      for (const row of rows) {
        const count = quotes.filter(
          (quote) => quote.outlet === row.outlet && quote.resolved[variable]?.how === how,
        ).length;
        expect([state, row.outlet, row[state]]).toEqual([state, row.outlet, count]);
      }
    }
  }
});

test.each(tables)("%s: each of these counts opens as many quotes as it says", (chart, key) => {
  const sheet = told(chart, { study: blind });
  const open = opened(sheet, blind);
  const { columns, rows } = sheet.tables.find((table) => table.key === key)!;
  const places = columns.flatMap(({ key }, at) =>
    /contested|annotated|hidden/.test(key) ? [at] : [],
  );
  const cells = rows.flatMap((row) => places.map((at) => row[at]!));
  expect(cells.filter(({ mark }) => mark).length).toBeGreaterThan(0);
  for (const { value, mark, label } of cells) {
    expect([label, Boolean(mark)]).toEqual([label, Number(value) > 0]);
    if (mark) expect([label, open.get(mark)]).toEqual([label, value]);
    if (mark) expect(label).toMatch(new RegExp(`on ${value} quotes?$`));
  }
});

test.each(tables)("%s: a note says how many quotes are in no number", (chart) => {
  const notes = told(chart, {}).notes.join(" ");
  expect(notes).toContain("contested on “Frame”: ");
  // Other ways of counting than by resolved values may give such a quote a value.
  const by = chart === "robustness" ? " by the resolved values" : "";
  expect(notes).toContain(`here${by} only for the codes that are decided.`);
  expect(notes).not.toContain("hidden");
  expect(told(chart, { study: blind }).notes.join(" ")).toMatch(/\d quotes are hidden from you/);
});

test("of a variable that takes one code contested quotes are in no number", () => {
  const { notes } = told("contrast", { variable: "sentiment" });
  expect(notes.join(" ")).toMatch(/contested on “Sentiment”: .+ in no number here\./);
});

test("an outlet that takes part although it is not shown opens nothing", () => {
  const sheet = told("distance", { outlets: ["vostochniy-ekspress"] });
  const marks = sheet.tables.flatMap(({ rows }) => rows.flat().map(({ mark }) => mark ?? ""));
  expect(marks.join()).not.toContain("kazakhstanskaya-pravda");
  expect(marks).toContain("frame:*:vostochniy-ekspress:contested");
});
