export type Box = { left: number; right: number; top: number; bottom: number };
export type Direction = "ArrowRight" | "ArrowLeft" | "ArrowDown" | "ArrowUp";

const middle = (from: number, to: number) => (from + to) / 2;

/** Along the way and across it, from the middle of one box to that of another. */
function away(from: Box, to: Box, direction: Direction) {
  const x = middle(to.left, to.right) - middle(from.left, from.right);
  const y = middle(to.top, to.bottom) - middle(from.top, from.bottom);
  switch (direction) {
    case "ArrowRight":
      return { along: x, across: Math.abs(y) };
    case "ArrowLeft":
      return { along: -x, across: Math.abs(y) };
    case "ArrowDown":
      return { along: y, across: Math.abs(x) };
    default:
      return { along: -y, across: Math.abs(x) };
  }
}

/** What lies aside counts so many times as much as what lies ahead. */
const ASIDE = 4;

/** Less than this is no way at all: marks of one row need not stand at exactly the same height. */
const LEAST = 1;

/**
 * The mark that an arrow goes to: of those that lie in its direction the nearest, what lies aside counting
 * as farther. Without one it is the next of them in their order, or the one before, so that every mark is
 * reached. Boxes are as the window measures them, in pixels; −1 at either end.
 *
 * @example nextMark([{ left: 0, right: 10, top: 0, bottom: 10 }], 0, "ArrowDown") // -1
 */
export function nextMark(boxes: readonly Box[], at: number, direction: Direction): number {
  const from = boxes[at];
  if (!from) return -1;
  let [found, least] = [-1, Number.POSITIVE_INFINITY];
  boxes.forEach((box, place) => {
    const { along, across } = away(from, box, direction);
    const distance = along + ASIDE * across;
    if (place === at || along <= LEAST || distance >= least) return;
    [found, least] = [place, distance];
  });
  if (found >= 0) return found;
  const step = direction === "ArrowRight" || direction === "ArrowDown" ? 1 : -1;
  const next = at + step;
  return next < 0 || next >= boxes.length ? -1 : next;
}
