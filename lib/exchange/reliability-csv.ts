import { MISSING } from "../agreement/reliability-data";
import type { StudyTable } from "../agreement/study-table";
import type { Columns, VariableColumn } from "../columns/columns";
import { textAt } from "../columns/texts";
import { type Cell, csv } from "./csv";

/** A value as the calculator reads it: the code's number on a scale, its key, or the keys of a set. */
function valueText(variable: VariableColumn, codes: readonly number[]): Cell {
  const keys = codes.map((code) => variable.codes[code]!.key);
  if (variable.select === "many") return keys.length === 0 ? "{}" : keys.join(";");
  if (variable.level === "nominal") return keys[0] ?? null;
  // A scale whose codes stand for no number is measured by its order, and told by it.
  const isNumbered = variable.codes.every(({ value }) => value !== null);
  return isNumbered ? variable.codes[codes[0]!]!.value : codes[0]! + 1;
}

/**
 * Reliability data of one variable as a table: a row a quote, a column an analyst by number, an empty
 * cell where the analyst did not annotate the quote. A set is its codes with semicolons between them,
 * "{}" the set without any. Pasted into the calculator it gives the study's own α.
 */
export function reliabilityCsv(
  columns: Columns,
  of: { variable: VariableColumn; table: StudyTable; analysts: readonly number[] },
): string {
  const { variable, table, analysts } = of;
  const { coders, cells } = table.data;
  const rows = Array.from(table.quotes, (quote, unit): Cell[] => [
    textAt(columns.quotes.key, quote),
    ...analysts.map((_, coder): Cell => {
      const value = cells[unit * coders + coder]!;
      return value === MISSING ? null : valueText(variable, table.codesOf[value]!);
    }),
  ]);
  return csv(["quote", ...analysts.map((number) => `analyst-${number}`)], rows);
}
