import type { Dispute, DisputedQuote } from "./disputes";

const open = (dispute: Dispute) => !dispute.adjudicated;
const contested = ({ how }: Dispute) => how === "contested";

/** What a lead has still to decide, and how far that is. */
export type DisputeGroups = {
  /** Quotes with a contested variable that nobody has decided; of their disputes those still open. */
  contested: DisputedQuote[];
  /** Other quotes with a variable that only a majority has settled. */
  majority: DisputedQuote[];
  /** Quotes that the annotations leave contested, and those of them with nothing contested left. */
  progress: { contested: number; decided: number };
};

/**
 * Disputed quotes, in their order, by what there is to do about them. A quote stands in one group at
 * most, and in none once every dispute on it is decided.
 *
 * @example disputeGroups(disputedQuotes(columns)).progress // { contested: 7, decided: 3 }
 */
export function disputeGroups(quotes: DisputedQuote[]): DisputeGroups {
  const toDo = quotes.flatMap((quote) => {
    const disputes = quote.disputes.filter(open);
    return disputes.length > 0 ? [{ ...quote, disputes }] : [];
  });
  const isContested = ({ disputes }: DisputedQuote) => disputes.some(contested);
  const left = toDo.filter(isContested);
  const total = quotes.filter(isContested).length;
  return {
    contested: left,
    majority: toDo.filter((quote) => !isContested(quote)),
    progress: { contested: total, decided: total - left.length },
  };
}

/** The next quote with something contested to decide after one, going round to the beginning, or null. */
export function nextContested(quotes: DisputedQuote[], after: string): string | null {
  const place = quotes.findIndex(({ key }) => key === after);
  const round = [...quotes.slice(place + 1), ...quotes.slice(0, Math.max(place, 0))];
  const next = round.find(({ disputes }) =>
    disputes.some((dispute) => contested(dispute) && open(dispute)),
  );
  return next?.key ?? null;
}
