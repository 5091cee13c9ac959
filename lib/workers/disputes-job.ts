import type { Columns } from "../columns/columns";
import {
  type DisputesAsked,
  type ShownDisputes,
  shownDisputes,
} from "../comparison/shown-disputes";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

/**
 * What a page of adjudication shows of a study's disputes; those of a large study are gathered beside the
 * server's own thread. Throws as runInWorker does.
 */
export async function gatheredDisputes(
  columns: Columns,
  asked: DisputesAsked,
): Promise<ShownDisputes> {
  return hasManyAnnotations(columns)
    ? runInWorker("studyDisputes", { columns, ...asked })
    : shownDisputes(columns, asked);
}
