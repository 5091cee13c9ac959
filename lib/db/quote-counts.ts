import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import { type Database, reader } from "./client";
import type { QuoteCondition } from "./quote-condition";
import { countQuotes } from "./quote-places";

/** How many quotes each outlet has, by the outlet's id. */
export type QuoteCounts = ReadonlyMap<number, number>;

/** So many lists are remembered. */
const MOST_KEPT = 200;

const kept = processWide(
  "counts of quotes",
  () => new WeakMap<Database, KeptAnswers<QuoteCounts>>(),
);

/** The revision in which an outlet, an item or a quote of the study last changed. */
export async function corpusRevision(studyId: number): Promise<number> {
  const newest = {
    where: { studyId },
    orderBy: { stamp: "desc" },
    select: { stamp: true },
  } as const;
  const rows = await Promise.all([
    reader().studyOutlet.findFirst(newest),
    reader().item.findFirst(newest),
    reader().quote.findFirst(newest),
  ]);
  return Math.max(0, ...rows.map((row) => row?.stamp ?? 0));
}

async function counted(asked: QuoteCondition, outlets: number[]): Promise<QuoteCounts> {
  const counts = new Map<number, number>();
  // One by one, so that others have their turn in between.
  for (const outletId of outlets) counts.set(outletId, await countQuotes({ ...asked, outletId }));
  return counts;
}

/**
 * How many of the quotes that are asked for each of the outlets has. What depends on the corpus alone is
 * counted once for each of its states.
 */
export async function countByOutlet(
  asked: QuoteCondition,
  outlets: number[],
): Promise<QuoteCounts> {
  if (asked.own) return counted(asked, outlets);
  const key = JSON.stringify([await corpusRevision(asked.studyId), asked, outlets.toSorted()]);
  const of = kept.get(reader()) ?? new KeptAnswers<QuoteCounts>(MOST_KEPT);
  kept.set(reader(), of);
  return of.get(key, () => counted(asked, outlets));
}

export const sum = (counts: QuoteCounts) => [...counts.values()].reduce((all, n) => all + n, 0);
