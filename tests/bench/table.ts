export type Cell = string | number | null;
export type Table = { title: string; columns: readonly string[]; rows: readonly Cell[][] };

/** A number as a table shows it: what is below ten with two digits, thousands apart. */
export function shown(cell: Cell): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  const digits = Number.isInteger(cell) || Math.abs(cell) >= 1000 ? 0 : Math.abs(cell) < 10 ? 2 : 1;
  return cell.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

const isNumeric = ({ rows }: Table, column: number) =>
  rows.every((row) => typeof row[column] !== "string");

/** For a terminal. */
export function plainTable(table: Table): string {
  const lines = [[...table.columns], ...table.rows.map((row) => row.map(shown))];
  const widths = table.columns.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const padded = (line: string[]) =>
    line.map((text, at) =>
      isNumeric(table, at) ? text.padStart(widths[at]!) : text.padEnd(widths[at]!),
    );
  const text = lines.map((line) => padded(line).join("  ").trimEnd()).join("\n");
  return `${table.title}\n${text}\n`;
}

/** For a document. */
export function markdownTable(table: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const sides = table.columns.map((_, at) => (isNumeric(table, at) ? "--:" : "---"));
  const rows = table.rows.map((row) => line(row.map(shown)));
  return [`${table.title}\n`, line(table.columns), `|${sides.join("|")}|`, ...rows].join("\n");
}

/** For a program: an object a row. */
export function tableRows({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));
}
