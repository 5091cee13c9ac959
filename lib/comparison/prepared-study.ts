import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { type DateOrder, dateOrder, knownOrder, rememberOrder } from "../columns/date-order";
import { sinceOf } from "../columns/since";
import type { Resolved } from "./resolve";
import { rememberResolved, resolvedOnce } from "./resolved-once";
import { FEW_CHANGED, rememberCounts, type SpanCounts, spanCounts } from "./span-counts";

/** Values of a variable and their sums, all of it in memory that threads share. */
type Prepared = { resolved: Resolved; counts: SpanCounts };

/** What every figure of a study starts from. */
export type PreparedStudy = { order: DateOrder; variables: Prepared[] };

const kept = processWide("prepared studies", () => new WeakMap<Columns, PreparedStudy>());

/** What these columns are known to be prepared as. */
export function knownPrepared(columns: Columns): PreparedStudy | undefined {
  return kept.get(columns);
}

/**
 * Everything that figures by resolved values start from, once for the same columns. Never throws.
 *
 * @example preparedStudy(columns).variables.length // one a variable
 */
export function preparedStudy(columns: Columns): PreparedStudy {
  const prepared = kept.get(columns) ?? {
    order: dateOrder(columns),
    variables: columns.variables.map((_, variable) => {
      const resolved = resolvedOnce(columns, { variable, by: null });
      return { resolved, counts: spanCounts(columns, resolved) };
    }),
  };
  kept.set(columns, prepared);
  return prepared;
}

/** Whether preparing these columns means changing a few values of columns that are prepared. */
export function isQuicklyPrepared(columns: Columns): boolean {
  const since = sinceOf(columns);
  const before = since && kept.get(since.columns);
  if (!since || !before || kept.has(columns)) return false;
  return before.order === knownOrder(columns) && since.quotes.length <= FEW_CHANGED;
}

/** Lets figures of these columns start from what another thread has prepared. */
export function takePrepared(columns: Columns, prepared: PreparedStudy): void {
  // The same order, though another object: sums of other columns of these quotes go by the one known here.
  const order = knownOrder(columns) ?? prepared.order;
  rememberOrder(columns, order);
  const variables = prepared.variables.map(({ resolved, counts }) => {
    return { resolved, counts: { ...counts, order } };
  });
  for (const { resolved, counts } of variables) {
    rememberResolved(columns, resolved);
    rememberCounts(resolved, counts);
  }
  kept.set(columns, { order, variables });
}
