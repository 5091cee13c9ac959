import type { Interval, Missing } from "../base/figure";
import type { CodeColumn, Columns } from "../columns/columns";
import { type CrossAsked, type CrossCounts, crossCounts, summed } from "./cross-counts";
import { FEW_QUOTES, type NoCodes } from "./figure";
import { wilson } from "./intervals";

/** none-present: quotes pass, and none of them carries the row's code. */
export type CrossShare = { value: number; interval: Interval } | Missing<NoCodes>;

export type CrossCell = {
  /** Quotes that carry both codes. */
  count: number;
  /** Quotes that carry the row's code and on which the column's code is resolved. */
  n: number;
  share: CrossShare;
  /** n is below FEW_QUOTES. */
  few: boolean;
};

/** Of one outlet, or of all. complete + contested + notAnnotated + hidden = quotes. */
export type CrossCells = {
  /** cells[row][column], codes in the codebook's order. */
  cells: CrossCell[][];
  /** Quotes that carry each row's code, whatever is known of the other variable. */
  rows: { code: string; count: number }[];
  /** Quotes that pass. */
  quotes: number;
  /** Resolved for every code of both variables. */
  complete: number;
  /** Any code of either is contested: left out of the cells of that code, and in those of others. */
  contested: number;
  /** One variable or both are not annotated: in no cell. */
  notAnnotated: number;
  hidden: number;
};

export type CrossTable = { all: CrossCells; outlets: ({ outlet: number } & CrossCells)[] };

type Counted = { count: number; n: number; carried: number; quotes: number };

function share({ count, n, carried, quotes }: Counted): CrossShare {
  if (quotes === 0) return { value: null, reason: "no-quotes" };
  if (carried === 0) return { value: null, reason: "none-present" };
  if (n === 0) return { value: null, reason: "none-resolved" };
  return { value: count / n, interval: wilson(count, n) };
}

function crossCells(
  counts: CrossCounts,
  codes: { rows: readonly CodeColumn[]; across: readonly CodeColumn[] },
): CrossCells {
  const { complete, contested, notAnnotated, hidden, both, settled, rows } = counts;
  const quotes = complete + contested + notAnnotated + hidden;
  const cell = (row: number, column: number): CrossCell => {
    const at = row * codes.across.length + column;
    const [count, n] = [both[at]!, settled[at]!];
    const of = { count, n, carried: rows[row]!, quotes };
    return { count, n, share: share(of), few: n < FEW_QUOTES };
  };
  return {
    cells: codes.rows.map((_, row) => codes.across.map((_, column) => cell(row, column))),
    rows: codes.rows.map(({ key }, row) => ({ code: key, count: rows[row]! })),
    quotes,
    complete,
    contested,
    notAnnotated,
    hidden,
  };
}

/**
 * Which codes of two variables go together: for every code of the first (a row) and of the second (a
 * column), in all outlets and in each, in the study's order.
 *   share = count / n: of the quotes that carry the row's code and on which the column's code is
 *   resolved, the part that carries it too; with Wilson's 95 % interval.
 * Shares are in [0, 1], and read along a row: those of a single-select column variable add up to 1,
 * those of a multi-select one do not. The same variable twice tells which of its codes go together;
 * a code with itself has a share of 1. A contested code is in no cell; the quote's other codes are.
 * Undefined: no-quotes, no quote passes; none-present, none carries the row's code; none-resolved, some
 * do, and on none of them is the column's code resolved. Throws nothing of its own.
 * Sources: the share is the product's own definition (docs/method.md); for the interval intervals.ts.
 *
 * @example crossTable(columns, { rows: frame, across: sentiment, passing }).all.cells[6]![0]
 * // discredit with −2: count 4, n 4, share 1 with interval 0.5101 to 1
 */
export function crossTable(columns: Columns, asked: CrossAsked): CrossTable {
  const codes = {
    rows: columns.variables[asked.rows.variable]!.codes,
    across: columns.variables[asked.across.variable]!.codes,
  };
  const counts = crossCounts(columns, asked);
  return {
    all: crossCells(summed(counts, asked), codes),
    outlets: counts.map((of, outlet) => ({ outlet, ...crossCells(of, codes) })),
  };
}
