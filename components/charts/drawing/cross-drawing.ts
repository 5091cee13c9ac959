import { type SmallMatrix, smallMatrix } from "./cross-small";
import { doubtSign } from "./doubt";
import { TEXT } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import { type MatrixRow, matrixBlocks } from "./matrix-blocks";
import type { Drawing, Room, Shape } from "./shapes";
import { type Drawn, type ShareCell, shareCell } from "./share-cell";
import { longestWord, paragraph, written } from "./writing";

export type CrossColumn = {
  /** As small matrices name it: "−2" or "3". */
  short: string;
  name: string;
  doubtful: boolean;
};

export type CrossFigure = {
  rows: (MatrixRow & { cells: ShareCell[] })[];
  columns: CrossColumn[];
  /** Heads of the matrix of all outlets and of the small ones. */
  titles: { all: string; each: string };
  /** None where there are too many. */
  outlets: SmallMatrix[];
  /** What the variable across is, above its codes. */
  across: string;
  legend: LegendItem[];
  more: string[];
};

const HEAD = { size: 13, isBold: true };
const BETWEEN = 28;

function columnHead({ short, name, doubtful }: CrossColumn, width: number): Drawn {
  const title = paragraph(name, { x: 0, top: 15, room: width, most: 4, ...HEAD });
  return {
    shapes: [
      written(short, { x: doubtful ? 16 : 0, y: 12, fill: "soft" }),
      ...(doubtful ? [doubtSign({ x: 0, y: 12 })] : []),
      ...title.shapes,
    ],
    height: title.height + 18,
  };
}

function title(text: string, { top, width }: { top: number; width: number }) {
  return paragraph(text, { x: 0, top, room: width, size: TEXT.head, isBold: true });
}

function allTogether(figure: CrossFigure, { room, top }: { room: Room; top: number }) {
  const head = title(figure.titles.all, { top, width: room.width });
  const across = paragraph(figure.across, {
    x: 0,
    top: top + head.height + 2,
    room: room.width,
    fill: "soft",
  });
  const word = longestWord(
    figure.columns.map(({ name }) => name),
    HEAD,
  );
  const matrix = {
    rows: figure.rows,
    columns: figure.columns.length,
    head: (column: number, width: number) => columnHead(figure.columns[column]!, width),
    cell: (row: number, column: number, width: number) =>
      shareCell(figure.rows[row]!.cells[column]!, width),
    columnWidth: { least: Math.min(116, Math.max(65, word + 8)), most: 150 },
    mostColumns: { wide: 10, narrow: 5 },
  };
  const blocks = matrixBlocks(matrix, { room, top: top + head.height + across.height + 10 });
  return {
    shapes: [...head.shapes, ...across.shapes, ...blocks.shapes],
    bottom: blocks.bottom,
    heads: blocks.heads,
  };
}

function byOutlet(figure: CrossFigure, { room, top }: { room: Room; top: number }) {
  const { width, isNarrow } = room;
  const head = title(figure.titles.each, { top, width });
  const columns = isNarrow ? 1 : 2;
  const each = (width - (columns - 1) * BETWEEN) / columns;
  const shapes: Shape[] = [...head.shapes];
  let bottom = top + head.height + 10;
  for (let first = 0; first < figure.outlets.length; first += columns) {
    const drawn = figure.outlets
      .slice(first, first + columns)
      .map((outlet) => smallMatrix(outlet, { ...figure, width: each }));
    drawn.forEach(({ shapes: inner }, at) => {
      shapes.push({ kind: "group", x: at * (each + BETWEEN), y: bottom, shapes: inner });
    });
    bottom += Math.max(...drawn.map(({ height }) => height)) + 20;
  }
  return { shapes, bottom };
}

/** Codes of one variable by codes of another: all outlets together, then each by itself, small. */
export function crossDrawing(figure: CrossFigure, room: Room): Drawing {
  const legend = legendRows(figure.legend, { width: room.width, top: 0 });
  const all = allTogether(figure, { room, top: legend.height + 14 });
  const shapes = [...legend.shapes, ...all.shapes];
  let { bottom } = all;
  for (const text of figure.more) {
    const more = paragraph(text, { x: 0, top: bottom + 4, room: room.width, fill: "soft" });
    shapes.push(...more.shapes);
    bottom += 4 + more.height;
  }
  if (figure.outlets.length > 0) {
    const small = byOutlet(figure, { room, top: bottom + 26 });
    shapes.push(...small.shapes);
    bottom = small.bottom;
  }
  return { width: room.width, height: Math.ceil(bottom), shapes, heads: all.heads };
}
