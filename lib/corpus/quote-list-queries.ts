import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import type { QuoteCondition } from "../db/quote-condition";
import { countByOutlet, sum } from "../db/quote-counts";
import { countQuotes, placeOf, placesOf, type QuotePlace, walkQuotes } from "../db/quote-places";
import { MOST_CANDIDATES, searchCandidates } from "../db/quote-search";
import { outletPlaces } from "./outlet-place-queries";
import type { QuoteFilter } from "./quote-filter";
import type { ListOrder } from "./quote-order";
import { quoteFields, quoteWithOutlet } from "./quote-queries";
import { type QuoteSource, sourceOf } from "./quote-source";
import { countBefore, walkOutlets } from "./quote-walk-queries";
import { searchFold } from "./search-fold";

export const quotesPerPage = 50;

type Listing = { filter: QuoteFilter; collator: Intl.Collator };

/** The account's own annotations only: nobody learns here what others have done. */
function condition(access: StudyAccess, filter: QuoteFilter): QuoteCondition {
  const { account, study } = access;
  const { mine, item, form } = filter;
  const own = { at: "submitted" as const, has: mine === "submitted" };
  return {
    studyId: study.id,
    archived: (filter.archived && access.role === "lead") || undefined,
    item,
    form,
    own: mine && account ? { ...own, analystId: account.id } : undefined,
    folded: searchFold(filter.q ?? "") || undefined,
  };
}

/** The study's outlets as the language sorts their names, and those that the list is about. */
async function outletsOf(access: StudyAccess, { filter, collator }: Listing) {
  const rows = [...(await outletPlaces(access.study.id))];
  const sorted = rows.sort(([a, one], [b, other]) => {
    return collator.compare(one.name, other.name) || a - b;
  });
  const { outlet } = filter;
  const listed = sorted.filter(([, { slug }]) => outlet === undefined || slug === outlet);
  return { outlets: sorted.map(([id]) => id), listed: listed.map(([id]) => id) };
}

/** A list of any length, each page of which is read by itself. */
async function longSource(
  asked: QuoteCondition,
  { sort, outlets, listed }: ListOrder & { listed: number[] },
): Promise<QuoteSource> {
  const counts = await countByOutlet(asked, listed);
  const total = sum(counts);
  const among = new Set(listed.filter((outlet) => counts.get(outlet)));
  const route = { asked, order: "title" as const, outlets, among };
  if (sort === "title") {
    return {
      total,
      walk: (step) => walkOutlets(route, step),
      countBefore: (place) => countBefore(route, { place, counts }),
    };
  }
  // Few of many by their entry: all outlets that have any are soon gone through.
  if (total <= MOST_CANDIDATES) {
    return sourceOf(await walkOutlets(route, { from: null, limit: total }), { sort, outlets });
  }
  const here = { ...asked, outletId: listed.length === 1 ? listed[0] : undefined };
  return {
    total,
    walk: ({ back = false, ...step }) => walkQuotes(here, { ...step, order: sort, back }),
    countBefore: (place) => countQuotes(here, { order: sort, place }),
  };
}

/** Where an index finds few quotes for a search, they are at hand; other lists are read page by page. */
async function quoteSource(access: StudyAccess, listing: Listing): Promise<QuoteSource> {
  const asked = condition(access, listing.filter);
  const { outlets, listed } = await outletsOf(access, listing);
  const sort = listing.filter.sort === "newest" ? "newest" : "title";
  const ids = asked.folded ? await searchCandidates({ ...asked, folded: asked.folded }) : null;
  if (!ids) return longSource(asked, { sort, outlets, listed });
  const found = await placesOf(asked, ids);
  return sourceOf(
    found.filter(({ outletId }) => listed.includes(outletId)),
    { sort, outlets },
  );
}

async function fullQuotes(ids: number[]) {
  const rows = await reader().quote.findMany({ where: { id: { in: ids } }, select: quoteFields });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [quoteWithOutlet(row)] : [];
  });
}

/** The key after which the page before this one begins: "" for the first page, null where this is it. */
async function previousAfter(source: QuoteSource, first: QuotePlace | null) {
  const before = await source.walk({ from: first, back: true, limit: quotesPerPage + 1 });
  return before.length === 0 ? null : (before[quotesPerPage]?.key ?? "");
}

/**
 * One page of the quotes that a filter lets through, with the whole count, and the keys after which
 * the pages before and after it begin ("" for the first page). `after` must be a quote of this study,
 * which may have left the list since its page was shown; otherwise the list begins at its beginning and
 * says so.
 */
export async function getQuotePage(access: StudyAccess, { filter, collator }: Listing) {
  const [source, after] = await Promise.all([
    quoteSource(access, { filter, collator }),
    filter.after ? placeOf(access.study.id, filter.after) : null,
  ]);
  const found = await source.walk({ from: after, limit: quotesPerPage + 1 });
  const places = found.slice(0, quotesPerPage);
  const first = places[0] ?? null;
  return {
    quotes: await fullQuotes(places.map(({ id }) => id)),
    total: source.total,
    start: after ? (first ? await source.countBefore(first) : source.total) : 0,
    previous: after ? await previousAfter(source, first) : null,
    next: found.length > quotesPerPage ? (places.at(-1)?.key ?? null) : null,
    afterUnknown: filter.after !== undefined && after === null,
  };
}
export type QuotePage = Awaited<ReturnType<typeof getQuotePage>>;
export type ListedQuote = QuotePage["quotes"][number];
