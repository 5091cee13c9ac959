import type { Level, ReliabilityData } from "@/lib/agreement/reliability-data";

type Given = string | number | null;

/** A table written out in a test: a row a unit, a column a coder; null is missing. */
export function table(level: Exclude<Level, "set">, rows: readonly (readonly Given[])[]) {
  const given = new Set(rows.flat().filter((value): value is string | number => value !== null));
  const values = [...given].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const coders = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.flatMap((row) =>
    Array.from({ length: coders }, (_, coder) => values.indexOf(row[coder] ?? "")),
  );
  const size = values.length;
  const data: ReliabilityData = {
    coders,
    units: rows.length,
    cells: Int32Array.from(cells),
    values:
      level === "nominal"
        ? { level, size }
        : { level, size, numbers: Float64Array.from(values, Number) },
  };
  return data;
}

/** A table of sets, each written as its letters: "AB", "" for the empty set. */
export function setTable(rows: readonly (readonly (string | null)[])[]): ReliabilityData {
  const coders = Math.max(0, ...rows.map((row) => row.length));
  const given = [...new Set(rows.flat().filter((set): set is string => set !== null))];
  const sets = given.map((set) => [...set].reduce((word, letter) => word | bitOf(letter), 0));
  return {
    coders,
    units: rows.length,
    cells: Int32Array.from(rows.flatMap((row) => row.map((set) => given.indexOf(set ?? "−")))),
    values: { level: "set", size: given.length, sets: Uint32Array.from(sets), words: 1 },
  };
}

function bitOf(letter: string): number {
  return 1 << (letter.charCodeAt(0) - "A".charCodeAt(0));
}

/** A cross table of two coders as a row a unit. */
export function unitsOf(counts: readonly (readonly number[])[]): number[][] {
  return counts.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
  );
}

/** Columns for rows: a table that is written a row a coder. */
export function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}
