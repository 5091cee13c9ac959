import { hasBit, wordsFor } from "../columns/bit-set";
import { type Columns, isSingle, type Single, type VariableColumn } from "../columns/columns";
import { MISSING, type ReliabilityData, type Values } from "./reliability-data";

/** One variable of a study as reliability data: quotes are the units, analysts the coders. */
export type StudyTable = {
  data: ReliabilityData;
  /** The quote of each unit, by its index in the columns. */
  quotes: Int32Array;
  /** What each value is: the codes that it stands for, by their index in the variable. */
  codesOf: number[][];
};

type Asked = {
  variable: number;
  /** Analysts who count, by their index in the columns, each a coder. */
  analysts: readonly number[];
  /** One entry a quote: 1 when it passes the filters. */
  passing: Uint8Array;
};

/** What single answers stand for: numbers in ascending order where the level asks for them. */
export function scale({ codes, level }: VariableColumn): {
  values: Values;
  valueOfCode: Int32Array;
} {
  if (level === "nominal") {
    const values: Values = { level, size: codes.length };
    return { values, valueOfCode: Int32Array.from(codes, (_, code) => code) };
  }
  // A scale whose codes stand for no number is one by its order.
  const isNumbered = codes.every(({ value }) => value !== null);
  const numberOf = codes.map(({ value }, code) => (isNumbered ? value! : code));
  const numbers = Float64Array.from(new Set(numberOf)).sort();
  const isRatio = level === "ratio" && isNumbered && numbers.every((number) => number >= 0);
  const known = level === "ordinal" || !isNumbered ? "ordinal" : isRatio ? "ratio" : "interval";
  return {
    values: { level: known, size: numbers.length, numbers },
    valueOfCode: Int32Array.from(numberOf, (number) => numbers.indexOf(number)),
  };
}

type Places = { unitOf: Int32Array; coderOf: Int32Array; quotes: Int32Array };

/** Which unit a quote is and which coder an analyst is, or −1 where they do not count. */
function places(columns: Columns, { analysts, passing }: Asked): Places {
  const unitOf = new Int32Array(passing.length).fill(-1);
  const quotes = new Int32Array(passing.length);
  let units = 0;
  for (let at = 0; at < passing.length; at++) {
    if (passing[at] === 0 || columns.hidden[at] === 1) continue;
    unitOf[at] = units;
    quotes[units++] = at;
  }
  const coderOf = new Int32Array(columns.analysts.length).fill(-1);
  for (const [coder, at] of analysts.entries()) coderOf[at] = coder;
  return { unitOf, coderOf, quotes: quotes.slice(0, units) };
}

type Filled = { coders: number; cells: Int32Array; valueOfRow: Int32Array };

/** Puts each annotation's value, −1 for none, where its quote and its analyst meet. */
function fill(
  { annotations: { quote, analyst } }: Columns,
  { unitOf, coderOf }: Places,
  { coders, cells, valueOfRow }: Filled,
) {
  for (let row = 0; row < quote.length; row++) {
    const [unit, coder] = [unitOf[quote[row]!]!, coderOf[analyst[row]!]!];
    if (unit >= 0 && coder >= 0) cells[unit * coders + coder] = valueOfRow[row]!;
  }
}

/** Per row its value, where a code of it has one. */
function singleValues(answers: Single, valueOfCode: Int32Array): Int32Array {
  const values = new Int32Array(answers.length);
  for (let row = 0; row < answers.length; row++) {
    values[row] = answers[row]! < 0 ? MISSING : valueOfCode[answers[row]!]!;
  }
  return values;
}

/** The rows of a column of sets, each with a number for what it has: sets that are the same have the same. */
function numberedSets(answers: Uint32Array, words: number) {
  const numbers = new Int32Array(answers.length / words);
  const known = new Map<number | string, number>();
  const firstRows: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    const key =
      words === 1 ? answers[row]! : answers.subarray(row * words, (row + 1) * words).join();
    const number = known.get(key) ?? firstRows.push(row) - 1;
    known.set(key, number);
    numbers[row] = number;
  }
  return { numbers, firstRows };
}

/**
 * Different sets among the answers, each once, in an order of their own: the rows come in whatever order
 * the database gives them, and resamples must not depend on it.
 */
function setValues(answers: Uint32Array, words: number) {
  const { numbers, firstRows } = numberedSets(answers, words);
  const sets = firstRows.map((row) => answers.subarray(row * words, (row + 1) * words));
  const keys = sets.map((set) => set.join());
  const ordered = [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
  const valueOfNumber = new Int32Array(sets.length);
  for (const [value, number] of ordered.entries()) valueOfNumber[number] = value;
  return {
    values: numbers.map((number) => valueOfNumber[number]!),
    bits: Uint32Array.from(ordered.flatMap((number) => [...sets[number]!])),
  };
}

/**
 * A variable's submitted answers as a table of units and coders: one row a quote that passes and is not
 * hidden, one column an analyst. Single-select variables have their own level, multi-select ones are
 * sets, in which the empty set is an answer. Quotes without any answer stay as rows without values.
 * Throws RangeError when the study has no such variable.
 *
 * @example studyTable(columns, { variable: 0, analysts: [0, 1, 2], passing }).data.units // 20
 */
export function studyTable(columns: Columns, asked: Asked): StudyTable {
  const variable = columns.variables[asked.variable];
  const answers = columns.annotations.answers[asked.variable];
  if (!variable || !answers) throw new RangeError(`the study has no variable ${asked.variable}`);
  const found = places(columns, asked);
  const { quotes } = found;
  const coders = asked.analysts.length;
  const cells = new Int32Array(quotes.length * coders).fill(MISSING);
  const shape = { coders, units: quotes.length, cells };
  if (isSingle(answers)) {
    const { values, valueOfCode } = scale(variable);
    fill(columns, found, { coders, cells, valueOfRow: singleValues(answers, valueOfCode) });
    const codesOf = Array.from({ length: values.size }, (_, value) =>
      [...valueOfCode.keys()].filter((code) => valueOfCode[code] === value),
    );
    return { data: { ...shape, values }, quotes, codesOf };
  }
  const words = wordsFor(variable.codes.length);
  const { values, bits } = setValues(answers, words);
  fill(columns, found, { coders, cells, valueOfRow: values });
  const size = bits.length / words;
  const codesOf = Array.from({ length: size }, (_, value) =>
    [...variable.codes.keys()].filter((code) => hasBit(bits, value * words, code)),
  );
  return { data: { ...shape, values: { level: "set", size, sets: bits, words } }, quotes, codesOf };
}
