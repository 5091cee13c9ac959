import type { Columns } from "../columns/columns";
import { sinceOf } from "../columns/since";
import { knownResolved } from "../comparison/resolved-once";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";
import { takePrepared } from "./shared-study";

const underWay = new WeakMap<Columns, Promise<void>>();

/** Whether what figures start from is at hand, or comes from what was before with little to do. */
function isAtHand(columns: Columns): boolean {
  const before = sinceOf(columns)?.columns;
  return [columns, ...(before ? [before] : [])].some((of) => knownResolved(of).length > 0);
}

async function prepare(columns: Columns): Promise<void> {
  takePrepared(columns, await runInWorker("preparedStudy", { columns }));
}

/**
 * Sees to it that figures of a large study have what they start from, computed beside the server's own
 * thread: otherwise the first of them would hold up everybody. Throws as runInWorker does.
 */
export async function prepared(columns: Columns): Promise<Columns> {
  if (!hasManyAnnotations(columns) || isAtHand(columns)) return columns;
  const preparing = underWay.get(columns) ?? prepare(columns);
  underWay.set(columns, preparing);
  try {
    await preparing;
  } finally {
    underWay.delete(columns);
  }
  return columns;
}
