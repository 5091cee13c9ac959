import { doubtSign } from "./doubt";
import { TEXT } from "./kit";
import type { Head, Room, Shape } from "./shapes";
import type { Drawn } from "./share-cell";
import { longestWord, paragraph, written } from "./writing";

export type MatrixRow = {
  name: string;
  /** Beside or below the name: how many quotes, as a mark or in plain words. */
  under: { text: string; mark: string; label: string } | null;
  doubtful: boolean;
};

export type Matrix = {
  rows: MatrixRow[];
  columns: number;
  /** Both draw from (0, 0) on. */
  head: (column: number, width: number) => Drawn;
  cell: (row: number, column: number, width: number) => Drawn;
  /** A column may be so narrow, and a block may have so many of them. */
  columnWidth: { least: number; most: number };
  mostColumns: { wide: number; narrow: number };
};

const NAMES = { least: 110, most: 190, after: 14 };
const NAME = { size: TEXT.normal, isBold: true };
/** Names stand as high as what is written in a cell. */
const TO_CELL_LINE = 3;
const SIGN = 16;
const GAP = 6;
const PADDING = 7;

type Block = { from: number; to: number; columnWidth: number; namesWidth: number };

const moved = (shapes: Shape[], x: number, y: number): Shape => ({ kind: "group", x, y, shapes });

/** Columns side by side as many as fit; the rest in further blocks of about the same size. */
function blocksOf(
  { rows, columns, columnWidth, mostColumns }: Matrix,
  { width, isNarrow }: Room,
): Block[] {
  const words = rows.map(({ name }) => name);
  const names = longestWord(words, NAME) + NAMES.after + SIGN;
  const namesWidth = isNarrow ? 0 : Math.min(NAMES.most, Math.max(NAMES.least, names));
  const room = width - namesWidth;
  const fitting = Math.max(1, Math.floor(room / columnWidth.least));
  const most = Math.min(fitting, isNarrow ? mostColumns.narrow : mostColumns.wide);
  const blocks = Math.ceil(columns / most);
  const each = Math.ceil(columns / Math.max(1, blocks));
  const wide = isNarrow ? room / each : Math.min(columnWidth.most, room / each);
  return Array.from({ length: blocks }, (_, at) => {
    const from = at * each;
    return { from, to: Math.min(columns, from + each), columnWidth: wide, namesWidth };
  });
}

/** The name of a row, left of its cells or, in a narrow drawing, above them. */
function rowName(
  { name, under, doubtful }: MatrixRow,
  { room, top }: { room: number; top: number },
) {
  const indent = doubtful ? SIGN : 0;
  const title = paragraph(name, { x: indent, top, room: room - indent, most: 5, ...NAME });
  const sign = doubtful ? [doubtSign({ x: 0, y: top + TEXT.normal })] : [];
  const below: Shape[] = under
    ? [
        {
          kind: "mark",
          mark: under.mark,
          label: under.label,
          shapes: [
            written(under.text, { x: indent, y: top + title.height + TEXT.small, fill: "soft" }),
          ],
        },
      ]
    : [];
  const height = title.height + (under ? 16 : 0);
  return { shapes: [...sign, ...title.shapes, ...below], height };
}

function row(matrix: Matrix, at: { index: number; block: Block; room: Room; top: number }) {
  const { index, block, room, top } = at;
  const { from, to, columnWidth, namesWidth } = block;
  const nameRoom = room.isNarrow ? room.width : namesWidth - NAMES.after;
  const lower = room.isNarrow ? 0 : TO_CELL_LINE;
  const name = rowName(matrix.rows[index]!, { room: nameRoom, top: top + PADDING + lower });
  const cellTop = top + PADDING + (room.isNarrow ? name.height + 4 : 0);
  const cells = Array.from({ length: to - from }, (_, place) => {
    const { shapes, height } = matrix.cell(index, from + place, columnWidth - GAP);
    return { shape: moved(shapes, namesWidth + place * columnWidth, cellTop), height };
  });
  const deepest = Math.max(0, ...cells.map(({ height }) => height));
  const end = Math.max(cellTop + deepest, top + PADDING + lower + name.height) + PADDING;
  const x2 = namesWidth + (to - from) * columnWidth - GAP;
  const rule: Shape = { kind: "line", x1: 0, x2, y1: top, y2: top, stroke: "rule", strokeWidth: 1 };
  return { shapes: [rule, ...name.shapes, ...cells.map(({ shape }) => shape)], bottom: end };
}

function drawnBlock(matrix: Matrix, at: { block: Block; room: Room; top: number }) {
  const { from, to, columnWidth, namesWidth } = at.block;
  const heads = Array.from({ length: to - from }, (_, place) =>
    matrix.head(from + place, columnWidth - GAP),
  );
  const deepest = Math.max(0, ...heads.map(({ height }) => height));
  const named = (top: number) =>
    heads.map(({ shapes: head, height }, place) =>
      moved(head, namesWidth + place * columnWidth, top + deepest - height),
    );
  const shapes = named(at.top);
  let bottom = at.top + deepest + 6;
  matrix.rows.forEach((_, index) => {
    const drawn = row(matrix, { ...at, index, top: bottom });
    shapes.push(...drawn.shapes);
    bottom = drawn.bottom;
  });
  const head: Head = { top: at.top, height: deepest + 4, until: bottom, shapes: named(0) };
  return { shapes, bottom, head };
}

/** Rows by columns, in as many blocks as the columns need; every block names its rows. */
export function matrixBlocks(matrix: Matrix, { room, top }: { room: Room; top: number }) {
  const shapes: Shape[] = [];
  const heads: Head[] = [];
  let bottom = top;
  for (const block of blocksOf(matrix, room)) {
    const drawn = drawnBlock(matrix, { block, room, top: block.from === 0 ? bottom : bottom + 22 });
    shapes.push(...drawn.shapes);
    heads.push(drawn.head);
    bottom = drawn.bottom;
  }
  return { shapes, bottom, heads };
}
