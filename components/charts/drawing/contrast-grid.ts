import type { ContrastPanel } from "./contrast-drawing";
import type { ContrastRow } from "./contrast-row";
import { doubtSign } from "./doubt";
import { belief, TEXT } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import { outletGrid } from "./outlet-grid";
import type { Drawing, Room, Shape } from "./shapes";
import { paragraph, written } from "./writing";

export type ContrastGrid = {
  /** How far bars go to either side. */
  end: number;
  /** All with the same codes in the same order. */
  panels: ContrastPanel[];
  /** Null for a sign that is not in the drawing. */
  signs: { bar: string } & Record<"few" | "doubt" | "both" | "distinct", string | null>;
  /** What is said above: the scale, the order, what is left out. */
  words: string[];
};

type Size = { width: number; height: number };

const BAR = { height: 6, below: 3 };

/** From the middle to the side that prevails; hollow, hatched or both as dots are. */
function bar(
  of: { part: number; few: boolean; doubtful: boolean },
  { width, height }: Size,
): Shape {
  const reach = of.part * (width / 2 - 2);
  const x = width / 2 + Math.min(0, reach);
  const y = height - BAR.height - BAR.below;
  const box = { x, y, width: Math.max(0.5, Math.abs(reach)), height: BAR.height } as const;
  return { kind: "rect", ...box, ...belief("share", of), stroke: "share", strokeWidth: 1 };
}

/** The frame of a difference that is clear. */
function frame({ width, height }: Size): Shape {
  const box = { x: 0.75, y: 0.75, width: width - 1.5, height: height - 1.5, radius: 2 } as const;
  return { kind: "rect", ...box, fill: "note", stroke: "ink", strokeWidth: 1.5 };
}

function gridCell(row: ContrastRow, { end, size }: { end: number; size: Size }): Shape[] {
  const { mark, label, value, text, distinct } = row;
  const { width, height } = size;
  const number = {
    x: width / 2,
    y: (height - BAR.height - BAR.below) / 2 + 4.5,
    anchor: "middle",
    size: TEXT.small - 0.5,
    isBold: distinct,
    fill: value === null ? "soft" : "ink",
  } as const;
  const x = width / 2;
  const middle: Shape = {
    kind: "line",
    ...{ x1: x, x2: x, y1: height - BAR.height - BAR.below - 2, y2: height - 1 },
    stroke: "strong-rule",
    strokeWidth: 1,
  };
  const area: Shape = { kind: "rect", x: 0, y: 0, width, height, fill: "surface", opacity: 0 };
  const shapes =
    value === null
      ? [area, written(text, number)]
      : [
          distinct ? frame(size) : area,
          middle,
          bar({ ...row, part: value / end }, size),
          written(text, number),
        ];
  return [{ kind: "mark", mark: value === null ? null : mark, label, shapes }];
}

function legendItems({ signs }: ContrastGrid): LegendItem[] {
  const size = { width: 28, height: 20 };
  const sample = (part: number, look: { few?: boolean; doubtful?: boolean }): Shape => {
    const { few = false, doubtful = false } = look;
    return { kind: "group", x: 0, y: -13, shapes: [bar({ part, few, doubtful }, size)] };
  };
  const line: Shape = {
    kind: "line",
    ...{ x1: 14, x2: 14, y1: -6, y2: 7 },
    stroke: "strong-rule",
    strokeWidth: 1,
  };
  const clear: Shape = { kind: "group", x: 0, y: -10, shapes: [frame(size)] };
  const items = [
    { sample: [line, sample(1, {})], width: 28, text: signs.bar },
    { sample: [line, sample(1, { few: true })], width: 28, text: signs.few },
    { sample: [doubtSign({ x: 1, y: 5 })], width: 13, text: signs.doubt },
    { sample: [line, sample(1, { few: true, doubtful: true })], width: 28, text: signs.both },
    { sample: [clear], width: 28, text: signs.distinct },
  ];
  return items.flatMap(({ text, ...item }) => (text === null ? [] : [{ ...item, text }]));
}

/** The same as contrastDrawing, of more outlets than panels are looked through: a row an outlet. */
export function contrastGrid(plan: ContrastGrid, room: Room): Drawing {
  const { end, panels, words } = plan;
  const legend = legendRows(legendItems(plan), { width: room.width, top: 0 });
  const said = paragraph(words.join(" "), {
    x: 0,
    top: legend.height + 4,
    room: room.width,
    fill: "soft",
  });
  const columns = (panels[0]?.rows ?? []).map(({ code, doubtful }) => ({ name: code, doubtful }));
  const grid = {
    outlets: panels.map(({ head }) => head),
    columns,
    cell: (row: number, column: number, size: Size) =>
      gridCell(panels[row]!.rows[column]!, { end, size }),
    leastHeight: () => 30,
  };
  const drawn = outletGrid(grid, { room, top: legend.height + said.height + 14 });
  return {
    width: room.width,
    height: Math.ceil(drawn.bottom + 4),
    shapes: [...legend.shapes, ...said.shapes, ...drawn.shapes],
    heads: drawn.heads,
  };
}
