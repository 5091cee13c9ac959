import type { Shape } from "@/components/charts/drawing/shapes";
import { mapSheet } from "@/components/figures/map-sheet";
import { plain } from "@/components/figures/numbers";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { apart } from "@/lib/comparison/apart";
import { resolve } from "@/lib/comparison/resolve";
import { everything, type Search } from "@/lib/comparison/search";
import { spinMap } from "@/lib/comparison/spin-map";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { smallRows } from "../comparison/small-rows";
import { flaws, marksOf, narrow, opened, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";
import { largeRows } from "./large-rows";

type Options = { search?: Partial<Search>; doubtful?: string[] };

function sheetOf(study: Columns, { search = {}, doubtful = [] }: Options = {}) {
  const passing = passingQuotes(study, { ...everything, ...search });
  const of = { resolved: resolve(study, { variable: 0 }), passing };
  const figure = { variable: "frame", map: spinMap(study, of), apart: apart(study, of) };
  const isDoubtful = (_: string, code?: string) => doubtful.includes(code ?? "");
  return mapSheet(figure, figureContext(study, { search, isDoubtful }));
}

const demo = columns(demoRows());
const sheet = sheetOf(demo);

/** A few quotes of one frame each. */
const of = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([frame, count]) =>
    Array.from({ length: count }, () => [{ frame: [frame] }]),
  );
const three = columns(
  smallRows({ outlets: [of({ a: 9, b: 2 }), of({ b: 8, c: 3 }), of({ c: 7, a: 2, b: 1 })] }),
);
const circle = ({ shapes }: { shapes: Shape[] }) => shapes.find(({ kind }) => kind === "circle");

test("the outlet that stands furthest out is named with its n, and what the map shows of all", () => {
  expect(sheet.title).toBe("Spin map: Frame");
  expect(sheet.sentence).toMatch(
    /^Haqqin \(n = 4\) stands furthest from the mix of all 5 outlets, in the direction of “Statesmanship” and “Russian threat”, on few quotes; the map shows \d\d% of what sets them apart, from \d\d quotes\.$/,
  );
  expect(sheet.notes.join()).toContain("On no quote, and so not on the map: Other.");
  expect(textsOf(wide(sheet)).join()).toMatch(/Axis 1 → \d\d% of what sets outlets apart/);
});

test("outlets come before codes, and every mark opens as many quotes as it says", () => {
  const rows = [...records(sheet, "outlets"), ...records(sheet, "codes")];
  const marks = marksOf(wide(sheet));
  expect(marks).toHaveLength(rows.length);
  const open = opened(sheet, demo);
  for (const [at, { outlet, code, outlet_name, code_name, n, x }] of rows.entries()) {
    const mark = outlet ? `frame:*:${outlet}` : `frame:${code}:*`;
    expect(marks[at]?.mark).toBe(mark);
    expect(open.get(mark)).toBe(n);
    expect(marks[at]?.label).toContain(outlet_name ?? code_name);
    expect(marks[at]?.label).toContain(n === 1 ? "1 quote" : `${n} quotes`);
    expect(marks[at]?.label).toContain(`at ${plain(Number(x), "en")} on axis 1`);
  }
});

test("one unit is as long upwards as it is across", () => {
  for (const drawing of [wide(sheetOf(three)), narrow(sheetOf(three))]) {
    const [a, b, c] = marksOf(drawing).map(circle) as { cx: number; cy: number }[];
    const rows = records(sheetOf(three), "outlets") as { x: number; y: number }[];
    const scaleX = (b!.cx - a!.cx) / (rows[1]!.x - rows[0]!.x);
    const scaleY = (c!.cy - a!.cy) / (rows[2]!.y - rows[0]!.y);
    expect(scaleX).toBeGreaterThan(0);
    expect(-scaleY).toBeCloseTo(scaleX, 0);
  }
});

test("outlets have ellipses, which are dashed from few quotes and missing where all is alike", () => {
  const few = columns(
    smallRows({ outlets: [of({ a: 9, b: 2 }), of({ b: 2, c: 1 }), of({ c: 7 })] }),
  );
  const drawn = sheetOf(few);
  const ellipses = wide(drawn).shapes.filter(({ kind }) => kind === "path") as { dash?: string }[];
  expect(ellipses.map(({ dash }) => dash)).toEqual([undefined, "4 3"]);
  expect(textsOf(wide(drawn)).join()).toContain("dashed: the same from fewer than 5 quotes");
  expect(drawn.notes.join()).toContain("Without an ellipse");
  expect(records(drawn, "outlets")[2]).toMatchObject({ reason: "alike", outlet_name: "Outlet 2" });
});

