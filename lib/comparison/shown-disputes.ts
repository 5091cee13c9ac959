import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { disputeGroups, nextContested } from "./dispute-groups";
import { type DisputedQuote, disputedQuotes } from "./disputes";

export type DisputesAsked = {
  /** So many quotes of a kind are listed. */
  most: number;
  /** The key of the quote that is being decided; null where all are looked over. */
  quote: string | null;
};

const known = processWide("disputed quotes", () => new WeakMap<Columns, DisputedQuote[]>());

function disputedOnce(columns: Columns): DisputedQuote[] {
  const disputed = known.get(columns) ?? disputedQuotes(columns);
  known.set(columns, disputed);
  return disputed;
}

/**
 * What a page of adjudication shows of a study's disputes (disputes.ts, dispute-groups.ts): the first
 * quotes of each kind with how many there are, how far the lead is, the disputes of the quote that is
 * being decided, and the key of the next contested quote after it, or of the first; null if none is left.
 */
export function shownDisputes(columns: Columns, { most, quote }: DisputesAsked) {
  const disputed = disputedOnce(columns);
  const { contested, majority, progress } = disputeGroups(disputed);
  const first = (quotes: DisputedQuote[]) => ({
    quotes: quotes.slice(0, most),
    total: quotes.length,
  });
  return {
    any: disputed.length > 0,
    progress,
    contested: first(contested),
    majority: first(majority),
    disputes: disputed.find(({ key }) => key === quote)?.disputes ?? [],
    next: nextContested(disputed, quote ?? ""),
  };
}

export type ShownDisputes = ReturnType<typeof shownDisputes>;
