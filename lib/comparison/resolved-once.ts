import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { hasFewChanges, sinceOf } from "../columns/since";
import { type Resolved, resolve } from "./resolve";
import { resolveAgain } from "./resolve-again";
import { rememberChange } from "./span-counts";

type Asked = { variable: number; by: number | null };

const kept = processWide("values", () => new WeakMap<Columns, Map<string, Resolved>>());

const keyOf = ({ variable, by }: Asked) => `${variable}/${by}`;

function resolved(columns: Columns, asked: Asked): Resolved {
  const since = sinceOf(columns);
  const before = since && kept.get(since.columns)?.get(keyOf(asked));
  if (!before || !hasFewChanges(columns, since)) return resolve(columns, asked);
  const { quotes } = since;
  const again = resolveAgain(columns, { before, question: asked, quotes });
  rememberChange(again, { before, quotes });
  return again;
}

/** Values by one analyst alone are kept for so many variables and analysts, those asked for last. */
const MOST_ALONE = 8;

function forget(of: Map<string, Resolved>): void {
  const alone = [...of.keys()].filter((key) => !key.endsWith("/null"));
  for (const key of alone.slice(0, -MOST_ALONE)) of.delete(key);
}

/**
 * A variable resolved as resolve.ts does, by all analysts or by one, and once for the same columns: it
 * depends on no filter, and every figure asks for it again. Of columns that came from others only the
 * quotes that have changed are resolved anew. Throws as resolve.
 *
 * @example resolvedOnce(columns, { variable: 0, by: null }) === resolvedOnce(columns, { variable: 0, by: null })
 */
export function resolvedOnce(columns: Columns, asked: Asked): Resolved {
  const of = kept.get(columns) ?? new Map<string, Resolved>();
  kept.set(columns, of);
  const found = of.get(keyOf(asked)) ?? resolved(columns, asked);
  of.delete(keyOf(asked));
  of.set(keyOf(asked), found);
  forget(of);
  return found;
}

/** Lets resolvedOnce know what a thread beside this one has resolved, by all analysts together. */
export function rememberResolved(columns: Columns, found: Resolved): void {
  const of = kept.get(columns) ?? new Map<string, Resolved>();
  kept.set(columns, of);
  of.set(keyOf({ variable: found.variable, by: null }), found);
}