test("two outlets have one axis, and stand on a line", () => {
  const two = sheetOf(demo, { search: { outlets: ["haqqin", "vostochniy-ekspress"] } });
  const texts = textsOf(wide(two)).join();
  expect(texts).toContain("Axis 1 → 100%");
  expect(texts).not.toContain("Axis 2");
  const [first, second] = marksOf(wide(two)).map(circle) as { cy: number }[];
  expect(Math.abs(first!.cy - second!.cy)).toBeLessThan(40);
  expect(flaws(two)).toEqual([]);
});

test("a code on which analysts agree too little is hatched, in the drawing and in words", () => {
  const doubted = sheetOf(three, { doubtful: ["b"] });
  expect(doubted.notes.join()).toContain("Analysts agree too little on B");
  const mark = marksOf(wide(doubted)).find((each) => each.mark === "frame:b:*");
  expect(mark?.shapes).toContainEqual(expect.objectContaining({ fill: "doubt" }));
  expect(mark?.label).toContain("analysts agree too little");
});

const large = columns(largeRows({ outlets: 60, codes: 40 }));
const crowded = sheetOf(large);

/** Below the map, numbers stand right-aligned before their signs. */
function keyNumbers({ shapes }: { shapes: Shape[] }): string[] {
  const key = shapes.findIndex((shape) => shape.kind === "text" && /^Numbers/.test(shape.text));
  return shapes
    .slice(key)
    .flatMap((shape) => (shape.kind === "text" && shape.anchor === "end" ? [shape.text] : []));
}

test("of sixty outlets each is told by its name, on the map or beside its number in the key", () => {
  expect(flaws(crowded)).toEqual([]);
  for (const drawing of [wide(crowded), narrow(crowded)]) {
    const texts = textsOf(drawing);
    const key = texts.indexOf("Numbers on the map");
    expect(key).toBeGreaterThan(0);
    const whole = texts.join(" ");
    for (const { name } of large.outlets) expect(whole).toContain(name);
    expect(whole).not.toContain("no room on the map");
    const keyed = keyNumbers(drawing);
    expect(keyed.map(Number)).toEqual(keyed.map((_, at) => at + 1));
    // Single numbers, and those of signs that stand side by side: "3–5".
    const onMap = texts.slice(0, key).flatMap((text) => {
      const [, from, to = from] = /^(\d+)(?:–(\d+))?$/.exec(text) ?? [];
      const count = from ? Number(to) - Number(from) + 1 : 0;
      return Array.from({ length: count }, (_, at) => String(Number(from) + at));
    });
    expect(onMap).toEqual(expect.arrayContaining(keyed));
    const named = marksOf(drawing).filter(({ shapes }) =>
      shapes.some(({ kind }) => kind === "text"),
    );
    expect(named.length + keyed.length).toBe(marksOf(drawing).length);
  }
  expect(crowded.tables.map(({ rows }) => rows.length)).toEqual([60, expect.any(Number)]);
});

test("a number in the key has the sign that its outlet has on the map", () => {
  const { shapes } = wide(crowded);
  const key = shapes.findIndex((shape) => shape.kind === "text" && /^Numbers/.test(shape.text));
  const keyed = shapes.slice(key).flatMap((shape) => ("stroke" in shape ? [shape.stroke] : []));
  const marks = marksOf(wide(crowded));
  const isNamed = (mark: { shapes: Shape[] }) => mark.shapes.some(({ kind }) => kind === "text");
  const numbered = marks.filter((mark) => !isNamed(mark)).map(({ shapes: [, sign] }) => sign);
  const paints = numbered.map((sign) => sign && "stroke" in sign && sign.stroke);
  expect(paints.toSorted()).toEqual(keyed.toSorted());
});

test("nothing overlaps on the demo study", () => expect(flaws(sheet)).toEqual([]));

test("names that look like markup stay text", () => {
  const svg = svgOf(sheetOf(columns(hostileRows())));
  expect(svg).toContain("&lt;script&gt;");
  expect(svg).not.toMatch(/<script|<img|" onmouseover/);
});

const alike = columns(smallRows({ outlets: [of({ a: 2, b: 2 }), of({ a: 3, b: 3 })] }));

test.each([
  ["no quote passes", sheetOf(demo, { search: { from: "2030" } }), /at least two outlets/],
  ["all is hidden", sheetOf(withHidden(demo, () => true)), /at least two outlets/],
  ["one outlet is left", sheetOf(demo, { search: { outlets: ["haqqin"] } }), /two outlets/],
  [
    "there is one code",
    sheetOf(columns(smallRows({ outlets: [of({ a: 1 }), of({ a: 2 })] }))),
    /two codes/,
  ],
  ["nothing differs", sheetOf(alike), /in the same proportions/],
])("where %s it says why, and draws nothing else", (_, empty, why) => {
  expect(empty.missing).toMatch(why);
  expect(empty.sentence).toBe(empty.missing);
  expect(marksOf(wide(empty))).toEqual([]);
  expect(flaws(empty)).toEqual([]);
});
