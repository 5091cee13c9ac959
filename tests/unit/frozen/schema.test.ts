import { palette } from "@/components/charts/drawing/palette";
import { PATTERNS } from "@/components/charts/drawing/shapes";
import type { DrawnSheet } from "@/components/figures/sheet";
import { contentText } from "@/lib/frozen/content";
import { FROZEN_PAINTS } from "@/lib/frozen/drawing-schema";
import { type FrozenContent, frozenContent } from "@/lib/frozen/schema";
import { frozenContentOf, frozenSheet } from "../../support/frozen-sheet";

/** With everything that may be left out. */
type Whole<T> = T extends (infer Each)[]
  ? Whole<Each>[]
  : T extends object
    ? { [Name in keyof T]-?: Whole<T[Name]> }
    : T;

const takes = (content: unknown) => frozenContent.safeParse(content).success;

function drawn(shape: unknown): FrozenContent {
  const wide = { width: 800, height: 40, shapes: [shape] } as FrozenContent["sheet"]["wide"];
  return frozenContentOf({ sheet: frozenSheet({ wide }) });
}

test("a frozen sheet may have whatever a sheet of the page may have, and nothing else", () => {
  // The types say it: a part that only one of them knows does not compile.
  const frozen = (sheet: Whole<DrawnSheet>): Whole<FrozenContent["sheet"]> => sheet;
  const drawnAgain = (sheet: Whole<FrozenContent["sheet"]>): Whole<DrawnSheet> => sheet;
  const sheet = frozenSheet() as Whole<DrawnSheet>;
  expect(drawnAgain(frozen(sheet))).toBe(sheet);
});

test("what was stored comes out as it went in", () => {
  const content = frozenContentOf();
  expect(frozenContent.parse(JSON.parse(contentText(content)))).toEqual(content);
});

test("every colour and pattern of today's drawings can be frozen, and every frozen one be drawn", () => {
  expect([...FROZEN_PAINTS].sort()).toEqual(Object.keys(palette).sort());
  for (const fill of [...FROZEN_PAINTS, ...PATTERNS, "none"]) {
    expect(takes(drawn({ kind: "rect", x: 0, y: 0, width: 1, height: 1, fill }))).toBe(true);
  }
});

const rect = { kind: "rect", x: 0, y: 0, width: 1, height: 1 };
const text = { kind: "text", x: 0, y: 0, size: 12, text: "a" };

test.each<[string, unknown]>([
  ["another kind of shape", { kind: "script", text: "alert(1)" }],
  ["an image", { kind: "image", href: "https://example.org/x.png" }],
  ["an attribute that no shape has", { ...rect, onclick: "alert(1)" }],
  ["an address on a shape", { ...rect, href: "javascript:alert(1)" }],
  ["a colour of its own", { ...rect, fill: "url(https://example.org/x)" }],
  ["a dash that is no list of numbers", { kind: "line", x1: 0, y1: 0, x2: 1, y2: 1, dash: "a;b" }],
  ["a path that draws nothing known", { kind: "path", d: "url(#x)" }],
  ["a size below zero", { ...rect, width: -1 }],
  ["a place that is no number", { ...rect, x: "0" }],
  ["text that is no text", { ...text, text: { toString: 1 } }],
  ["a mark that no address carries", { kind: "mark", mark: "<b>", label: "", shapes: [] }],
  ["a foreign shape inside a group", { kind: "group", x: 0, y: 0, shapes: [{ kind: "use" }] }],
  [
    "a foreign shape inside a mark",
    { kind: "mark", mark: null, label: "", shapes: [{ ...rect, style: "x" }] },
  ],
])("a drawing with %s is refused", (_, shape) => {
  expect(takes(drawn(shape))).toBe(false);
});

test.each<[string, unknown]>([
  ["another format", { ...frozenContentOf(), format: 2 }],
  ["a field that is not known", { ...frozenContentOf(), answers: [] }],
  [
    "one analyst's answers",
    { ...frozenContentOf(), search: { ...frozenContentOf().search, by: 1 } },
  ],
  ["no sheet", { ...frozenContentOf(), sheet: null }],
  ["a moment that is no date", { ...frozenContentOf(), frozenAt: "yesterday" }],
  ["nothing", null],
])("content with %s is refused", (_, content) => {
  expect(takes(content)).toBe(false);
});
