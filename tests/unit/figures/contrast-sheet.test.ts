import { contrastSheet } from "@/components/figures/contrast-sheet";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { apart } from "@/lib/comparison/apart";
import { contrast } from "@/lib/comparison/contrast";
import { resolve } from "@/lib/comparison/resolve";
import { everything, type Search } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { smallRows } from "../comparison/small-rows";
import { flaws, marksOf, narrow, opened, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";
import { largeRows } from "./large-rows";

type Options = { search?: Partial<Search>; doubtful?: string[] };

function sheetOf(study: Columns, { search = {}, doubtful = [] }: Options = {}) {
  const passing = passingQuotes(study, { ...everything, ...search, outlets: [] });
  const of = { resolved: resolve(study, { variable: 0 }), passing };
  const figure = contrast(study, of);
  const isDoubtful = (_: string, code?: string) => doubtful.includes(code ?? "");
  const context = figureContext(study, { search, isDoubtful });
  return contrastSheet({ variable: "frame", outlets: figure, apart: apart(study, of) }, context);
}

const demo = columns(demoRows());
const sheet = sheetOf(demo);

/** Two outlets of twelve quotes that say different things. */
const opposed = columns(
  smallRows({
    outlets: [
      Array.from({ length: 12 }, () => [{ frame: ["a"] }]),
      Array.from({ length: 12 }, () => [{ frame: ["b"] }]),
    ],
  }),
);

test("with few quotes it says that nothing is clear, and what is largest", () => {
  expect(sheet.title).toBe("What sets each outlet apart: Frame");
  expect(sheet.sentence).toBe(
    "With so few quotes no difference is clear of chance. The clearest is “Russian threat”: 3 of 4 quotes in Haqqin, 0 of 16 in all other outlets together.",
  );
  expect(sheet.notes[0]).toContain(
    "Vostochniy ekspress, Haqqin, Khod Mysley, and Mardan's Telegram",
  );
});

test("it says that an outlet is compared with all others, also when they are not shown", () => {
  expect(sheet.notes.join(" ")).not.toContain("not shown");
  expect(sheetOf(demo, { search: { outlets: ["haqqin"] } }).notes[0]).toBe(
    "Compared with all 4 other outlets, also those that are not shown (n = 16 quotes).",
  );
  const some = sheetOf(demo, { search: { outlets: ["haqqin", "khod-mysley"] } });
  expect(some.notes[0]).toMatch(/\(n = 16 to 18 quotes\)\.$/);
});

test("a difference that holds among all that were tested is named, ringed and bold", () => {
  const certain = sheetOf(opposed);
  expect(certain.sentence).toBe(
    "The clearest contrast: “A” is more frequent in Outlet 0 (12 of 12 quotes) than in all other outlets together (0 of 12); 4 differences are clear of 4 that were tested.",
  );
  const ringed = marksOf(wide(certain)).filter(({ shapes }) =>
    shapes.some((shape) => shape.kind === "circle" && shape.fill === "none"),
  );
  expect(ringed).toHaveLength(4);
  expect(ringed.every(({ label }) => label.endsWith(", clear"))).toBe(true);
  expect(textsOf(wide(certain)).join()).toContain("ring and bold number: clear");
  expect(textsOf(wide(sheet)).join()).not.toContain("ring");
});

test("drawing and table tell the same differences, with n of both sides", () => {
  const rows = records(sheet, "contrast");
  expect(rows).toHaveLength(50);
  expect(rows.find(({ outlet, code }) => outlet === "haqqin" && code === "russian-threat")).toEqual(
    {
      outlet_name: "Haqqin",
      code_name: "Russian threat",
      count: 3,
      n: 4,
      contested: 0,
      not_annotated: 0,
      hidden: 0,
      share: 0.75,
      others_count: 0,
      others_n: 16,
      others_share: 0,
      difference: 0.75,
      low: expect.closeTo(0.2607, 3),
      high: expect.closeTo(0.9544, 3),
      log_odds_z: expect.closeTo(1.9, 0),
      adjusted_p: expect.any(Number),
      distinct: false,
      few_quotes: true,
      reason: null,
      outlet: "haqqin",
      code: "russian-threat",
    },
  );
  const label = marksOf(wide(sheet)).find(({ mark }) => mark === "frame:russian-threat:haqqin");
  expect(label?.label).toMatch(
    /^Haqqin, Russian threat: 3 of 4 quotes, all others 0 of 16; difference \+75 percentage points, 95% interval \+26 to \+95, not clear, few quotes$/,
  );
});

test("every mark opens the quotes of its outlet with the code, or where there are none those that are decided", () => {
  const open = opened(sheet, demo);
  for (const { outlet, code, count, n } of records(sheet, "contrast")) {
    expect(open.get(`frame:${code}:${outlet}`)).toBe(count === 0 ? undefined : count);
    expect(open.get(`frame:${code}:${outlet}:resolved`)).toBe(n === 0 ? undefined : n);
  }
});

test("in focus, one outlet is drawn with the shares of both sides, what it says more at the top", () => {
  const focused = sheetOf(demo, { search: { focus: "haqqin" } });
  expect(focused.title).toBe("What sets Haqqin apart: Frame");
  const texts = textsOf(wide(focused));
  expect(texts).toContain("3 of 4 / 0 of 16");
  expect(texts.indexOf("Russian threat")).toBeLessThan(texts.indexOf("Personal discredit"));
  expect(texts).not.toContain("Khod Mysley");
  expect(flaws(focused)).toEqual([]);
  const away = sheetOf(demo, { search: { focus: "khod-mysley", outlets: ["haqqin"] } });
  expect(away.missing).toContain("Khod Mysley is not among the outlets shown");
});

test("outlets that the filters leave out are not drawn, but still count among the others", () => {
  const one = sheetOf(demo, { search: { outlets: ["haqqin"] } });
  expect(one.missing).toBeNull();
  expect(textsOf(wide(one))).not.toContain("Mardan's Telegram");
  expect(one.sentence).toContain("0 of 16 in all other outlets together");
});

test("a code on which analysts agree too little is hatched, in the drawing and in words", () => {
  const doubted = sheetOf(demo, { doubtful: ["unworkable"] });
  expect(doubted.notes.join()).toContain("Analysts agree too little on Unworkable");
  expect(textsOf(wide(doubted)).join()).toContain("hatched: analysts agree too little");
  const mark = marksOf(wide(doubted)).find(({ label }) => /pravda, Unworkable/.test(label));
  expect(mark?.shapes).toContainEqual(expect.objectContaining({ fill: "doubt" }));
  expect(mark?.label).toContain("analysts agree too little");
});

const sixty = columns(largeRows({ outlets: 60, codes: 40 }));
const grid = sheetOf(sixty);

test("sixty outlets stand in a row each, with the clearest codes beside each other, and fit in both widths", () => {
  expect(flaws(grid)).toEqual([]);
  const drawings = [wide(grid), narrow(grid)];
  expect(drawings[0]!.height).toBeLessThan(3600);
  for (const drawing of drawings) {
    expect(marksOf(drawing)).toHaveLength(60 * 15);
    expect(textsOf(drawing).join(" ")).toContain("… and 25 more codes: see the table.");
  }
  expect(grid.tables[0]?.rows).toHaveLength(60 * 40);
});

test("a row says of each code what the outlet's own panel says, and opens the same quotes", () => {
  const rows = marksOf(wide(grid));
  for (const outlet of ["o0", "o17", "o59"]) {
    const own = marksOf(wide(sheetOf(sixty, { search: { focus: outlet, codes: "all" } })));
    const same = rows.filter(({ mark }) => mark?.split(":")[2] === outlet);
    expect(same.length).toBeGreaterThan(0);
    for (const { mark, label } of same) {
      expect(own.find((each) => each.mark === mark)?.label).toBe(label);
    }
  }
});

test("in a row, what is clear is framed and bold, few quotes are hollow and doubt is hatched", () => {
  const doubted = sheetOf(sixty, { doubtful: ["c0", "c8"], search: { codes: "all" } });
  for (const { label, shapes } of marksOf(wide(doubted))) {
    if (/: no (quote|value)/.test(label)) continue;
    const bar = shapes.find((shape) => "stroke" in shape && shape.stroke === "share");
    const [few, doubtful] = [/, few quotes/.test(label), /agree too little/.test(label)];
    const fill = few && doubtful ? "doubt-few" : few ? "surface" : doubtful ? "doubt" : "share";
    expect([label, bar]).toEqual([label, expect.objectContaining({ fill })]);
    const isBold = shapes.some((shape) => shape.kind === "text" && shape.weight === "bold");
    expect([label, isBold]).toEqual([label, label.includes(", clear")]);
  }
  expect(textsOf(wide(doubted)).join(" ")).toContain("frame and bold number: clear");
});

test("asked for all codes, rows and panels have every one", () => {
  const whole = sheetOf(sixty, { search: { codes: "all" } });
  expect(marksOf(wide(whole))).toHaveLength(60 * 40);
  expect(flaws(whole)).toEqual([]);
  const outlets = Array.from({ length: 12 }, (_, at) => `o${at}`);
  const panels = sheetOf(sixty, { search: { codes: "all", outlets } });
  expect(marksOf(wide(panels))).toHaveLength(12 * 40);
  expect(flaws(panels)).toEqual([]);
});

test("nothing overlaps on the demo study", () => expect(flaws(sheet)).toEqual([]));

test("names that look like markup stay text", () => {
  const svg = svgOf(sheetOf(columns(hostileRows())));
  expect(svg).toContain("&lt;script&gt;");
  expect(svg).not.toMatch(/<script|<img|" onmouseover/);
});

test.each([
  ["no quote passes", sheetOf(demo, { search: { from: "2030" } }), /no quote under these filters/],
  ["all is hidden", sheetOf(withHidden(demo, () => true)), /no quote under these filters/],
  [
    "one outlet alone",
    sheetOf(columns(smallRows({ outlets: [[[{ frame: ["a"] }]]] }))),
    /only one/,
  ],
  ["no codes", sheetOf(columns(smallRows({ outlets: [[]], frames: [] }))), /no codes yet/],
])("where %s it says why, and draws nothing else", (_, empty, why) => {
  expect(empty.missing).toMatch(why);
  expect(empty.sentence).toBe(empty.missing);
  expect(marksOf(wide(empty))).toEqual([]);
  expect(flaws(empty)).toEqual([]);
});
