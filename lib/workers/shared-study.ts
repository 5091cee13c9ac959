import { LastUsed } from "../base/last-used";
import type { Columns } from "../columns/columns";
import { type DateOrder, dateOrder, rememberOrder } from "../columns/date-order";
import { rememberSince, sinceOf } from "../columns/since";
import type { Resolved } from "../comparison/resolve";
import { knownResolved, rememberResolved, resolvedOnce } from "../comparison/resolved-once";
import { rememberCounts, type SpanCounts, spanCounts } from "../comparison/span-counts";

/** Values of a variable and their sums, all of it in memory that threads share. */
type Prepared = { resolved: Resolved; counts: SpanCounts };

/** What every figure of a study starts from. */
export type PreparedStudy = { order: DateOrder; variables: Prepared[] };

/** Columns on their way to a thread. Those that it has had are known to it by their number. */
export type SentColumns = {
  number: number;
  columns: Columns;
  since: { number: number; quotes: Int32Array } | null;
  /** What has been resolved by all analysts together, so that no thread does it again. */
  resolved: Resolved[];
};

// Next keeps several copies of a module; numbers are those of the process.
const process_ = globalThis as typeof globalThis & {
  parallaxSent?: { last: number; numbers: WeakMap<Columns, number> };
};

function numberOf(columns: Columns): number {
  process_.parallaxSent ??= { last: 0, numbers: new WeakMap() };
  const { numbers } = process_.parallaxSent;
  const number = numbers.get(columns) ?? ++process_.parallaxSent.last;
  numbers.set(columns, number);
  return number;
}

export function sentColumns(columns: Columns): SentColumns {
  const since = sinceOf(columns);
  return {
    number: numberOf(columns),
    columns,
    since: since ? { number: numberOf(since.columns), quotes: since.quotes } : null,
    resolved: knownResolved(columns),
  };
}

/** A thread keeps as many as these, with what its figures keep beside them. */
const MOST_KEPT = 4;
const kept = new LastUsed<number, Columns>(MOST_KEPT);

/** The columns as the thread keeps them: the same object each time they come. */
export function receivedColumns({ number, columns, since, resolved }: SentColumns): Columns {
  const before = since && kept.known(since.number);
  const known = kept.get(number, () => columns);
  if (before && known === columns) {
    rememberSince(columns, { columns: before, quotes: since.quotes });
  }
  for (const each of resolved) rememberResolved(known, each);
  return known;
}

/** Everything that figures by resolved values start from. */
export function preparedStudy({ columns }: { columns: Columns }): PreparedStudy {
  return {
    order: dateOrder(columns),
    variables: columns.variables.map((_, variable) => {
      const resolved = resolvedOnce(columns, { variable, by: null });
      return { resolved, counts: spanCounts(columns, resolved) };
    }),
  };
}

/** Lets figures of these columns start from what a thread has prepared. */
export function takePrepared(columns: Columns, { order, variables }: PreparedStudy): void {
  rememberOrder(columns, order);
  for (const { resolved, counts } of variables) {
    rememberResolved(columns, resolved);
    rememberCounts(resolved, counts);
  }
}
