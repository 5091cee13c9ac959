export type Box = { left: number; right: number; top: number; bottom: number };
export type Direction = "ArrowRight" | "ArrowLeft" | "ArrowDown" | "ArrowUp";

const middleX = ({ left, right }: Box) => (left + right) / 2;
const middleY = ({ top, bottom }: Box) => (top + bottom) / 2;

/** Marks by their index in rows from top to bottom, each from left to right: of one row while they overlap its first. */
function rowsOf(boxes: readonly Box[]): number[][] {
  const rows: number[][] = [];
  const byHeight = [...boxes.keys()].sort((a, b) => middleY(boxes[a]!) - middleY(boxes[b]!));
  for (const at of byHeight) {
    const row = rows.at(-1);
    const first = row && boxes[row[0]!]!;
    if (row && first && middleY(boxes[at]!) < first.bottom) row.push(at);
    else rows.push([at]);
  }
  return rows.map((row) => row.sort((a, b) => middleX(boxes[a]!) - middleX(boxes[b]!)));
}

function nearest(row: readonly number[], of: { boxes: readonly Box[]; x: number }): number {
  const away = (at: number) => Math.abs(middleX(of.boxes[at]!) - of.x);
  return row.reduce((best, at) => (away(at) < away(best) ? at : best));
}

/**
 * The mark that an arrow goes to, by its index. Right and left go along the row and from its end on to the
 * next, as one reads, so that either alone reaches every mark; down and up go to the nearest mark of the
 * next row. Boxes are as the window measures them, in pixels. −1 at either end, and for no mark.
 *
 * @example nextMark([{ left: 0, right: 10, top: 0, bottom: 10 }], 0, "ArrowDown") // -1
 */
export function nextMark(boxes: readonly Box[], at: number, direction: Direction): number {
  const from = boxes[at];
  if (!from) return -1;
  const rows = rowsOf(boxes);
  if (direction === "ArrowRight" || direction === "ArrowLeft") {
    const reading = rows.flat();
    return reading[reading.indexOf(at) + (direction === "ArrowRight" ? 1 : -1)] ?? -1;
  }
  const own = rows.findIndex((row) => row.includes(at));
  const row = rows[own + (direction === "ArrowDown" ? 1 : -1)];
  return row ? nearest(row, { boxes, x: middleX(from) }) : -1;
}
