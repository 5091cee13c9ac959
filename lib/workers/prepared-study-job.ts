import type { Columns } from "../columns/columns";
import {
  isQuicklyPrepared,
  knownPrepared,
  preparedStudy,
  takePrepared,
} from "../comparison/prepared-study";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

const underWay = new WeakMap<Columns, Promise<void>>();

async function prepare(columns: Columns): Promise<void> {
  takePrepared(columns, await runInWorker("preparedStudy", { columns }));
}

/**
 * Sees to it that figures of a large study have what they start from, computed beside the server's own
 * thread unless little has changed: otherwise the first of them would hold up everybody. Throws as
 * runInWorker does.
 */
export async function prepared(columns: Columns): Promise<Columns> {
  if (!hasManyAnnotations(columns) || knownPrepared(columns)) return columns;
  if (isQuicklyPrepared(columns)) {
    preparedStudy(columns);
    return columns;
  }
  const preparing = underWay.get(columns) ?? prepare(columns);
  underWay.set(columns, preparing);
  try {
    await preparing;
  } finally {
    underWay.delete(columns);
  }
  return columns;
}
