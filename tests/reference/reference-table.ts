import type { Level, ReliabilityData } from "@/lib/agreement/reliability-data";
import { setTable, table } from "../unit/agreement/table";

/** A code, a number, or for sets the letters of a set's codes; null is missing. */
export type Cell = string | number | null;

/** A row a unit, a column a coder. */
export type Rows = Cell[][];

export type ReferenceTable = { id: number; level: Level; rows: Rows };

export function dataOf({ level, rows }: { level: Level; rows: Rows }): ReliabilityData {
  return level === "set" ? setTable(rows as (string | null)[][]) : table(level, rows);
}

const valuesOf = (rows: Rows) => rows.flat().filter((cell) => cell !== null);

/** The different values in use. */
export function usedValues(rows: Rows): Cell[] {
  return [...new Set(valuesOf(rows))];
}

export function hasGap(rows: Rows): boolean {
  return rows.flat().includes(null);
}

/** Whether some unit has a value from some coders and not from all. */
export function hasPartialUnit(rows: Rows): boolean {
  return rows.some((row) => row.includes(null) && row.some((cell) => cell !== null));
}

export function firstTwoCoders(rows: Rows): Rows {
  return rows.map((row) => row.slice(0, 2));
}

/** Numbers replaced by their ranks among those that stand in units with every value. */
export function ranked(rows: Rows): Rows {
  const used = usedValues(rows.filter((row) => !row.includes(null)));
  const order = used.map(Number).sort((a, b) => a - b);
  return rows.map((row) => row.map((cell) => (cell === null ? null : order.indexOf(Number(cell)))));
}
