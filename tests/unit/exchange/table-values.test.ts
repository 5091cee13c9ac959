import type { Level } from "@/lib/agreement/reliability-data";
import { AppError } from "@/lib/base/app-error";
import { tableValues } from "@/lib/exchange/table-values";

type Layout = "units" | "coders";

const read = (level: Level, rows: unknown[][], layout: Layout = "units") =>
  tableValues(
    { rows, rowAt: (down) => down + 1, firstColumn: 1, columnNames: null, rowNames: null },
    { level, layout },
  );

/** The cells as what they stand for, a row a unit. */
function cells(level: Level, rows: unknown[][], layout: Layout = "units") {
  const { data, labels } = read(level, rows, layout);
  return Array.from({ length: data.units }, (_, unit) =>
    Array.from({ length: data.coders }, (_, coder) => {
      return labels[data.cells[unit * data.coders + coder]!] ?? null;
    }),
  );
}

function refusal(level: Level, rows: unknown[][]) {
  try {
    read(level, rows);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { row, column, text } = error.reason.values ?? {};
    return { key: error.reason.key, row, column, text };
  }
  throw new Error("it was read");
}

test("null, empty and blank cells are missing, at every level", () => {
  for (const level of ["nominal", "ordinal", "interval", "ratio", "set"] as const) {
    expect(cells(level, [[null, "", "  ", "1"]])).toEqual([[null, null, null, "1"]]);
  }
});

test("rows are coders where it is said so", () => {
  const rows = [
    ["a", "b", null],
    ["b", "b", "a"],
  ];
  expect(cells("nominal", rows, "coders")).toEqual([
    ["a", "b"],
    ["b", "b"],
    [null, "a"],
  ]);
});

test("names are the same in every form of Unicode, and with blanks around them", () => {
  const { labels } = read("nominal", [["й".normalize("NFD"), " й ", "й\u00A0", "и"]]);
  expect(labels).toEqual(["и", "й"]);
  expect(read("set", [[["ё".normalize("NFD")], "ё"]]).labels).toEqual(["ё"]);
});

test("names are kept apart by case and by anything else that is seen", () => {
  expect(read("nominal", [["a", "A", "а", "1", "01"]]).labels).toHaveLength(5);
});

test("names stand in the order of the alphabet, and numbers in them by size", () => {
  const { labels } = read("nominal", [["ө", "о", "қ", "к", "ә", "а", "Ё", "е", "я"]]);
  expect(labels).toEqual(["а", "ә", "е", "Ё", "к", "қ", "о", "ө", "я"]);
  expect(read("nominal", [["код 10", "код 9"]]).labels).toEqual(["код 9", "код 10"]);
});

test("numbers and truth values are names too", () => {
  expect(cells("nominal", [[1, "1", true, "true", -0]])).toEqual([["1", "1", "true", "true", "0"]]);
});

test("names that objects have by themselves are names like others", () => {
  expect(cells("nominal", [["__proto__", "constructor"]])).toEqual([["__proto__", "constructor"]]);
  expect(cells("set", [[["__proto__"], "toString;__proto__"]])).toEqual([
    ["__proto__", "__proto__;toString"],
  ]);
});

test("numbers are read as they are written, and there is one zero", () => {
  const row = ["2 ", "2.0", "+2", "2e0", 2, ".5", "-1", "−1", "0", "-0", -0, "1e3"];
  expect(cells("interval", [row])).toEqual([
    ["2", "2", "2", "2", "2", "0.5", "-1", "-1", "0", "0", "0", "1000"],
  ]);
});

test("numbers stand by size, not by their digits", () => {
  expect(read("ordinal", [[10, 9, -1, 2.5]]).labels).toEqual(["-1", "2.5", "9", "10"]);
});

describe("what is no number is refused with row and column", () => {
  test.each([
    ["high", '"high"'],
    ["NaN", '"NaN"'],
    ["1,5", '"1,5"'],
    ["0x10", '"0x10"'],
    ["1 2", '"1 2"'],
    ["Infinity", '"Infinity"'],
    [true, "true"],
    [[1], "[…]"],
    [{ value: 1 }, "{…}"],
  ])("%j", (cell, text) => {
    expect(
      refusal("interval", [
        [1, 2],
        [1, cell],
      ]),
    ).toEqual({
      key: "table-no-number",
      row: 2,
      column: 2,
      text,
    });
  });

  test("and what is too large to be squared", () => {
    expect(refusal("interval", [["1e400"]])).toMatchObject({
      key: "table-too-far",
      text: '"1e400"',
    });
    expect(refusal("ratio", [[JSON.parse("1e400")]])).toMatchObject({ text: "Infinity" });
    expect(refusal("ordinal", [[-1e101]])).toMatchObject({ key: "table-too-far" });
  });

  test("and what is below zero, where zero is the beginning", () => {
    expect(refusal("ratio", [[0, -1]])).toMatchObject({ key: "table-negative", row: 1, column: 2 });
    expect(cells("ratio", [[-0, 1]])).toEqual([["0", "1"]]);
  });
});

test("a list or an object is no name, however deep it is", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const key = "table-no-value";
  expect(refusal("nominal", [["a"], [["a"]]])).toEqual({ key, row: 2, column: 1, text: "[…]" });
  expect(refusal("nominal", [[deep]])).toMatchObject({ key, text: "[…]" });
  expect(refusal("nominal", [[{ a: 1 }]])).toMatchObject({ key, text: "{…}" });
  expect(refusal("nominal", [[JSON.parse("1e400")]])).toMatchObject({ key, text: "Infinity" });
});

describe("sets", () => {
  test("are lists, or codes with semicolons between them, in any order and each once", () => {
    expect(cells("set", [[["b", "a"], "a;b", " b ; a ;", ["a", "b", "a"]]])).toEqual([
      ["a;b", "a;b", "a;b", "a;b"],
    ]);
  });

  test("may be empty, which is not the same as missing", () => {
    expect(cells("set", [[[], "{}", "{ }", "∅", ";", "", null]])).toEqual([
      ["{}", "{}", "{}", "{}", "{}", null, null],
    ]);
  });

  test("hold codes with a semicolon, or called {}, only in lists, and keep them apart", () => {
    const { data, codes } = read("set", [
      [["a;b"], ["a", "b"]],
      [["{}"], []],
    ]);
    expect(codes).toEqual(expect.arrayContaining(["a", "b", "a;b", "{}"]));
    expect(new Set(data.cells).size).toBe(4);
  });

  test("hold numbers and truth values as names", () => {
    expect(cells("set", [[[1, true], "1;true", 1]])).toEqual([["1;true", "1;true", "1"]]);
  });

  test.each([
    ["a list in the list", [["a"]], "table-no-code"],
    ["a gap in the list", ["a", null], "table-no-code"],
    ["an empty code in the list", ["a", " "], "table-no-code"],
    ["an object in the list", [{ a: 1 }], "table-no-value"],
    ["an object", { a: 1 }, "table-no-value"],
  ])("are refused with %s", (_, cell, key) => {
    expect(refusal("set", [["a", cell]])).toMatchObject({ key, row: 1, column: 2 });
  });

  test("of more than 32 codes are told apart by every one of them", () => {
    const all = Array.from({ length: 40 }, (_, code) => `c${code}`);
    const { data, codes } = read("set", [[all, all.slice(0, -1)]]);
    expect(codes).toHaveLength(40);
    expect(data.values).toMatchObject({ level: "set", size: 2, words: 2 });
    expect(data.cells[0]).not.toBe(data.cells[1]);
  });
});
