import { hasBit, wordsFor } from "../columns/bit-set";
import { type Columns, isSingle, type VariableColumn } from "../columns/columns";
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
function scale({ codes, level }: VariableColumn): { values: Values; valueOfCode: Int32Array } {
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

type Rows = { units: Int32Array; coders: Int32Array };

/** Which unit and coder an annotation belongs to, or −1 where it does not count. */
function places(columns: Columns, { analysts, passing }: Asked): Rows & { quotes: Int32Array } {
  const { quote, analyst } = columns.annotations;
  const unitOf = new Int32Array(passing.length).fill(-1);
  const quotes: number[] = [];
  for (let at = 0; at < passing.length; at++) {
    if (passing[at] === 0 || columns.hidden[at] === 1) continue;
    unitOf[at] = quotes.length;
    quotes.push(at);
  }
  const coderOf = new Int32Array(columns.analysts.length).fill(-1);
  for (const [coder, at] of analysts.entries()) coderOf[at] = coder;
  return {
    units: Int32Array.from(quote, (at) => unitOf[at]!),
    coders: Int32Array.from(analyst, (at) => coderOf[at]!),
    quotes: Int32Array.from(quotes),
  };
}

function fill(
  rows: Rows,
  to: { cells: Int32Array; coders: number },
  valueAt: (row: number) => number,
) {
  for (let row = 0; row < rows.units.length; row++) {
    const [unit, coder] = [rows.units[row]!, rows.coders[row]!];
    if (unit >= 0 && coder >= 0) to.cells[unit * to.coders + coder] = valueAt(row);
  }
}

/**
 * Different sets among the answers, each once, in an order of their own: the rows come in whatever order
 * the database gives them, and resamples must not depend on it.
 */
function setValues(answers: Uint32Array, words: number) {
  const setAt = (row: number) => answers.subarray(row * words, (row + 1) * words);
  const sets = new Map<string, Uint32Array>();
  for (let row = 0; row < answers.length / words; row++) sets.set(setAt(row).join(), setAt(row));
  const keys = [...sets.keys()].sort();
  const indexes = new Map(keys.map((key, index) => [key, index]));
  return {
    indexOf: (row: number) => indexes.get(setAt(row).join())!,
    bits: Uint32Array.from(keys.flatMap((key) => [...sets.get(key)!])),
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
  const { quotes, ...rows } = places(columns, asked);
  const coders = asked.analysts.length;
  const cells = new Int32Array(quotes.length * coders).fill(MISSING);
  const shape = { coders, units: quotes.length, cells };
  if (isSingle(answers)) {
    const { values, valueOfCode } = scale(variable);
    fill(rows, shape, (row) => (answers[row]! < 0 ? MISSING : valueOfCode[answers[row]!]!));
    const codesOf = Array.from({ length: values.size }, (_, value) =>
      [...valueOfCode.keys()].filter((code) => valueOfCode[code] === value),
    );
    return { data: { ...shape, values }, quotes, codesOf };
  }
  const words = wordsFor(variable.codes.length);
  const { indexOf, bits } = setValues(answers, words);
  fill(rows, shape, indexOf);
  const size = bits.length / words;
  const codesOf = Array.from({ length: size }, (_, value) =>
    [...variable.codes.keys()].filter((code) => hasBit(bits, value * words, code)),
  );
  return { data: { ...shape, values: { level: "set", size, sets: bits, words } }, quotes, codesOf };
}
