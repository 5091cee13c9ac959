import type { Columns } from "../columns/columns";
import { type Resolved, resolve } from "./resolve";

const kept = new WeakMap<Columns, Map<string, Resolved>>();

/**
 * A variable resolved as resolve.ts does, by all analysts or by one, and once for the same columns: it
 * depends on no filter, and every figure asks for it again. Throws as resolve.
 *
 * @example resolvedOnce(columns, { variable: 0, by: null }) === resolvedOnce(columns, { variable: 0, by: null })
 */
export function resolvedOnce(
  columns: Columns,
  { variable, by }: { variable: number; by: number | null },
): Resolved {
  const of = kept.get(columns) ?? new Map<string, Resolved>();
  kept.set(columns, of);
  const key = `${variable}/${by}`;
  const resolved = of.get(key) ?? resolve(columns, { variable, by });
  of.set(key, resolved);
  return resolved;
}
