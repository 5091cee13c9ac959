export type Cell = string | number | boolean | null;

// Spreadsheets run cells that begin so; a number in text, such as the code "-2", does nothing. Text that
// begins with apostrophes already gets one more, so that taking one away always gives the text back.
const RUNS = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180, 2005: CRLF, quotes doubled), with a byte order mark, because spreadsheets
 * take a file without one for another encoding than UTF-8. Null is an empty cell. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they are.
 *
 * @example csv(["name", "n"], [["=1+1", 4]]) // "\uFEFFname,n\r\n'=1+1,4\r\n"
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}
