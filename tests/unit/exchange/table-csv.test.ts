import { AppError } from "@/lib/base/app-error";
import { csvTableOf } from "@/lib/exchange/table-csv";
import { type TextOptions, textOptions } from "@/lib/exchange/table-request";

type Choice = Partial<Record<keyof TextOptions, unknown>>;

const table = (text: string, choice: Choice = {}) =>
  csvTableOf(text, textOptions.parse({ level: "nominal", ...choice }));

/** What is told to the person, as the catalogue's key and what is filled in. */
function refusal(text: string, choice: Choice = {}) {
  try {
    table(text, choice);
  } catch (error) {
    if (error instanceof AppError) return { ...error.reason.values, key: error.reason.key };
    throw error;
  }
  throw new Error("it was read");
}

const values = [
  ["a", "b"],
  ["b", "b"],
];

test.each([
  ["line feeds", "A,B\na,b\nb,b\n"],
  ["no last line end", "A,B\na,b\nb,b"],
  ["carriage returns and line feeds", "A,B\r\na,b\r\nb,b\r\n"],
  ["carriage returns alone", "A,B\ra,b\rb,b\r"],
  ["every kind of line end at once", "A,B\r\na,b\nb,b\r"],
  ["a byte order mark", "\uFEFFA,B\na,b\nb,b\n"],
  ["semicolons", "A;B\na;b\nb;b\n"],
  ["tabs", "A\tB\na\tb\nb\tb\n"],
  ["quotation marks", '"A","B"\n"a","b"\n"b",b\n'],
  ["blanks around cells", "A , B\n a,b \nb,\tb\n"],
  ["empty lines at the top, between and at the end", "\n\nA,B\n\na,b\n  \nb,b\n\n"],
])("a table is read with %s", (_, text) => {
  expect(table(text)).toMatchObject({ rows: values, columnNames: ["A", "B"], rowNames: null });
});

test("quoted cells hold delimiters, line ends and quotation marks", () => {
  const { rows, columnNames } = table('"A; or B","C\nD"\n"say ""no""","x,y"\nz,"1\r\n2"\n');
  expect(columnNames).toEqual(["A; or B", "C\nD"]);
  expect(rows).toEqual([
    ['say "no"', "x,y"],
    ["z", "1\r\n2"],
  ]);
});

test("a missing value first or last in a row stays in its column", () => {
  expect(table("A\tB\tC\n\ta\tb\na\t\t\n", { header: "yes" }).rows).toEqual([
    ["", "a", "b"],
    ["a", "", ""],
  ]);
});

test("equal headers stay as they are, and no column is dropped", () => {
  const { rows, columnNames } = table("X,X,X\n1,2,3\n", { header: "yes" });
  expect(columnNames).toEqual(["X", "X", "X"]);
  expect(rows).toEqual([["1", "2", "3"]]);
});

describe("codes of a set stand apart by semicolons", () => {
  test.each([
    ["commas", "A,B\na;b,a\nb;c;d,a\n"],
    ["tabs", "A\tB\na;b\ta\nb;c;d\ta\n"],
    ["semicolons, where nothing else can", 'A;B\n"a;b";a\n"b;c;d";a\n'],
  ])("and cells by %s", (_, text) => {
    expect(table(text, { level: "set" }).rows).toEqual([
      ["a;b", "a"],
      ["b;c;d", "a"],
    ]);
  });
});

