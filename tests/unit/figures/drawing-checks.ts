import { type Drawing, NARROW, roomOf, type Shape, WIDE } from "@/components/charts/drawing/shapes";
import { svgText } from "@/components/charts/drawing/svg-text";
import { textWidth } from "@/components/charts/drawing/text-width";
import type { Sheet } from "@/components/figures/sheet";
import type { Columns } from "@/lib/columns/columns";
import { markOf } from "@/lib/comparison/mark";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import { everything } from "@/lib/comparison/search";

type Corner = { x: number; y: number };
/** Ends of a text, and where its corners are when it is turned. */
type Box = { text: string; left: number; right: number; top: number; bottom: number } & {
  turned: Corner[] | null;
};
type MarkShape = Extract<Shape, { kind: "mark" }>;
type Offset = { x: number; y: number };

/** About where letters are: most stand between their base line and three quarters of their size. */
function textBoxes(shapes: readonly Shape[], { x, y }: Offset = { x: 0, y: 0 }): Box[] {
  return shapes.flatMap((shape): Box[] => {
    if (shape.kind === "group") return textBoxes(shape.shapes, { x: x + shape.x, y: y + shape.y });
    if (shape.kind === "mark") return textBoxes(shape.shapes, { x, y });
    if (shape.kind !== "text") return [];
    const { text, size, weight, anchor = "start", angle } = shape;
    const width = textWidth(text, { size, isBold: weight === "bold" });
    const left = x + shape.x - { start: 0, middle: width / 2, end: width }[anchor];
    const [top, bottom] = [y + shape.y - size * 0.75, y + shape.y + size * 0.2];
    const box = { text, left, right: left + width, top, bottom, turned: null };
    return [angle ? turnedBox(box, { x: x + shape.x, y: y + shape.y, angle }) : box];
  });
}

function cornersOf({ left, right, top, bottom, turned }: Box): Corner[] {
  if (turned) return turned;
  const [a, b, c, d] = [left, right, top, bottom];
  return [
    { x: a, y: c },
    { x: b, y: c },
    { x: b, y: d },
    { x: a, y: d },
  ];
}

function turnedBox(box: Box, at: Corner & { angle: number }): Box {
  const [cos, sin] = [Math.cos((at.angle * Math.PI) / 180), Math.sin((at.angle * Math.PI) / 180)];
  const turned = cornersOf(box).map(({ x, y }) => ({
    x: at.x + (x - at.x) * cos - (y - at.y) * sin,
    y: at.y + (x - at.x) * sin + (y - at.y) * cos,
  }));
  const [xs, ys] = [turned.map(({ x }) => x), turned.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return { text: box.text, left, right, top: Math.min(...ys), bottom: Math.max(...ys), turned };
}

/** Whether a line along a side of one of them has both on different sides. */
function areApart(a: Box, b: Box): boolean {
  const both = [cornersOf(a), cornersOf(b)];
  return both.some((corners) =>
    corners.slice(0, 2).some((corner, at) => {
      const next = corners[at + 1]!;
      const along = ({ x, y }: Corner) => x * (next.y - corner.y) - y * (next.x - corner.x);
      const [own, other] = both.map((each) => each.map(along));
      return Math.max(...own!) <= Math.min(...other!) || Math.max(...other!) <= Math.min(...own!);
    }),
  );
}

function cover(a: Box, b: Box): boolean {
  const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return meet && !((a.turned || b.turned) && areApart(a, b));
}

export function marksOf({ shapes }: { shapes: readonly Shape[] }): MarkShape[] {
  return shapes.flatMap((shape): MarkShape[] => {
    if (shape.kind === "mark") return [shape];
    return shape.kind === "group" ? marksOf(shape) : [];
  });
}

export const textsOf = ({ shapes }: Drawing) => textBoxes(shapes).map(({ text }) => text);

export const wide = (sheet: Sheet) => sheet.draw(roomOf(WIDE));
export const narrow = (sheet: Sheet) => sheet.draw(roomOf(NARROW));

/** Texts that cover each other or leave the drawing, in either width, and numbers that are none. */
export function flaws(sheet: Sheet): string[] {
  return [wide(sheet), narrow(sheet)].flatMap((drawing) => {
    const { width, height, shapes } = drawing;
    const boxes = textBoxes(shapes);
    const outside = boxes
      .filter(({ left, right, top, bottom }) => {
        return left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5;
      })
      .map(({ text }) => `${width}: ${text} leaves the drawing`);
    const over = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => cover(a, b))
        .map((b) => `${width}: ${a.text} covers ${b.text}`),
    );
    const svg = svgText(drawing, { title: "", description: "", language: "en" });
    return [...outside, ...over, ...(/NaN|undefined|Infinity/.test(svg) ? [`${width}: NaN`] : [])];
  });
}

/** How many quotes every mark of drawing and tables opens, by the mark. */
export function opened(sheet: Sheet, study: Columns): Map<string, number> {
  const marks = [
    ...marksOf(wide(sheet)).map(({ mark }) => mark),
    ...sheet.tables.flatMap(({ rows }) => rows.flat().map(({ mark }) => mark ?? null)),
  ];
  const known = marks.filter((mark) => mark !== null);
  return new Map(
    known.map((mark) => [
      mark,
      quotesBehindMark(study, { mark: markOf(mark)!, filters: everything }).length,
    ]),
  );
}

/** The rows of a table as values by their column. */
export function records({ tables }: Sheet, key: string): Record<string, unknown>[] {
  const table = tables.find((each) => each.key === key)!;
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, at) => [column.key, row[at]?.value])),
  );
}

/** The drawing as a file. */
export function svgOf(sheet: Sheet): string {
  const { title, sentence } = sheet;
  return [wide(sheet), narrow(sheet)]
    .map((drawing) => svgText(drawing, { title, description: sentence, language: "en" }))
    .join("\n");
}
