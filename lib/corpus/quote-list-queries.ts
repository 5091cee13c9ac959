import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { matchingQuoteIds } from "../db/quote-search";
import { unarchivedQuote } from "../db/unarchived";
import { outletPlaces } from "./outlet-place-queries";
import type { QuoteFilter } from "./quote-filter";
import { itemOrder, quoteOrder } from "./quote-order";
import { quoteFields, quoteWithOutlet } from "./quote-queries";
import { searchFold } from "./search-fold";

export const quotesPerPage = 50;

const archivedQuote = {
  OR: [
    { archivedAt: { not: null } },
    { item: { archivedAt: { not: null } } },
    { item: { outlet: { archivedAt: { not: null } } } },
  ],
};

/** The account's own annotations only: nobody learns here what others have done. */
function ownWork(access: StudyAccess, mine: QuoteFilter["mine"]) {
  if (!mine || !access.account) return {};
  const own = { analystId: access.account.id, state: "submitted" as const };
  return { annotations: mine === "submitted" ? { some: own } : { none: own } };
}

function condition(access: StudyAccess, { outlet, item, form, mine, archived }: QuoteFilter) {
  return {
    studyId: access.study.id,
    AND: [
      archived && access.role === "lead" ? archivedQuote : unarchivedQuote,
      outlet ? { item: { outlet: { outlet: { slug: outlet } } } } : {},
      item ? { item: { key: item } } : {},
      form ? { form } : {},
      ownWork(access, mine),
    ],
  };
}

async function itemsInOrder(access: StudyAccess, collator: Intl.Collator) {
  const { id: studyId } = access.study;
  const [rows, outlets] = await Promise.all([
    reader().item.findMany({
      where: { studyId },
      select: { id: true, title: true, outletId: true },
    }),
    outletPlaces(studyId),
  ]);
  return rows
    .map(({ outletId, ...row }) => ({ ...row, outlet: outlets.get(outletId)! }))
    .sort(itemOrder(collator));
}

/** Id, key and item of every quote that the filter lets through, in order. */
async function listedKeys(access: StudyAccess, filter: QuoteFilter, collator: Intl.Collator) {
  const rows = await reader().quote.findMany({
    where: condition(access, filter),
    select: { id: true, key: true, itemId: true },
  });
  const folded = searchFold(filter.q ?? "");
  const found = folded ? await matchingQuoteIds({ studyId: access.study.id, folded }) : null;
  const items = filter.sort === "newest" ? [] : await itemsInOrder(access, collator);
  const order = quoteOrder(filter.sort ?? "outlet", items);
  return { order, keys: rows.filter((row) => found?.has(row.id) ?? true).sort(order) };
}

/** The place after a quote, which may have left the list since its page was shown; null if unknown. */
async function startAfter(
  access: StudyAccess,
  { key, list }: { key: string; list: Awaited<ReturnType<typeof listedKeys>> },
) {
  const last = await reader().quote.findUnique({
    where: { studyId_key: { studyId: access.study.id, key } },
    select: { id: true, itemId: true },
  });
  if (!last) return null;
  const next = list.keys.findIndex((row) => list.order(last, row) < 0);
  return next === -1 ? list.keys.length : next;
}

async function fullQuotes(ids: number[]) {
  const rows = await reader().quote.findMany({ where: { id: { in: ids } }, select: quoteFields });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [quoteWithOutlet(row)] : [];
  });
}

type Listing = { filter: QuoteFilter; collator: Intl.Collator };

/**
 * One page of the quotes that a filter lets through, with the whole count, and the keys after which
 * the pages before and after it begin ("" for the first page). `after` must be a quote of this study;
 * otherwise the list begins at its beginning and says so.
 */
export async function getQuotePage(access: StudyAccess, { filter, collator }: Listing) {
  const list = await listedKeys(access, filter, collator);
  const after = filter.after ? await startAfter(access, { key: filter.after, list }) : 0;
  const start = after ?? 0;
  const end = Math.min(start + quotesPerPage, list.keys.length);
  const back = list.keys[start - quotesPerPage - 1]?.key ?? "";
  return {
    quotes: await fullQuotes(list.keys.slice(start, end).map((row) => row.id)),
    total: list.keys.length,
    start,
    previous: start > 0 ? back : null,
    next: end < list.keys.length ? (list.keys[end - 1]?.key ?? null) : null,
    afterUnknown: after === null,
  };
}
export type QuotePage = Awaited<ReturnType<typeof getQuotePage>>;
export type ListedQuote = QuotePage["quotes"][number];