describe("whether first row and column hold names", () => {
  const look = (text: string, choice: Choice = {}) => {
    const { columnNames, rowNames } = table(text, choice);
    return { columnNames, rowNames };
  };

  test.each([
    ["both", "unit,A,B\nu1,a,b\nu2,b,b", ["A", "B"], ["u1", "u2"]],
    ["both, the corner left empty", ",A,B\nu1,a,b\nu2,b,b", ["A", "B"], ["u1", "u2"]],
    [
      "both, though coders are called as the codes are",
      "unit,A,B\nu1,A,B\nu2,B,B",
      ["A", "B"],
      ["u1", "u2"],
    ],
    [
      "both, units being counted",
      "бірлік,Айгүл,Борис\n1,a,b\n2,b,b\n3,a,a",
      ["Айгүл", "Борис"],
      ["1", "2", "3"],
    ],
    ["the row alone", "A,B\na,b\nb,b", ["A", "B"], null],
    ["the row alone where a coder counts up", "A,B\n1,1\n2,2\n3,3", ["A", "B"], null],
    ["the column alone", "u1,a,b\nu2,b,b", null, ["u1", "u2"]],
    ["neither", "a,b\nb,b\na,a", null, null],
    ["neither among numbers", "1,2\n3,4\n5,6", null, null],
  ])("is seen: %s", (_, text, columnNames, rowNames) => {
    expect(look(text)).toEqual({ columnNames, rowNames });
  });

  test("is as it is said, whatever it looks like", () => {
    const text = "unit,A,B\nu1,a,b\nu2,b,b";
    expect(look(text, { header: "no", ids: "no" })).toEqual({ columnNames: null, rowNames: null });
    expect(look("1,2\n3,4", { header: "yes", ids: "yes" })).toEqual({
      columnNames: ["2"],
      rowNames: ["3"],
    });
  });

  test("places are told as they were in what was sent", () => {
    const named = table("\nunit,A,B\n\nu1,a,b\nu2,b,b");
    expect([named.rowAt(0), named.rowAt(1), named.firstColumn]).toEqual([4, 5, 2]);
    const bare = table('1,"2\n2"\n3,4');
    expect([bare.rowAt(0), bare.rowAt(1), bare.firstColumn]).toEqual([1, 2, 1]);
  });
});

describe("what can't be read is refused where it stands", () => {
  test.each([
    ["a quotation mark that does not close", 'A,B\n\n1,2\n3,"4\n5,6\n7,8\n', 4, 2],
    ["a quotation mark within a cell", 'A,B\n1,2\n3"x",4\n', 3, 1],
    ["text after a closing quotation mark", 'A,B\n1,"2"x\n', 2, 2],
  ])("%s", (_, text, row, column) => {
    expect(refusal(text)).toEqual({ key: "table-quotes", row, column });
  });

  test("a row that is longer or shorter than the first", () => {
    const key = "table-ragged";
    expect(refusal("\nA,B\n1,2\n\n3\n")).toEqual({ key, row: 5, cells: 1, first: 2, expected: 2 });
    expect(refusal("A,B\n1,2,3\n")).toEqual({ key, row: 2, cells: 3, first: 1, expected: 2 });
  });

  test("a table with no values in it", () => {
    for (const text of ["", "\n \r\n", "\uFEFF"])
      expect(refusal(text)).toEqual({ key: "table-empty" });
    expect(refusal("A,B,C\n", { header: "yes" })).toEqual({ key: "table-empty" });
    expect(refusal("u1\nu2\n", { ids: "yes" })).toEqual({ key: "table-empty" });
  });

  test("more than a million cells", () => {
    const text = "1,2,3,4,5,6,7,8,9,0\n".repeat(100_001);
    expect(refusal(text)).toEqual({ key: "table-too-many-cells", max: 1_000_000 });
  });
});

test("a header alone is read as one unit, unless it is said to be a header", () => {
  expect(table("A,B,C\n")).toMatchObject({ rows: [["A", "B", "C"]], columnNames: null });
});

test("what is unequal, quoted or empty five million times is told within seconds", () => {
  const before = performance.now();
  expect(refusal("a,b\nc\n".repeat(800_000))).toMatchObject({ key: "table-ragged", row: 2 });
  expect(refusal(`a,b\n"${"x\n".repeat(2_400_000)}`)).toMatchObject({
    key: "table-quotes",
    row: 2,
  });
  expect(table(`a,b\n${"\n".repeat(4_900_000)}c,d`).rows).toHaveLength(1);
  expect(table(`"${"x".repeat(4_900_000)}",b\na,b`).rows).toHaveLength(2);
  expect(performance.now() - before).toBeLessThan(20_000);
});
