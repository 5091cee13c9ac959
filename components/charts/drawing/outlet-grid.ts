import { doubtSign } from "./doubt";
import { outletSign, TEXT } from "./kit";
import type { OutletHead } from "./outlet-head";
import type { Head, Room, Shape } from "./shapes";
import { textWidth, wrapped } from "./text-width";
import { written } from "./writing";

/** More outlets than these stand below each other, a row each, and codes beside each other. */
export const MANY_OUTLETS = 12;

export type OutletGrid = {
  outlets: OutletHead[];
  columns: { name: string; doubtful: boolean }[];
  /** Drawn from (0, 0) on. */
  cell: (row: number, column: number, size: { width: number; height: number }) => Shape[];
  /** What a row needs for its cells. */
  leastHeight: (row: number) => number;
};

const LINE = 14;
const INDENT = 18;
const LEAST = { column: 32, row: 28 };
const MOST_COLUMN = 64;
const GAP = 2;
const NAME_ROOMS = [118, 156, 200, 250];
/** Names of columns are turned so that they end above their column and begin over the names of rows. */
const ANGLE = 60;
const [COS, SIN] = [Math.cos((ANGLE * Math.PI) / 180), Math.sin((ANGLE * Math.PI) / 180)];

type Plan = {
  names: number;
  lines: number;
  font: { size: number; isBold: boolean };
  each: number;
  column: number;
};

function planOf({ columns }: OutletGrid, { width, isNarrow }: Room): Plan {
  const names = isNarrow ? 136 : 236;
  const font = { size: isNarrow ? TEXT.small - 1 : TEXT.small, isBold: !isNarrow };
  const fitting = Math.floor((width - names) / LEAST.column);
  const blocks = Math.max(1, Math.ceil(columns.length / fitting));
  const each = Math.ceil(columns.length / blocks);
  const column = Math.min(MOST_COLUMN, (width - names) / Math.max(1, each));
  return { names, lines: isNarrow ? 5 : 4, font, each, column };
}

/** Sign, name and n of an outlet; n stands at the right end where the last line leaves room for it. */
function rowHead({ name, n, ...look }: OutletHead, { names, lines: most, font }: Plan) {
  const room = names - INDENT - 8;
  const lines = wrapped(name, { room, most, ...font });
  const last = textWidth(lines.at(-1) ?? "", font);
  const fits = last + 8 + textWidth(n, { size: TEXT.small }) <= room;
  const count = lines.length + (fits ? 0 : 1);
  const end = { x: names - 8, y: count * LINE, anchor: "end", fill: "soft" } as const;
  return {
    shapes: [
      outletSign(look, { cx: 7, cy: LINE - 4, r: 4.5 }),
      ...lines.map((line, at) => written(line, { x: INDENT, y: (at + 1) * LINE, ...font })),
      written(n, end),
    ],
    height: count * LINE + 4,
  };
}

type Block = { from: number; to: number; plan: Plan };

/** The lines of each name, in as little room as takes all of them whole. */
function columnNames(names: readonly string[]): string[][] {
  let lines: string[][] = [];
  for (const room of NAME_ROOMS) {
    lines = names.map((name) => wrapped(name, { room, most: 2, size: TEXT.small }));
    if (lines.flat().every((line) => !line.endsWith("…"))) return lines;
  }
  return lines;
}

/** The turned names of the block's columns, and below one that is doubted the sign of that. */
function columnHeads({ columns }: OutletGrid, { from, to, plan }: Block) {
  const lines = columnNames(columns.slice(from, to).map(({ name }) => name));
  const named = lines.map((of, at) => ({ lines: of, doubtful: columns[from + at]!.doubtful }));
  const isDoubted = named.some(({ doubtful }) => doubtful);
  const widths = lines.flat().map((line) => textWidth(line, { size: TEXT.small }));
  const longest = Math.max(0, ...widths);
  const height = longest * SIN + 24 + (isDoubted ? 14 : 0);
  const base = height - 8 - (isDoubted ? 14 : 0);
  const shapes = named.flatMap(({ lines, doubtful }, at): Shape[] => {
    const middle = plan.names + (at + 0.5) * plan.column;
    const words = lines.map((text, line): Shape => {
      const off = (line - (lines.length - 1) / 2) * (LINE - 1) + 4;
      const place = { x: middle - SIN * off, y: base + COS * off, anchor: "end" } as const;
      return { ...place, kind: "text", text, size: TEXT.small, angle: ANGLE };
    });
    return doubtful ? [...words, doubtSign({ x: middle - 5.5, y: height - 4 })] : words;
  });
  return { shapes, height };
}

function gridRow(grid: OutletGrid, at: { row: number; top: number; block: Block }) {
  const { row, top, block } = at;
  const { from, to, plan } = block;
  const head = rowHead(grid.outlets[row]!, plan);
  const height = Math.max(LEAST.row, head.height + 6, grid.leastHeight(row) + GAP);
  const end = plan.names + (to - from) * plan.column;
  const rule: Shape = {
    kind: "line",
    ...{ x1: 0, x2: end, y1: top, y2: top },
    stroke: "rule",
    strokeWidth: 1,
  };
  const y = top + (height - head.height) / 2;
  const size = { width: plan.column - GAP, height: height - GAP };
  const cells = Array.from({ length: to - from }, (_, place): Shape => {
    const x = plan.names + place * plan.column + GAP / 2;
    const shapes = grid.cell(row, from + place, size);
    return { kind: "group", x, y: top + GAP / 2, shapes };
  });
  return {
    shapes: [rule, { kind: "group", x: 0, y, shapes: head.shapes } as Shape, ...cells],
    height,
  };
}

/** Outlets by codes, close together: as many codes beside each other as fit, the rest in blocks below. */
export function outletGrid(grid: OutletGrid, { room, top }: { room: Room; top: number }) {
  const plan = planOf(grid, room);
  const shapes: Shape[] = [];
  const heads: Head[] = [];
  let bottom = top;
  for (let from = 0; from < grid.columns.length; from += plan.each) {
    const block = { from, to: Math.min(grid.columns.length, from + plan.each), plan };
    const head = columnHeads(grid, block);
    const start = from === 0 ? bottom : bottom + 22;
    shapes.push({ kind: "group", x: 0, y: start, shapes: head.shapes });
    bottom = start + head.height;
    for (const row of grid.outlets.keys()) {
      const drawn = gridRow(grid, { row, top: bottom, block });
      shapes.push(...drawn.shapes);
      bottom += drawn.height;
    }
    heads.push({ top: start, until: bottom, ...head });
  }
  return { shapes, heads, bottom };
}
