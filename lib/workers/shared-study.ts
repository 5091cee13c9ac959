import { LastUsed } from "../base/last-used";
import type { Columns } from "../columns/columns";
import { type DateOrder, knownOrder, rememberOrder } from "../columns/date-order";
import { numberOf, rememberSince, type Step, stepsTo } from "../columns/since";
import { knownPrepared, type PreparedStudy, takePrepared } from "../comparison/prepared-study";

/** Columns on their way to a thread. Those that it has had are known to it by their number. */
export type SentColumns = {
  number: number;
  columns: Columns;
  steps: readonly Step[];
  /** What is at hand, so that no thread does it again. */
  order: DateOrder | undefined;
  prepared: PreparedStudy | undefined;
};

export function sentColumns(columns: Columns): SentColumns {
  return {
    number: numberOf(columns),
    columns,
    steps: stepsTo(columns),
    order: knownOrder(columns),
    prepared: knownPrepared(columns),
  };
}

/** A thread keeps as many as these, with what its figures keep beside them. */
const MOST_KEPT = 4;
const kept = new LastUsed<number, Columns>(MOST_KEPT);

/** How columns came from those that the thread had last of theirs; undefined when it has none of them. */
function sinceKept(steps: readonly Step[]) {
  const changed: number[] = [];
  for (const { number, quotes } of steps) {
    changed.push(...quotes);
    const columns = kept.known(number);
    if (columns) return { columns, quotes: Int32Array.from(new Set(changed)) };
  }
}

/** The columns as the thread keeps them: the same object each time they come. */
export function receivedColumns(sent: SentColumns): Columns {
  const { number, columns, steps, order, prepared } = sent;
  const since = sinceKept(steps);
  const known = kept.get(number, () => columns);
  if (known === columns) {
    if (since) rememberSince(columns, since);
    if (order) rememberOrder(columns, order);
  }
  if (prepared && !knownPrepared(known)) takePrepared(known, prepared);
  return known;
}
