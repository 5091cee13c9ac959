import { distanceSheet } from "@/components/figures/distance-sheet";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { apart } from "@/lib/comparison/apart";
import { resolve } from "@/lib/comparison/resolve";
import { everything, type Search } from "@/lib/comparison/search";
import { spinDistance, spinDistances } from "@/lib/comparison/spin-distance";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { smallRows } from "../comparison/small-rows";
import { flaws, marksOf, narrow, opened, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";
import { largeRows } from "./large-rows";

type Options = { search?: Partial<Search>; reference?: number; isDoubtful?: boolean };

function sheetOf(study: Columns, { search = {}, reference = 0, isDoubtful }: Options = {}) {
  const asked = { ...everything, ...search };
  const slug = study.outlets[reference]!.slug;
  const outlets = asked.outlets.length > 0 ? [...asked.outlets, slug] : [];
  const passing = passingQuotes(study, { ...asked, outlets });
  const of = { resolved: resolve(study, { variable: 0 }), passing };
  const ranked = spinDistance(study, { ...of, reference });
  const context = figureContext(study, { search, isDoubtful: () => isDoubtful ?? false });
  const matrix = spinDistances(study, of);
  const figure = { variable: "frame", reference, ranked, matrix, apart: apart(study, of) };
  return distanceSheet(figure, context);
}

const demo = columns(demoRows());
const sheet = sheetOf(demo);
const many = Array.from({ length: 8 }, () => [{ frame: ["a"] }]);
const others = Array.from({ length: 8 }, (_, at) => [{ frame: [at < 4 ? "a" : "b"] }]);

test("where all outlets rest on few quotes none is called nearest, and distances are told as far as they go", () => {
  expect(sheet.title).toBe("Spin distance from Kazakhstanskaya pravda: Frame");
  expect(sheet.sentence).toMatch(
    /^Too few quotes to tell which outlet is nearest to Kazakhstanskaya pravda \(n = 6\) in framing: as far as they go, distances run from .+ \(0\.\d\d, n = \d\) to .+ \(0\.\d\d, n = \d\), and with fewer than five quotes/,
  );
  expect(sheet.notes[0]).toContain("rest on fewer than five quotes");
  expect(sheet.notes[0]).not.toContain("Kazakhstanskaya");
});

test("drawing and tables tell the same distances, nearest first and the reference at 0", () => {
  const rows = records(sheet, "distance");
  const distances = rows.map(({ distance }) => Number(distance));
  expect(distances[0]).toBe(0);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  const labels = marksOf(wide(sheet)).map(({ label }) => label);
  for (const [at, { outlet_name, distance }] of rows.entries()) {
    expect(labels[at]).toContain(outlet_name);
    if (at > 0) expect(labels[at]).toContain(`distance ${Number(distance).toFixed(2)} from`);
  }
  const matrix = records(sheet, "matrix");
  expect(matrix.map((row) => row.from_kazakhstanskaya_pravda)).toEqual(distances);
  const cells = labels.slice(rows.length);
  expect(cells).toHaveLength((5 * 4) / 2);
  expect(cells[0]).toContain(`distance ${distances[1]?.toFixed(2)}`);
});

test("every mark opens the quotes of its outlet that carry a code: its n", () => {
  const open = opened(sheet, demo);
  for (const { outlet, n } of records(sheet, "distance")) {
    expect(open.get(`frame:*:${outlet}`)).toBe(n);
  }
  const marks = [...open.keys()].filter((mark) => !mark.endsWith(":contested"));
  const alone = marks.filter((mark) => !mark.includes("."));
  expect(alone).toHaveLength(5);
  // Between two stand the quotes of both; each pair can be read from either of its rows.
  expect(marks).toHaveLength(5 + 5 * 4);
  for (const mark of marks.filter((each) => !alone.includes(each))) {
    const [one = "", other] = mark.replace("frame:*:", "").split(".");
    expect(open.get(mark)).toBe(open.get(`frame:*:${one}`)! + open.get(`frame:*:${other}`)!);
  }
});

test("an interval is drawn and told where both outlets have five quotes or more", () => {
  const pair = sheetOf(columns(smallRows({ outlets: [many, others] })));
  expect(pair.sentence).toMatch(
    /^Outlet 1 \(n = 8\) is 0\.\d\d from Outlet 0 \(n = 8\), on a scale from 0, the same framing, to 1, nothing shared\.$/,
  );
  const [, second] = marksOf(wide(pair));
  expect(second?.label).toMatch(/95% interval 0\.\d\d to 0\.\d\d$/);
  expect(second?.shapes.filter(({ kind }) => kind === "line")).toHaveLength(4);
  expect(records(pair, "distance")[1]).toMatchObject({ few_quotes: false, reason: null });
  expect(textsOf(wide(pair)).join()).not.toContain("hollow");
});

test("without five quotes a mark is hollow, has no interval and says so", () => {
  const [, second] = marksOf(wide(sheet));
  expect(second?.label).toMatch(/few quotes, no interval$/);
  expect(second?.shapes.at(-1)).toMatchObject({ kind: "circle", fill: "surface" });
  expect(textsOf(wide(sheet)).join(" ")).toContain("hollow: fewer than 5 quotes");
  expect(records(sheet, "distance")[1]).toMatchObject({ few_quotes: true, reason: "few-quotes" });
});

test("the reference takes part when the filters leave it out, and then opens nothing", () => {
  const filtered = sheetOf(demo, { search: { outlets: ["haqqin", "khod-mysley"] } });
  expect(filtered.notes[0]).toContain("Kazakhstanskaya pravda takes part");
  expect(marksOf(wide(filtered))[0]).toMatchObject({ mark: null });
  expect(records(filtered, "distance")).toHaveLength(3);
  expect(textsOf(wide(filtered))).not.toContain("Vostochniy ekspress");
});

test("low agreement on the variable is hatched, in the drawing and in words", () => {
  const doubted = sheetOf(demo, { isDoubtful: true });
  expect(doubted.notes.join()).toContain("Analysts agree too little on Frame");
  expect(marksOf(wide(doubted))[1]?.label).toContain("analysts agree too little on Frame");
  expect(JSON.stringify(wide(doubted))).toContain('"fill":"doubt"');
});

test("sixty outlets with long names fit, each with every other as a shade and as a number in the table", () => {
  const large = sheetOf(columns(largeRows({ outlets: 60, codes: 10 })));
  expect(flaws(large)).toEqual([]);
  const drawing = wide(large);
  expect(marksOf(drawing)).toHaveLength(60 + (60 * 59) / 2);
  const told = "The table holds the distance between every two of the 60 outlets.";
  expect(textsOf(drawing)).toContain(told);
  // On a phone no finger would find one of so many.
  expect(marksOf(narrow(large))).toHaveLength(60);
  expect(textsOf(narrow(large)).join(" ")).toContain(told);
  expect(large.tables[1]?.columns).toHaveLength(63);
});

test("of many outlets the scale, and the numbers of the matrix, stay in sight", () => {
  const large = sheetOf(columns(largeRows({ outlets: 60, codes: 10 })));
  const said = (wide(large).heads ?? []).map(({ shapes }) =>
    textsOf({ width: 0, height: 0, shapes }).join(" "),
  );
  expect(said).toEqual([
    expect.stringContaining("nothing shared"),
    expect.stringMatching(/^1 2 3 /),
  ]);
  expect(narrow(large).heads).toHaveLength(1);
  expect(wide(sheet).heads).toEqual([]);
});

test("twenty outlets have their matrix on a wide screen, and in the table on a phone", () => {
  const twenty = sheetOf(columns(largeRows({ outlets: 20, codes: 10 })));
  expect(flaws(twenty)).toEqual([]);
  expect(marksOf(wide(twenty))).toHaveLength(20 + (20 * 19) / 2);
  expect(marksOf(narrow(twenty))).toHaveLength(20);
});

test("nothing overlaps on the demo study", () => expect(flaws(sheet)).toEqual([]));

test("names that look like markup stay text", () => {
  const svg = svgOf(sheetOf(columns(hostileRows())));
  expect(svg).toContain("&lt;script&gt;");
  expect(svg).not.toMatch(/<script|<img|" onmouseover/);
});

const halfEmpty = columns(smallRows({ outlets: [[[null]], many] }));

test.each([
  ["no quote passes", sheetOf(demo, { search: { from: "2030" } }), /^No quote .+ carries a code/],
  ["all is hidden", sheetOf(withHidden(demo, () => true)), /^No quote .+ carries a code/],
  ["there is one outlet", sheetOf(columns(smallRows({ outlets: [many] }))), /^Only Outlet 0 has/],
  ["the reference has no quotes", sheetOf(halfEmpty), /^Outlet 0, which distances are measured/],
])("where %s it says why, and draws nothing else", (_, empty, why) => {
  expect(empty.missing).toMatch(why);
  expect(empty.sentence).toBe(empty.missing);
  expect(marksOf(wide(empty))).toEqual([]);
  expect(flaws(empty)).toEqual([]);
});
