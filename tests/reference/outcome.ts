import type { Comparison, Figure, Program } from "./comparison";
import type { Fault } from "./fault";
import { irrComparisons } from "./irr-comparisons";
import { irrFaults } from "./irr-faults";
import { nltkComparisons } from "./nltk-comparisons";
import { nltkFaults } from "./nltk-faults";
import { dataOf, type ReferenceTable } from "./reference-table";

export const comparisons: Comparison[] = [...irrComparisons, ...nltkComparisons];
export const faults: Fault[] = [...irrFaults, ...nltkFaults];

/** What a program said: numbers, or in words why there are none. */
export type Answer = number | number[] | string;

/** A table with each program's answers by call. */
export type AnsweredTable = ReferenceTable & { answers: Record<Program, Record<string, Answer>> };

export const TOLERANCE = 1e-9;

/** How far two figures are apart, of numbers above 1 the share; infinitely where one is missing. */
export function deviation(ours: Figure, theirs: Answer): number {
  if (ours === null) return typeof theirs === "string" ? 0 : Number.POSITIVE_INFINITY;
  if (typeof theirs === "string") return Number.POSITIVE_INFINITY;
  const [a, b] = [[ours].flat(), [theirs].flat()];
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    0,
    ...a.map((figure, at) => Math.abs(figure - b[at]!) / Math.max(1, Math.abs(b[at]!))),
  );
}

function leftOut(comparison: Comparison, table: ReferenceTable): Fault | undefined {
  return faults.find(
    ({ program, leftOut }) => program === comparison.program && leftOut?.applies(comparison, table),
  );
}

export type Tally = {
  /** Tables with a figure on both sides. */
  compared: number;
  /** Tables with a figure on neither. */
  without: number;
  /** Tables left out, by the name of the fault. */
  leftOut: Record<string, number>;
};

export type Result = Tally & {
  /** The largest deviation among those compared. */
  largest: number;
  /** Tables that differ by more than TOLERANCE. */
  apart: number[];
  /** Tables left out whose answer is not what the fault makes of the figure. */
  unexplained: number[];
};

/** One comparison over all tables. */
export function compareAll(comparison: Comparison, tables: readonly AnsweredTable[]): Result {
  const { program, call, asked, ours } = comparison;
  const result: Result = {
    compared: 0,
    without: 0,
    leftOut: {},
    largest: 0,
    apart: [],
    unexplained: [],
  };
  for (const table of tables.filter(asked)) {
    const theirs = table.answers[program][call]!;
    const fault = leftOut(comparison, table);
    if (fault) {
      result.leftOut[fault.name] = (result.leftOut[fault.name] ?? 0) + 1;
      const made = fault.leftOut!.makes(comparison, table);
      if (deviation(made, theirs) > TOLERANCE) result.unexplained.push(table.id);
      continue;
    }
    const figure = ours(dataOf(table));
    const apart = deviation(figure, theirs);
    if (figure === null && apart === 0) result.without++;
    else result.compared++;
    if (apart > TOLERANCE) result.apart.push(table.id);
    result.largest = Math.max(result.largest, apart);
  }
  return result;
}
