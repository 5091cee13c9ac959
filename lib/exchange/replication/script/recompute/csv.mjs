// Reading a table as the bundle writes it: UTF-8, commas, quotation marks doubled inside quoted cells.

/** A file that is not there or cannot be what the bundle held; the sentence says which and why. */
export class Damaged extends Error {}

/** What a spreadsheet would run as a formula was written with an apostrophe before it; numbers were not. */
const DEFUSED = /^'(?='*[=+\-@\t\r])/;

/** Every row as a list of cells; quoted cells may hold commas, line ends and doubled quotation marks. */
function* rowsOf(text, name) {
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/y;
  let row = [];
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const [, cell, end] = token.exec(text) ?? [];
    if (end === undefined) {
      const line = text.slice(0, at).split("\n").length;
      throw new Damaged(`${name}, line ${line}: a quotation mark is missing or misplaced.`);
    }
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ",") {
      // A comma at the very end is followed by one more, empty, cell.
      if (token.lastIndex === text.length) row.push("");
      continue;
    }
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

/**
 * A table as one object a row, by the names in its first line. Throws Damaged where a column that is
 * needed is missing or a row is too long or too short.
 */
export function readTable(text, { name, columns }) {
  const [header = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ""), name);
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length > 0) throw new Damaged(`${name} has no column "${absent[0]}".`);
  return rows.map((row, at) => {
    if (row.length !== header.length) {
      const cells = `${row.length} cells instead of ${header.length}`;
      throw new Damaged(`${name}, row ${at + 2}: ${cells}.`);
    }
    const values = row.map((cell) => cell.replace(DEFUSED, ""));
    return Object.fromEntries(header.map((column, place) => [column, values[place]]));
  });
}
