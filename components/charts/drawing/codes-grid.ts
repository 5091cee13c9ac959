import type { CodesFigure } from "./codes-drawing";
import { doubtEdge } from "./doubt";
import { TEXT } from "./kit";
import { legendRows } from "./legend-rows";
import { outletGrid } from "./outlet-grid";
import type { Drawing, Room, Shape } from "./shapes";
import { type CellState, type ShareCell, tint } from "./share-cell";
import { paragraph, written } from "./writing";

type Box = { x: number; y: number; width: number; height: number };

/** What has no value in a cell that has one as well: a stripe at its right end. */
const STRIPE = 7;
const STATE = 14;

function stateShape({ fill, short, mark, label }: CellState, box: Box): Shape {
  const dash = fill === "surface" ? "3 2" : undefined;
  const shapes: Shape[] = [
    { kind: "rect", ...box, fill, stroke: "strong-rule", strokeWidth: 1, dash },
  ];
  if (box.width > STRIPE) {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const plate = { x: middle.x - 9, y: middle.y - 6.5, width: 18, height: 13, radius: 2 };
    shapes.push({ kind: "rect", ...plate, fill: "surface" });
    shapes.push(written(short, { x: middle.x, y: middle.y + 4, anchor: "middle" }));
  }
  return { kind: "mark", mark, label, shapes };
}

/** The share as a number on its shade; dashed where few quotes stand behind it. */
function carried(of: NonNullable<ShareCell["share"]>, box: Box): Shape[] {
  const { value, text, few, doubtful } = of;
  const dashed = { fill: "none", stroke: "ink", strokeWidth: 1, dash: "3 2" } as const;
  const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  return [
    tint(box, value),
    ...(few ? [{ kind: "rect", ...inner, radius: 2, ...dashed } as const] : []),
    ...(doubtful ? [doubtEdge({ ...box, y: box.y + box.height - 4, height: 4 })] : []),
    written(text, { ...middle, anchor: "middle", size: TEXT.small - 0.5 }),
  ];
}

/** A dot where the code is absent, a dash where there is nothing to count. */
function instead({ mark }: ShareCell, box: Box): Shape[] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const area: Shape = { kind: "rect", ...box, fill: "surface", opacity: 0 };
  if (mark === null)
    return [area, written("–", { ...middle, y: middle.y + 4, anchor: "middle", fill: "soft" })];
  return [area, { kind: "circle", cx: middle.x, cy: middle.y, r: 1.5, fill: "strong-rule" }];
}

function gridCell(cell: ShareCell, { width, height }: { width: number; height: number }): Shape[] {
  const { share, absent, mark, label, states } = cell;
  if (share === null && absent.length === 0) {
    const part = height / Math.max(1, states.length);
    return states.map((state, at) =>
      stateShape(state, { x: 0, y: at * part + 0.5, width, height: part - 1 }),
    );
  }
  const [state] = states;
  const box = { x: 0, y: 0, width: state ? width - STRIPE : width, height };
  const shapes = share ? carried(share, box) : instead(cell, box);
  const stripe = { x: width - STRIPE, y: 0, width: STRIPE, height };
  const marks: Shape[] = [{ kind: "mark", mark, label, shapes }];
  return state ? [...marks, stateShape(state, stripe)] : marks;
}

/** The same as codesDrawing, of more outlets than stand beside each other: a row an outlet. */
export function codesGrid(figure: CodesFigure, room: Room): Drawing {
  const { outlets, rows, more } = figure;
  const legend = legendRows(figure.legend, { width: room.width, top: 0 });
  const states = (row: number) =>
    rows.map(({ cells }) => (cells[row]!.share ? 0 : cells[row]!.states.length));
  const grid = {
    outlets,
    columns: rows,
    cell: (row: number, column: number, size: { width: number; height: number }) =>
      gridCell(rows[column]!.cells[row]!, size),
    leastHeight: (row: number) => Math.max(...states(row)) * STATE,
  };
  const drawn = outletGrid(grid, { room, top: legend.height + 14 });
  const words = paragraph(more.join(" "), {
    x: 0,
    top: drawn.bottom + 6,
    room: room.width,
    fill: "soft",
  });
  return {
    width: room.width,
    height: Math.ceil(drawn.bottom + 8 + words.height),
    shapes: [...legend.shapes, ...drawn.shapes, ...words.shapes],
    heads: drawn.heads,
  };
}
