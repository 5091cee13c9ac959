import type { Columns } from "../columns/columns";
import { sinceOf } from "../columns/since";
import { type Resolved, resolve } from "./resolve";
import { resolveAgain } from "./resolve-again";
import { rememberChange } from "./span-counts";

type Asked = { variable: number; by: number | null };

const kept = new WeakMap<Columns, Map<string, Resolved>>();

/** With more quotes to resolve anew than this part of all, all are. */
const MANY = 1 / 8;

const keyOf = ({ variable, by }: Asked) => `${variable}/${by}`;

function resolved(columns: Columns, asked: Asked): Resolved {
  const since = sinceOf(columns);
  const before = since && kept.get(since.columns)?.get(keyOf(asked));
  if (!before || since.quotes.length > columns.hidden.length * MANY) return resolve(columns, asked);
  const { quotes } = since;
  const again = resolveAgain(columns, { before, question: asked, quotes });
  rememberChange(again, { before, quotes });
  return again;
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
  of.set(keyOf(asked), found);
  return found;
}
