import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { sinceOf } from "../columns/since";
import {
  isQuicklyPrepared,
  knownPrepared,
  preparedStudy,
  takePrepared,
} from "../comparison/prepared-study";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

const underWay = processWide("preparations", () => new WeakMap<Columns, Promise<void>>());

/** Prepares columns whose predecessor is prepared, where little has changed. Whether they are prepared now. */
function preparedAtOnce(columns: Columns): boolean {
  if (isQuicklyPrepared(columns)) preparedStudy(columns);
  return knownPrepared(columns) !== undefined;
}

async function prepare(columns: Columns): Promise<void> {
  const before = sinceOf(columns)?.columns;
  // What it comes from may be on its way; if that fails, this is prepared from nothing.
  await (before && underWay.get(before)?.catch(() => undefined));
  if (preparedAtOnce(columns)) return;
  takePrepared(columns, await runInWorker("preparedStudy", { columns }));
}

/**
 * Sees to it that figures of a large study have what they start from, computed beside the server's own
 * thread unless little has changed: otherwise the first of them would hold up everybody. Where there is
 * anything to do, `meanwhile` is begun before it. Throws as runInWorker does.
 */
export async function prepared(columns: Columns, meanwhile?: () => void): Promise<Columns> {
  if (!hasManyAnnotations(columns) || knownPrepared(columns)) return columns;
  meanwhile?.();
  if (preparedAtOnce(columns)) return columns;
  const preparing = underWay.get(columns) ?? prepare(columns);
  underWay.set(columns, preparing);
  try {
    await preparing;
  } finally {
    underWay.delete(columns);
  }
  return columns;
}
