import type { CrossCells } from "@/lib/comparison/cross-table";
import { markText } from "@/lib/comparison/mark";
import type { SmallCell } from "../charts/drawing/cross-small";
import type { ShareCell } from "../charts/drawing/share-cell";
import type { FigureOutlet } from "./context";
import { type CrossCode, type CrossOf, cellOf, isDoubtfulPair } from "./cross-variables";

/** A cell of all outlets together, or of one. */
export type CrossAt = {
  row: CrossCode;
  column: CrossCode;
  cells: CrossCells;
  outlet: FigureOutlet | null;
};

const isItself = ({ isSame }: CrossOf, { row, column }: CrossAt) =>
  isSame && row.key === column.key;

export function crossMark({ rows, across }: CrossOf, { row, column, outlet }: CrossAt): string {
  return markText({
    variable: rows.key,
    code: row.key,
    outlet: outlet?.slug ?? null,
    state: "present",
    and: { variable: across.key, code: column.key },
  });
}

/** The quotes that carry the row's code and on which the column's is decided. */
function settledMark({ rows, across }: CrossOf, { row, column, outlet }: CrossAt): string {
  return markText({
    variable: across.key,
    code: column.key,
    outlet: outlet?.slug ?? null,
    state: "resolved",
    and: { variable: rows.key, code: row.key },
  });
}

/** The quotes that n counts. */
export function settledOpens(of: CrossOf, at: CrossAt) {
  const { context } = of;
  const { row, column, cells, outlet } = at;
  const mark = settledMark(of, at);
  const label = context.words("cross.settledLabel", {
    outlet: outlet?.name ?? context.words("cross.allOutlets"),
    row: row.name,
    column: column.name,
    count: cellOf(cells, row, column).n,
  });
  return { mark, label };
}

export function crossLabel(of: CrossOf, at: CrossAt): string {
  const { words } = of.context;
  const { row, column, cells, outlet } = at;
  const { share, count, n, few } = cellOf(cells, row, column);
  const told = {
    outlet: outlet?.name ?? words("cross.allOutlets"),
    row: row.name,
    column: column.name,
  };
  if (isItself(of, at)) return words("cross.cellItself", told);
  if (share.value === null) {
    return words("cross.cellNothing", { ...told, reason: words(`cross.reason.${share.reason}`) });
  }
  const range = { n, high: of.percent(share.interval.high), few: few ? "yes" : "no" };
  if (count === 0) return words("cross.cellAbsent", { ...told, ...range });
  return words("cross.cell", {
    ...told,
    ...range,
    count,
    share: of.percent(share.value),
    low: of.percent(share.interval.low),
    doubtful: isDoubtfulPair(of, at) ? "yes" : "no",
  });
}

/** A cell of the large matrix: share, number and interval. */
export function largeCell(of: CrossOf, at: CrossAt): ShareCell {
  const { words } = of.context;
  const { share, count, n, few } = cellOf(at.cells, at.row, at.column);
  const label = crossLabel(of, at);
  const without = (text: string, mark: string | null = null): ShareCell => {
    return { share: null, absent: [text], mark, label, states: [] };
  };
  if (isItself(of, at)) return without(words("cross.itself"));
  if (share.value === null) return without(words("missing"));
  if (count === 0) return without(words("cross.zero", { n }), settledMark(of, at));
  return {
    share: {
      value: share.value,
      ...share.interval,
      text: of.percent(share.value),
      count: words("cross.amount", { count, n }),
      few,
      doubtful: isDoubtfulPair(of, at),
    },
    absent: [],
    mark: crossMark(of, at),
    label,
    states: [],
  };
}

/** A cell of a small matrix: the number on the shade of its share. */
export function smallCellOf(of: CrossOf, at: CrossAt): SmallCell {
  const { share, count, few } = cellOf(at.cells, at.row, at.column);
  if (count === 0 || share.value === null || isItself(of, at)) return null;
  return {
    count: of.context.words("cross.number", { count }),
    share: share.value,
    few,
    doubtful: isDoubtfulPair(of, at),
    mark: crossMark(of, at),
    label: crossLabel(of, at),
  };
}
