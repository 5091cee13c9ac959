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

type Given = string | number | string[];

/** Numbers beyond this lose themselves when squared and added up. */
const LARGEST = 1e100;

/** How numbers are written: decimal, perhaps with an exponent; the minus may be the printed one. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A cell as a sentence names it: text in quotation marks, and of a list or an object its kind alone. */
function inWords(cell: unknown): string {
  if (Array.isArray(cell)) return "[…]";
  if (typeof cell === "object" && cell !== null) return "{…}";
  return typeof cell === "string" ? JSON.stringify(cell.slice(0, 40)) : String(cell);
}

/** Refuses a cell; where it stands is added by who knows it. */
function refuse(key: Reason["key"], cell: unknown, level = ""): AppError {
  return new AppError("invalid-input", { key, values: { text: inWords(cell), level } });
}

function isMissing(cell: unknown): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

function single(cell: unknown): string {
  if (typeof cell === "string") return cell.trim().normalize("NFC");
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
  if (typeof cell === "boolean") return String(cell);
  throw refuse("table-no-value", cell);
}

function number(cell: unknown, level: Level): number {
  const text = typeof cell === "string" ? cell.trim().replace(/^−/, "-") : "";
  const value = typeof cell === "number" ? cell : DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw refuse("table-no-number", cell, level);
  if (Math.abs(value) > LARGEST) throw refuse("table-too-far", cell);
  if (level === "ratio" && value < 0) throw refuse("table-negative", cell);
  // One zero, not two.
  return value + 0;
}

const EMPTY_SET = /^(\{\s*\}|∅)$/;

function set(cell: unknown): string[] {
  if (Array.isArray(cell) && cell.some((code) => Array.isArray(code) || isMissing(code))) {
    throw refuse("table-no-code", cell);
  }
  if (Array.isArray(cell)) return [...new Set(cell.map(single))].sort();
  const text = single(cell);
  if (EMPTY_SET.test(text)) return [];
  const codes = text.split(";").map((code) => code.trim());
  return [...new Set(codes.filter((code) => code !== ""))].sort();
}

function readCell(cell: unknown, level: Level): Given | undefined {
  if (isMissing(cell)) return undefined;
  if (level === "set") return set(cell);
  return level === "nominal" ? single(cell) : number(cell, level);
}

/** Each cell's value, read; undefined where it is missing. */
function given(table: WrittenTable, level: Level): (Given | undefined)[][] {
  return table.rows.map((row, down) =>
    row.map((cell, across) => {
      try {
        return readCell(cell, level);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { key, values } = error.reason;
        const place = { row: table.rowAt(down), column: table.firstColumn + across };
        throw new AppError("invalid-input", { key, values: { ...values, ...place } });
      }
    }),
  );
}

const byName = new Intl.Collator("en", { numeric: true }).compare;

function inOrder(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => byName(a, b) || (a < b ? -1 : 1));
}

type Named = {
  values: Values;
  labels: string[];
  codes: string[];
  /** What a value is known by; the keys in the order of the labels. */
  keys: string[];
  keyOf: (value: Given) => string;
};

function setValues(all: string[][]): Named {
  // Not by its label: a code may have a semicolon in it, or be called {}.
  const keyOf = (value: Given) => JSON.stringify(value);
  const codes = inOrder(new Set(all.flat()));
  const codeAt = new Map(codes.map((code, at) => [code, at]));
  const labelled = [...new Map(all.map((set) => [keyOf(set), set]))].map(([key, set]) => {
    return { key, set, label: set.length === 0 ? "{}" : set.join(";") };
  });
  labelled.sort((a, b) => byName(a.label, b.label) || (a.key < b.key ? -1 : 1));
  const words = wordsFor(codes.length);
  const bits = new Uint32Array(labelled.length * words);
  for (const [at, { set }] of labelled.entries()) {
    for (const code of set) addBit(bits, at * words, codeAt.get(code)!);
  }
  return {
    values: { level: "set", size: labelled.length, sets: bits, words },
    labels: labelled.map(({ label }) => label),
    keys: labelled.map(({ key }) => key),
    codes,
    keyOf,
  };
}

function namedValues(cells: (Given | undefined)[][], level: Level): Named {
  const all = cells.flat().filter((value) => value !== undefined);
  if (level === "set") return setValues(all as string[][]);
  const keyOf = (value: Given) => String(value);
  if (level === "nominal") {
    const labels = inOrder(new Set(all as string[]));
    return { values: { level, size: labels.length }, labels, codes: labels, keys: labels, keyOf };
  }
  const numbers = Float64Array.from(new Set(all as number[])).sort();
  const labels = Array.from(numbers, String);
  return {
    values: { level, size: labels.length, numbers },
    labels,
    codes: labels,
    keys: labels,
    keyOf,
  };
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
  const { values, labels, codes, keys, keyOf } = namedValues(cells, level);
  const indexes = new Map(keys.map((key, at) => [key, at]));
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
