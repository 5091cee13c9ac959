import type { Drawing } from "@/components/charts/drawing/shapes";
import { codesSheet } from "@/components/figures/codes-sheet";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { datedRows } from "./dated-rows";
import { behind, demo, figureFor, saidCount } from "./demo-figures";
import { flaws, marksOf, narrow, opened, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";
import { largeRows } from "./large-rows";

const figure = figureFor("codes", { chart: "frames" });
const sheet = codesSheet(figure, figureContext(demo));
const single = codesSheet(
  figureFor("codes", { chart: "variable", variable: "function" }),
  figureContext(demo),
);

test("it says the most frequent frame of each outlet, with its quotes", () => {
  expect(sheet.title).toBe("Frames by outlet");
  expect(sheet.sentence).toBe(
    "Most frequent frame by outlet: Kazakhstanskaya pravda, Regional agency (3 of 6 quotes); Vostochniy ekspress, Personal discredit (3 of 4 quotes); Haqqin, Russian threat (3 of 4 quotes); Khod Mysley, Foreign hand (1 of 2 quotes) and Break with Russia (1 of 1 quote); Mardan's Telegram, Unworkable (2 of 4 quotes).",
  );
});

test("another variable is named, and of one code a quote shares add up", () => {
  expect(single.title).toBe("Framing function by outlet");
  expect(single.sentence).toMatch(/^Most frequent code of “Framing function” by outlet: /);
  expect(single.about).toContain("the shares of an outlet add up to 100%");
  expect(sheet.about).toContain("do not add up to 100%");
});

test.each([sheet, single])("every mark opens as many quotes as it says", (each) => {
  for (const drawing of [wide(each), narrow(each)]) {
    const marks = marksOf(drawing).filter(({ mark }) => mark !== null);
    expect(marks.length).toBeGreaterThan(8);
    for (const { mark, label } of marks) {
      expect([label, behind(mark!)]).toEqual([label, saidCount(label)]);
    }
  }
});

test.each([sheet, single])("table and drawing tell the same numbers", (each) => {
  const cells = each.tables[0]!.rows.flat();
  for (const { mark, value } of cells)
    if (mark) expect([mark, behind(mark)]).toEqual([mark, value]);
  const drawn = marksOf(wide(each)).map(({ mark }) => mark);
  // Of both, present and absent, only the table has a mark, and of absent ones beside present ones.
  const isInTable = (mark = "") => /:(resolved|absent)$/.test(mark);
  const counted = cells.filter(({ mark, value }) => mark && Number(value) > 0 && !isInTable(mark));
  for (const { mark } of counted) expect(drawn).toContain(mark);
});

test("absent, contested and no value are three different things", () => {
  const blind = withHidden(demo, (quote) => quote > 8);
  const told = codesSheet(figureFor("codes", { chart: "frames" }, blind), figureContext(blind));
  const labels = marksOf(wide(told)).map(({ label }) => label);
  expect(labels).toContain(
    "Vostochniy ekspress, Break with Russia: absent, 0 of 2 quotes, 95% interval 0% to 66%, few quotes",
  );
  expect(labels).toContain("Vostochniy ekspress, Break with Russia: Contested on 1 quote");
  expect(labels).toContain("Haqqin, Unworkable: no quote has a value");
  expect(labels).toContain("Haqqin: Hidden from you on 4 quotes");
});

test("the table tells every code in full precision, with why there is no share", () => {
  const rows = records(sheet, "frame");
  expect(rows).toHaveLength(50);
  const discredit = rows.find(
    ({ code, outlet }) => code === "discredit" && outlet === "vostochniy-ekspress",
  );
  expect(discredit).toMatchObject({ count: 3, n: 4, share: 0.75, few_quotes: true, reason: null });
  expect(discredit?.low).toBeCloseTo(0.300642, 6);
});

test("a code that analysts agree on too little has a sign at its name and a hatched edge", () => {
  const isDoubtful = (_: string, code?: string) => code === "discredit";
  const told = codesSheet(figure, figureContext(demo, { isDoubtful }));
  expect(told.notes.at(-1)).toBe(
    "Analysts agree too little on “Personal discredit” (each α below .667) for conclusions: hatched in the chart.",
  );
  const hatched =
    svgOf(told).split("url(#doubt)").length - svgOf(sheet).split("url(#doubt)").length;
  expect(hatched).toBeGreaterThan(4);
  expect(marksOf(wide(told)).map(({ label }) => label)).toContain(
    "Vostochniy ekspress, Personal discredit: 3 of 4 quotes (75%), 95% interval 30% to 95%, few quotes; analysts agree too little on this code",
  );
});

const many = columns(datedRows({ outlets: 8 }));
const ofMany = figureFor("codes", { chart: "frames" }, many);
const top = codesSheet(ofMany, figureContext(many));
const whole = codesSheet(ofMany, figureContext(many, { search: { codes: "all" } }));
const codeNamesOf = ({ variables }: Columns) => variables[0]!.codes.map(({ name }) => name);
const codeNames = codeNamesOf(many);
/** Codes whose name is written in a drawing, in one line or in several. */
const drawnCodes = (drawing: Drawing) => {
  const texts = textsOf(drawing).join(" ");
  return codeNames.filter((name) => texts.includes(name));
};

test("of many codes the 15 most frequent are drawn, the others together, and all are in the table", () => {
  for (const drawing of [wide(top), narrow(top)]) {
    expect(drawnCodes(drawing)).toHaveLength(15);
    expect(textsOf(drawing).join(" ")).toContain("25 other codes, any of them");
    expect(textsOf(drawing).join(" ")).toContain("The table has each of the codes");
  }
  expect(top.tables[0]!.rows).toHaveLength(40 * 8);
  expect(top.sentence).toMatch(/^Of \d+ quotes of \d+ outlets, (most carry|the most frequent is) /);
});

test("asked for all codes, the drawing has every one of them and counts none together", () => {
  for (const drawing of [wide(whole), narrow(whole)]) {
    expect(drawnCodes(drawing)).toEqual(codeNames);
    expect(textsOf(drawing).join(" ")).not.toContain("other codes");
  }
  expect(whole.tables).toEqual(top.tables);
});

test("the others together are counted in each outlet, and open their quotes", () => {
  const large = columns(largeRows({ outlets: 8, codes: 40 }));
  const told = codesSheet(figureFor("codes", { chart: "frames" }, large), figureContext(large));
  const cells = marksOf(wide(told)).filter(({ label }) => label.includes("any of 25 other codes"));
  expect(cells).toHaveLength(8);
  const open = opened(told, large);
  for (const { mark, label } of cells) {
    expect(mark?.split(":")[1]?.split(".")).toHaveLength(25);
    expect([label, open.get(mark!)]).toEqual([label, saidCount(label)]);
  }
  expect(cells.some(({ label }) => /: [1-9]\d* of \d+ quotes? \(/.test(label))).toBe(true);
});

const sixty = columns(largeRows({ outlets: 60, codes: 40 }));
const gridOf = (codes: "top" | "all") => {
  const isDoubtful = (_: string, code?: string) => code === "c1";
  const context = figureContext(sixty, { search: { codes }, isDoubtful });
  return codesSheet(figureFor("codes", { chart: "frames" }, sixty), context);
};
const [gridOfTop, gridOfAll] = [gridOf("top"), gridOf("all")];

test("more than twelve outlets stand in a row each, with every number of the table that is drawn", () => {
  for (const drawing of [wide(gridOfAll), narrow(gridOfAll)]) {
    const drawn = new Set(marksOf(drawing).map(({ mark }) => mark));
    const cells = gridOfAll.tables[0]!.rows.flatMap((row) => [row[2]!, row[8]!]);
    const counted = cells.filter(({ mark, value }) => mark && Number(value) > 0);
    expect(counted.length).toBeGreaterThan(400);
    for (const { mark } of counted) expect(drawn).toContain(mark);
  }
  expect(wide(gridOfTop).height).toBeLessThan(3600);
});

test("every mark of a row opens as many quotes as it says", () => {
  const open = opened(gridOfTop, sixty);
  for (const { mark, label } of marksOf(wide(gridOfTop))) {
    if (mark) expect([label, open.get(mark)]).toEqual([label, saidCount(label)]);
  }
});

test("in a row, few quotes are dashed and doubted codes hatched, and the legend says so", () => {
  const marks = marksOf(wide(gridOfAll)).filter(({ label }) => /: \d+ of \d+ quote/.test(label));
  for (const { label, shapes } of marks) {
    const dashed = shapes.some((shape) => shape.kind === "rect" && shape.dash);
    const hatched = shapes.some((shape) => shape.kind === "rect" && shape.fill === "doubt");
    expect([label, dashed]).toEqual([label, /, few quotes/.test(label)]);
    expect([label, hatched]).toEqual([label, /agree too little/.test(label)]);
  }
  const texts = textsOf(wide(gridOfAll)).join(" ");
  expect(texts).toContain("dashed: fewer than 5 quotes");
  expect(texts).toContain("The table has each number with its 95% interval.");
  expect(gridOfAll.notes.join(" ")).toContain("(dashed in the chart)");
});

test("heads stay in sight for as long as their rows, and say the same as the drawing", () => {
  for (const drawing of [wide(gridOfAll), narrow(gridOfAll)]) {
    const { heads = [], height } = drawing;
    expect(heads.length).toBeGreaterThan(1);
    for (const [at, head] of heads.entries()) {
      expect(head.until).toBeLessThanOrEqual(heads[at + 1]?.top ?? height);
      expect(drawing.shapes).toContainEqual({
        kind: "group",
        x: 0,
        y: head.top,
        shapes: head.shapes,
      });
    }
    const said = heads.flatMap(({ shapes }) => textsOf({ width: 0, height: 0, shapes })).join(" ");
    // One of the names has a word longer than anything has room for.
    const whole = codeNamesOf(sixty).filter((name) => said.includes(name));
    expect(whole.length).toBeGreaterThanOrEqual(30);
  }
});

test("no words overlap or leave the drawing, however many outlets and codes", () => {
  const large = columns(datedRows({ outlets: 60, codes: 40 }));
  const blind = withHidden(demo, () => true);
  for (const study of [demo, many, large, blind]) {
    const told = codesSheet(figureFor("codes", { chart: "frames" }, study), figureContext(study));
    expect(flaws(told)).toEqual([]);
  }
  expect(flaws(whole)).toEqual([]);
  expect(flaws(single)).toEqual([]);
});

test("no quotes and no codes are told", () => {
  const empty = columns({ ...demoRows(), annotations: [], answers: [], quotes: [] });
  const none = codesSheet(figureFor("codes", { chart: "frames" }, empty), figureContext(empty));
  expect(none.missing).toBe("No quote fits these filters.");
  const rows = demoRows();
  const variables = rows.variables.map((each) =>
    each.key === "function" ? { ...each, codes: [] } : each,
  );
  const answers = rows.answers.filter(({ codeId }) => codeId < 200);
  const codeless = columns({ ...rows, variables, answers });
  const search = { chart: "variable", variable: "function" } as const;
  const told = codesSheet(figureFor("codes", search, codeless), figureContext(codeless));
  expect(told.missing).toBe("The codebook has no codes for “Framing function”.");
  expect(flaws(told)).toEqual([]);
});

test("hostile names stay text", () => {
  const hostile = columns(hostileRows());
  const told = codesSheet(figureFor("codes", { chart: "frames" }, hostile), figureContext(hostile));
  expect(svgOf(told)).not.toMatch(/<script|<img/);
  expect(flaws(told)).toEqual([]);
});
