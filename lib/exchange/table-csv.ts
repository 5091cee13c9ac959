import { CsvError, parse } from "csv-parse/sync";
import { AppError } from "../base/app-error";
import { rowRanges } from "./row-ranges";
import { requireFewCells } from "./table-json";
import type { TextOptions, WrittenTable } from "./table-request";

type Rows = string[][];

const isBlank = (text: string) => text.trim() === "";

/**
 * The delimiter that the first row with anything in it has most of, outside quotation marks. Codes of a
 * set stand apart by semicolons themselves, so there a semicolon delimits only where nothing else does.
 */
function delimiterOf(text: string, level: TextOptions["level"]): string {
  const counts = new Map([
    ["\t", 0],
    [",", 0],
    [";", 0],
  ]);
  let isQuoted = false;
  for (const mark of firstRow(text)) {
    const count = counts.get(mark);
    if (mark === '"') isQuoted = !isQuoted;
    else if (count !== undefined && !isQuoted) counts.set(mark, count + 1);
  }
  if (level === "set" && counts.get("\t")! + counts.get(",")! > 0) counts.delete(";");
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

function firstRow(text: string): string {
  for (const { start, end } of rowRanges(text)) {
    const row = text.slice(start, end);
    if (!isBlank(row)) return row;
  }
  return "";
}

/** Which row of the text its nth row with anything in it is, counted from 1. */
function rowNumber(text: string, nth: number): number {
  let row = 0;
  let filled = 0;
  for (const { start, end } of rowRanges(text)) {
    row++;
    if (!isBlank(text.slice(start, end))) filled++;
    if (filled === nth) break;
  }
  return row;
}

function parsedRows(text: string, { delimiter, to }: { delimiter: string; to?: number }): Rows {
  return parse(text, {
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    trim: true,
    to,
  }) as Rows;
}

function rowsOf(text: string, level: TextOptions["level"]): Rows {
  const delimiter = delimiterOf(text, level);
  try {
    return parsedRows(text, { delimiter });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = Number(cause.records) + Number(cause.empty_lines) + 1;
    if (!Array.isArray(cause.record)) {
      const values = { row, column: Number(cause.index) + 1 };
      throw new AppError("invalid-input", { key: "table-quotes", values }, { cause });
    }
    const expected = parsedRows(text, { delimiter, to: 1 })[0]!.length;
    const values = { row, cells: cause.record.length, first: rowNumber(text, 1), expected };
    throw new AppError("invalid-input", { key: "table-ragged", values }, { cause });
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

/** First cells that say of a header that its column names units (or coders) and holds no values. */
const NAMING =
  /^((\w{1,30}[ _-])?id|units?|items?|quotes?|case|subject|coders?|analysts?|raters?|text|#|nr|no|№)$/i;

function hasHeader(rows: Rows, { header }: TextOptions): boolean {
  if (header !== "auto" || rows.length < 2) return header === "yes";
  const values = new Set(rows.slice(1).flat());
  const [first] = rows[0]!;
  // Coders may be called A and B, and the codes too; what names the column of names says it all.
  return areNames(rows[0]!, values) || (NAMING.test(first!) && !values.has(first!));
}

/** Whether these cells count their rows: 1, 2, 3 … */
const areCounted = (cells: string[]) =>
  cells.length > 2 &&
  cells.every((cell, at) => cell !== "" && Number(cell) === Number(cells[0]) + at);

function hasIds(rows: Rows, { ids, isHeaded }: { ids: TextOptions["ids"]; isHeaded: boolean }) {
  if (ids !== "auto" || (rows[0]?.length ?? 0) < 2) return ids === "yes";
  const head = rows[0]![0]!;
  if (isHeaded && (head === "" || NAMING.test(head))) return true;
  const body = isHeaded ? rows.slice(1) : rows;
  const firsts = body.map((row) => row[0]!);
  // Of two columns without a word on it, both are coders: one alone agrees with nobody.
  if (body.length < 2 || rows[0]!.length < 3 || firsts.includes("")) return false;
  const values = new Set(body.flatMap((row) => row.slice(1)));
  // Without a header, or among values of the same kind, these could be somebody's answers.
  if (isHeaded && areCounted(firsts)) return firsts.every((cell) => !values.has(cell));
  return areNames(firsts, values);
}

/**
 * A table as comma, semicolon or tab separated text (RFC 4180, with or without byte order mark, any
 * line ends). Empty lines are passed over. Throws invalid-input, naming row and column, for quotation
 * marks that don't close, rows of unequal length and a text without values; too-large for more than a
 * million cells.
 *
 * @example csvTableOf("quote,A,B\nq1,1,2", options).rowNames // ["q1"]
 */
export function csvTableOf(text: string, options: TextOptions): WrittenTable {
  const rows = rowsOf(text, options.level);
  requireFewCells(rows);
  const isHeaded = hasHeader(rows, options);
  const isNamed = hasIds(rows, { ids: options.ids, isHeaded });
  const body = isHeaded ? rows.slice(1) : rows;
  const from = isNamed ? 1 : 0;
  if ((body[0]?.length ?? 0) <= from) throw new AppError("invalid-input", { key: "table-empty" });
  return {
    rows: isNamed ? body.map((row) => row.slice(1)) : body,
    rowAt: (down) => rowNumber(text, down + (isHeaded ? 2 : 1)),
    firstColumn: from + 1,
    columnNames: isHeaded ? rows[0]!.slice(from) : null,
    rowNames: isNamed ? body.map((row) => row[0]!) : null,
  };
}
