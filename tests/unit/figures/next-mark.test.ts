import fc from "fast-check";
import { type Box, type Direction, nextMark } from "@/components/figures/next-mark";

const box = (left: number, top: number): Box => ({ left, right: left + 10, top, bottom: top + 10 });

/** Three columns and two rows, as a matrix writes them. */
const matrix = [0, 50].flatMap((top) => [0, 100, 200].map((left) => box(left, top)));

test.each<[number, Direction, number]>([
  [0, "ArrowRight", 1],
  [1, "ArrowLeft", 0],
  [1, "ArrowDown", 4],
  [4, "ArrowUp", 1],
  [5, "ArrowLeft", 4],
])("from cell %i of a matrix %s leads to cell %i", (at, direction, to) => {
  expect(nextMark(matrix, at, direction)).toBe(to);
});

test("down and up go to the next row, where nothing is straight below too", () => {
  const rows = [box(0, 0), box(60, 0), box(200, 20), box(300, 20), box(0, 40)];
  expect(nextMark(rows, 0, "ArrowDown")).toBe(2);
  expect(nextMark(rows, 3, "ArrowDown")).toBe(4);
  expect(nextMark(rows, 4, "ArrowUp")).toBe(2);
});

test("at the end of a row one goes on to the next row, and at the very ends nowhere", () => {
  expect(nextMark(matrix, 2, "ArrowRight")).toBe(3);
  expect(nextMark(matrix, 3, "ArrowLeft")).toBe(2);
  expect(nextMark(matrix, 5, "ArrowRight")).toBe(-1);
  expect(nextMark(matrix, 0, "ArrowUp")).toBe(-1);
  expect(nextMark(matrix, -1, "ArrowUp")).toBe(-1);
});

test("right alone reaches every mark, in whatever order they were written", () => {
  const anyBox = fc.record({
    x: fc.integer({ max: 500, min: 0 }),
    y: fc.integer({ max: 500, min: 0 }),
  });
  fc.assert(
    fc.property(fc.array(anyBox, { minLength: 1, maxLength: 30 }), (places) => {
      const boxes = places.map(({ x, y }) => box(x, y));
      const back = (at: number): number => {
        const before = nextMark(boxes, at, "ArrowLeft");
        return before < 0 ? at : back(before);
      };
      const met = new Set<number>();
      for (let at = back(0); at >= 0; at = nextMark(boxes, at, "ArrowRight")) met.add(at);
      expect(met.size).toBe(boxes.length);
    }),
  );
});

test("marks of one row need not stand at the same height", () => {
  const row = [box(0, 0), box(50, 0.5), box(100, 0)];
  expect(nextMark(row, 0, "ArrowDown")).toBe(-1);
  expect(nextMark(row, 0, "ArrowRight")).toBe(1);
  expect(nextMark(row, 2, "ArrowLeft")).toBe(1);
});
