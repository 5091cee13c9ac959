import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import { type Database, reader } from "./client";
import { corpusRevision } from "./quote-counts";
import { amongIds, idsOf } from "./quote-places";

/** So many studies' archived quotes are remembered. */
const MOST_KEPT = 20;

const kept = processWide("archived quotes", () => new WeakMap<Database, KeptAnswers<number[]>>());

async function readIds(studyId: number, outlets: number[]): Promise<number[]> {
  const found: number[][] = [];
  // One by one, so that others have their turn in between.
  for (const outletId of outlets) found.push(await idsOf({ studyId, outletId, archived: true }));
  return found.flat();
}

/** The ids of the outlets' quotes that are archived, read once for each state of the corpus. */
async function archivedIds(studyId: number, outlets: number[]): Promise<number[]> {
  const of = kept.get(reader()) ?? new KeptAnswers<number[]>(MOST_KEPT);
  kept.set(reader(), of);
  const key = `${studyId}/${await corpusRevision(studyId)}`;
  return of.get(key, () => readIds(studyId, outlets));
}

/** How many of the quotes that are archived an analyst has in each state; states without any are left out. */
export async function countOwnArchived(
  { studyId, analystId }: { studyId: number; analystId: number },
  outlets: number[],
): Promise<Map<string, number>> {
  const ids = await archivedIds(studyId, outlets);
  if (ids.length === 0) return new Map();
  const rows = await reader().$queryRaw<{ state: string; n: number | bigint }[]>`
    SELECT CAST(a."state" AS TEXT) AS state, count(*) AS n FROM "Annotation" a
    WHERE a."quoteId" ${amongIds(ids)} AND a."analystId" = ${analystId} GROUP BY a."state"`;
  return new Map(rows.map(({ state, n }) => [state, Number(n)]));
}
