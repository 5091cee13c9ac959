import { CsvError, parse } from "csv-parse/sync";
import { AppError } from "../base/app-error";
import { requireFewCells, requireSameLength } from "./table-json";
import type { TextOptions, WrittenTable } from "./table-request";

type Rows = string[][];

/** The delimiter that the first line has most of; codes of a set stand apart by semicolons themselves. */
function delimiterOf(text: string, level: TextOptions["level"]): string {
  const line = text.slice(0, 100_000).split(/\r\n|\n|\r/, 1)[0] ?? "";
  const candidates = level === "set" ? ["\t", ","] : ["\t", ",", ";"];
  const counted = candidates.map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.sort((a, b) => b.count - a.count)[0]!.mark;
}

function rowsOf(text: string, level: TextOptions["level"]): Rows {
  if (/[\0\uFFFD]/.test(text)) throw new AppError("invalid-input", { key: "table-encoding" });
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text, level),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as Rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number(cause.lines ?? 1);
    throw new AppError("invalid-input", { key: "table-quotes", values: { row: line } }, { cause });
  }
}

const isNumber = (cell: string) => cell !== "" && Number.isFinite(Number(cell));

/** Whether these cells are names: text, each another one, and none of them a value of the table. */
function areNames(cells: string[], values: ReadonlySet<string>): boolean {
  const named = cells.filter((cell) => cell !== "");
  return (
    named.length > 0 &&
    new Set(named).size === named.length &&
    named.every((cell) => !isNumber(cell) && !values.has(cell))
  );
}

function hasHeader(rows: Rows, { header }: TextOptions): boolean {
  if (header !== "auto" || rows.length < 2) return header === "yes";
  return areNames(rows[0]!, new Set(rows.slice(1).flat()));
}

/** First cells that say of a header that its column names units (or coders) and holds no values. */
const NAMING =
  /^(unit|units|id|item|items|quote|quotes|case|subject|coder|analyst|rater|text|#|nr|no)$/i;

function hasIds(rows: Rows, { ids, isHeaded }: { ids: TextOptions["ids"]; isHeaded: boolean }) {
  if (ids !== "auto" || (rows[0]?.length ?? 0) < 2) return ids === "yes";
  const head = rows[0]![0]!;
  if (isHeaded && (head === "" || NAMING.test(head))) return true;
  const body = isHeaded ? rows.slice(1) : rows;
  const firsts = body.map((row) => row[0]!);
  if (body.length < 2 || firsts.includes("")) return false;
  return areNames(firsts, new Set(body.flatMap((row) => row.slice(1))));
}

/**
 * A table as comma, semicolon or tab separated text (RFC 4180, with or without byte order mark, any
 * line ends). Empty lines are passed over. Throws invalid-input, naming the row, for quotation marks
 * that don't close, rows of unequal length, an empty text and one that is no UTF-8; too-large for more
 * than a million cells.
 *
 * @example csvTableOf("quote,A,B\nq1,1,2", options).rowNames // ["q1"]
 */
export function csvTableOf(text: string, options: TextOptions): WrittenTable {
  const rows = rowsOf(text, options.level);
  if (rows.length === 0) throw new AppError("invalid-input", { key: "table-empty" });
  requireFewCells(rows);
  requireSameLength(rows, 1);
  const isHeaded = hasHeader(rows, options);
  const isNamed = hasIds(rows, { ids: options.ids, isHeaded });
  const body = isHeaded ? rows.slice(1) : rows;
  const from = isNamed ? 1 : 0;
  return {
    rows: isNamed ? body.map((row) => row.slice(1)) : body,
    firstRow: isHeaded ? 2 : 1,
    firstColumn: from + 1,
    columnNames: isHeaded ? rows[0]!.slice(from) : null,
    rowNames: isNamed ? body.map((row) => row[0]!) : null,
  };
}
