import type { QuoteCondition } from "../db/quote-condition";
import { countQuotes, type QuotePlace, walkQuotes } from "../db/quote-places";
import type { Step } from "./quote-source";

/** What a walk through the quotes of a study needs to know of its outlets. */
export type Route = {
  asked: QuoteCondition;
  order: "title" | "entry";
  /** All outlets of the study, in order. */
  outlets: number[];
  /** Those to go into. */
  among: ReadonlySet<number>;
};

/**
 * The places of the next quotes, outlet after outlet: from a place on, which is not among them, or from the
 * beginning; backwards from a place or from the end. Reads no more than it returns.
 */
export async function walkOutlets(
  { asked, order, outlets, among }: Route,
  { from, back = false, limit }: Step,
): Promise<QuotePlace[]> {
  const way = back ? outlets.toReversed() : outlets;
  const begin = from ? way.indexOf(from.outletId) : 0;
  const found: QuotePlace[] = [];
  for (const outletId of way.slice(begin)) {
    if (found.length === limit) break;
    if (!among.has(outletId)) continue;
    const here = from?.outletId === outletId ? from : null;
    const walk = { order, from: here, back, limit: limit - found.length };
    found.push(...(await walkQuotes({ ...asked, outletId }, walk)));
  }
  return found;
}

/** How many quotes stand before a place, with the counts of whole outlets at hand. */
export async function countBefore(
  { asked, order, outlets }: Route,
  { place, counts }: { place: QuotePlace; counts: ReadonlyMap<number, number> },
): Promise<number> {
  const { outletId } = place;
  const whole = outlets
    .slice(0, outlets.indexOf(outletId))
    .reduce((sum, outlet) => sum + (counts.get(outlet) ?? 0), 0);
  return whole + (await countQuotes({ ...asked, outletId }, { order, place }));
}
