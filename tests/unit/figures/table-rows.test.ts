import type { Table } from "@/components/figures/sheet";

import { ROWS_A_PAGE, shownTable } from "@/components/figures/table-rows";
import { partOf } from "@/components/ui/part";

/** Numbers in no order: 7, 14, … modulo the prime 449, so that each stands once. */
const numbers = Array.from({ length: 448 }, (_, at) => (7 * (at + 1)) % 449);

const table: Table = {
  key: "numbers",
  caption: "Numbers",
  columns: [
    { key: "number", head: "Number", isNumber: true },
    { key: "number_key", head: "Key", isNumber: false, isForFiles: true },
  ],
  rows: numbers.map((value) => [
    { value, text: String(value) },
    { value: `n${value}`, text: `n${value}` },
  ]),
};

const values = (page: number, isDescending?: boolean) =>
  shownTable(table, {
    page,
    sorted: isDescending === undefined ? null : { column: "number", isDescending },
  }).rows.map(([cell]) => cell!.value);

test("a long table is shown in pages, each row on one of them", () => {
  expect(values(1)).toHaveLength(ROWS_A_PAGE);
  expect([1, 2, 3].flatMap((page) => values(page))).toEqual(numbers);
});

test("all rows are sorted before they are parted", () => {
  const ordered = numbers.toSorted((a, b) => a - b);
  expect(values(1, false)).toEqual(ordered.slice(0, ROWS_A_PAGE));
  expect(values(3, true)).toEqual(ordered.toReversed().slice(2 * ROWS_A_PAGE));
});

test("a page past the last one is the last one", () => {
  expect(values(99)).toEqual(values(3));
  expect(partOf(448, { page: 99, atOnce: 200 })).toEqual({ page: 3, pages: 3, from: 400, to: 448 });
});

test.each([
  [0, { page: 1, pages: 1, from: 0, to: 0 }],
  [1, { page: 1, pages: 1, from: 0, to: 1 }],
  [ROWS_A_PAGE, { page: 1, pages: 1, from: 0, to: ROWS_A_PAGE }],
  [2400, { page: 4, pages: 12, from: 600, to: 800 }],
])("the fourth page of %i rows", (rows, part) => {
  expect(partOf(rows, { page: 4, atOnce: ROWS_A_PAGE })).toEqual(part);
});

test("columns for programs stay in files", () => {
  expect(shownTable(table, { page: 1, sorted: null }).columns.map(({ key }) => key)).toEqual([
    "number",
  ]);
});
