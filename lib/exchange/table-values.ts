import type { Level, ReliabilityData, Values } from "../agreement/reliability-data";
import { AppError } from "../base/app-error";
import type { Reason } from "../base/reason";
import { addBit, wordsFor } from "../columns/bit-set";
import type { WrittenTable } from "./table-request";

/** A table that can be computed with, and what its indexes are called. */
export type ReadTable = {
  data: ReliabilityData;
  /** Names of the values, by their index; of sets all their codes, "{}" for the empty one. */
  labels: string[];
  /** The codes that sets are made of, or the values of a nominal table. */
  codes: string[];
  coders: string[] | null;
};

type Place = { row: number; column: number };
type Given = string | number | string[];

/** Numbers beyond this lose themselves when squared and added up. */
const LARGEST = 1e100;

const inWords = (cell: unknown) => String(JSON.stringify(cell) ?? cell).slice(0, 40);

function refuse(key: Reason["key"], at: Place & Record<string, string | number>): AppError {
  return new AppError("invalid-input", { key, values: at });
}

function isMissing(cell: unknown): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

function single(cell: unknown, at: Place): string {
  if (typeof cell === "string") return cell.trim().normalize("NFC");
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
  if (typeof cell === "boolean") return String(cell);
  throw refuse("table-no-value", { ...at, text: inWords(cell) });
}

function number(cell: unknown, at: Place & { level: Level }): number {
  const { level, ...place } = at;
  const isText = typeof cell === "string" && cell.trim() !== "";
  const value = typeof cell === "number" ? cell : isText ? Number(cell) : Number.NaN;
  if (Number.isNaN(value))
    throw refuse("table-no-number", { ...place, text: inWords(cell), level });
  if (Math.abs(value) > LARGEST) throw refuse("table-too-far", { ...place, text: inWords(cell) });
  if (level === "ratio" && value < 0)
    throw refuse("table-negative", { ...place, text: inWords(cell) });
  // One zero, not two.
  return value + 0;
}

const EMPTY_SETS = ["{}", "∅", ";"];

function set(cell: unknown, at: Place): string[] {
  const listed = Array.isArray(cell) ? cell : undefined;
  if (listed?.some((code) => Array.isArray(code) || isMissing(code))) {
    throw refuse("table-no-code", { ...at, text: inWords(cell) });
  }
  const text = listed ? "" : single(cell, at);
  const codes =
    listed?.map((code) => single(code, at)) ?? text.split(";").map((code) => code.trim());
  if (EMPTY_SETS.includes(text)) return [];
  return [...new Set(codes.filter((code) => code !== ""))].sort();
}

/** Each cell's value, read; undefined where it is missing. */
function given(table: WrittenTable, level: Level): (Given | undefined)[][] {
  return table.rows.map((row, down) =>
    row.map((cell, across) => {
      if (isMissing(cell)) return undefined;
      const at = { row: table.firstRow + down, column: table.firstColumn + across };
      if (level === "set") return set(cell, at);
      return level === "nominal" ? single(cell, at) : number(cell, { ...at, level });
    }),
  );
}

const byName = new Intl.Collator("en", { numeric: true }).compare;

function inOrder(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => byName(a, b) || (a < b ? -1 : 1));
}

/** A set as text that no other set has. */
const setText = (codes: readonly string[]) => (codes.length === 0 ? "{}" : codes.join(";"));

type Named = { values: Values; labels: string[]; codes: string[]; keyOf: (value: Given) => string };

function setValues(sets: Map<string, string[]>): Named {
  const codes = inOrder(new Set([...sets.values()].flat()));
  const codeAt = new Map(codes.map((code, at) => [code, at]));
  const words = wordsFor(codes.length);
  const labels = inOrder(sets.keys());
  const bits = new Uint32Array(labels.length * words);
  for (const [at, label] of labels.entries()) {
    for (const code of sets.get(label)!) addBit(bits, at * words, codeAt.get(code)!);
  }
  const values: Values = { level: "set", size: labels.length, sets: bits, words };
  return { values, labels, codes, keyOf: (value) => setText(value as string[]) };
}

function namedValues(cells: (Given | undefined)[][], level: Level): Named {
  const all = cells.flat().filter((value) => value !== undefined);
  if (level === "set") {
    return setValues(new Map((all as string[][]).map((codes) => [setText(codes), codes])));
  }
  const keyOf = (value: Given) => String(value);
  if (level === "nominal") {
    const labels = inOrder(new Set(all as string[]));
    return { values: { level, size: labels.length }, labels, codes: labels, keyOf };
  }
  const numbers = Float64Array.from(new Set(all as number[])).sort();
  const labels = Array.from(numbers, String);
  return { values: { level, size: labels.length, numbers }, labels, codes: labels, keyOf };
}

/**
 * A written table as reliability data: null and empty cells are missing; text is compared in NFC and
 * without blanks around it; a set is a list, or codes with semicolons between them, and `{}` or [] the
 * set without any. Throws invalid-input with row and column for a cell that is no value of the level.
 *
 * @example tableValues(table, { level: "nominal", layout: "units" }).labels // ["a", "b"]
 */
export function tableValues(
  table: WrittenTable,
  { level, layout }: { level: Level; layout: "units" | "coders" },
): ReadTable {
  const cells = given(table, level);
  const { values, labels, codes, keyOf } = namedValues(cells, level);
  const indexes = new Map(labels.map((label, at) => [label, at]));
  const indexOf = (value: Given | undefined) =>
    value === undefined ? -1 : indexes.get(keyOf(value))!;
  const across = cells[0]?.length ?? 0;
  const isByCoder = layout === "coders";
  const units = isByCoder ? across : cells.length;
  const coders = isByCoder ? cells.length : across;
  const flat = new Int32Array(units * coders);
  for (const [down, row] of cells.entries()) {
    for (const [at, value] of row.entries()) {
      flat[isByCoder ? at * coders + down : down * coders + at] = indexOf(value);
    }
  }
  const names = isByCoder ? table.rowNames : table.columnNames;
  return { data: { coders, units, cells: flat, values }, labels, codes, coders: names };
}
