import type { ContrastPanel } from "./contrast-drawing";
import { type ContrastRow, contrastMark } from "./contrast-row";
import { type ContrastScale, contrastAxis, contrastHead } from "./contrast-scale";
import { doubtSign } from "./doubt";
import { TEXT } from "./kit";
import { outletHead } from "./outlet-head";
import type { Drawing, Room, Shape } from "./shapes";
import { wrapped } from "./text-width";
import { paragraph, written } from "./writing";

export type ContrastFocus = {
  scale: ContrastScale;
  panel: ContrastPanel;
  /** What the shares at the right end are. */
  sidesHead: string;
};

type Columns = {
  labels: number;
  left: number;
  right: number;
  textAt: number;
  /** On phones the name and the shares stand above their row, which then has the whole width. */
  isAbove: boolean;
  row: number;
};

function columnsOf({ isNarrow }: Room): Columns {
  return isNarrow
    ? { labels: 222, left: 18, right: 306, textAt: 360, isAbove: true, row: 50 }
    : { labels: 196, left: 220, right: 600, textAt: 660, isAbove: false, row: 40 };
}

const soft = { anchor: "end", fill: "soft", size: TEXT.small + 1 } as const;

/** The code's name and the shares of both sides, at the ends of the row or above it. */
function rowWords(
  { code, sides, distinct, doubtful }: ContrastRow,
  { width, columns }: { width: number; columns: Columns },
): Shape[] {
  const { labels, isAbove, row } = columns;
  const x = doubtful ? 17 : 0;
  const font = { size: TEXT.normal, isBold: distinct };
  const lines = wrapped(code, { room: labels - x, most: isAbove ? 1 : 2, ...font });
  const middle = isAbove ? 18 : row / 2 + 5;
  const first = middle - (lines.length - 1) * 8.5;
  return [
    { kind: "line", x1: 0, x2: width, y1: 0, y2: 0, stroke: "rule", strokeWidth: 1 },
    ...(doubtful ? [doubtSign({ x: 0.5, y: first })] : []),
    ...lines.map((text, at) => written(text, { x, y: first + at * 17, ...font })),
    written(sides, { x: width, y: middle, ...soft }),
  ];
}

/** One outlet against all others, code by code, with the shares of both sides. */
export function contrastFocusDrawing(focus: ContrastFocus, room: Room): Drawing {
  const { width } = room;
  const { head, rows, note } = focus.panel;
  const columns = columnsOf(room);
  const { shapes, bottom } = contrastHead(focus.scale, width);
  const title = outletHead(head, { width: room.isNarrow ? width : width - 160 });
  shapes.push({ kind: "group", x: 0, y: bottom + 8, shapes: title.shapes });
  const top = bottom + title.height + (room.isNarrow ? 34 : 18);
  if (note) {
    const words = paragraph(note, { x: 0, top, room: width, fill: "soft" });
    return { width, height: top + words.height, shapes: [...shapes, ...words.shapes] };
  }
  shapes.push(written(focus.sidesHead, { x: width, y: top - 6, ...soft }));
  const end = top + rows.length * columns.row;
  const { left, right, textAt } = columns;
  const bands = rows.map((_, at) => {
    const from = top + at * columns.row;
    return { top: columns.isAbove ? from + 23 : from, bottom: from + columns.row };
  });
  const axis = contrastAxis(focus.scale, { left, right, top, bottom: end, bands });
  shapes.push(...axis.shapes);
  rows.forEach((row, at) => {
    const y = top + at * columns.row;
    const middle = y + (columns.isAbove ? 35 : columns.row / 2);
    shapes.push({ kind: "group", x: 0, y, shapes: rowWords(row, { width, columns }) });
    shapes.push(contrastMark(row, { y: middle, x: axis.x, textAt, look: head }));
  });
  return { width, height: end + 22, shapes };
}
