import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { countByOutlet } from "../db/quote-counts";
import { unarchivedItem } from "../db/unarchived";
import { getItemPage, itemsPerPage } from "./item-page-queries";
import { type Params, type ParsedFilter, parseQuoteFilter } from "./quote-filter";

type Lead = StudyAccess<"lead">;

/** How many items that are not archived themselves each outlet has, by the outlet's id. */
async function itemCounts(studyId: number): Promise<Map<number, number>> {
  const rows = await reader().item.groupBy({
    by: ["outletId"],
    where: { studyId, archivedAt: null },
    _count: true,
  });
  return new Map(rows.map(({ outletId, _count }) => [outletId, _count]));
}

/** The study's outlets by position, archived ones too, with how much of each is not archived. */
async function outletsInNumbers(studyId: number) {
  const rows = await reader().studyOutlet.findMany({
    where: { studyId },
    orderBy: { position: "asc" },
    select: {
      outletId: true,
      position: true,
      archivedAt: true,
      outlet: { select: { slug: true, name: true, medium: true } },
    },
  });
  const [items, quotes] = await Promise.all([
    itemCounts(studyId),
    countByOutlet(
      { studyId },
      rows.map(({ outletId }) => outletId),
    ),
  ]);
  return rows.map(({ outletId, position, archivedAt, outlet }) => ({
    ...outlet,
    position,
    archived: archivedAt !== null,
    items: items.get(outletId) ?? 0,
    quotes: quotes.get(outletId) ?? 0,
  }));
}
export type CorpusOutlet = Awaited<ReturnType<typeof outletsInNumbers>>[number];

/** Which items an address asks for: of one outlet, or archived ones, from one on; and what it can't ask. */
function askedItems({ outlet, archived, after }: Params, outlets: CorpusOutlet[]): ParsedFilter {
  const { filter, unread } = parseQuoteFilter({ outlet, archived, after });
  const isThere = outlets.some(({ slug, archived }) => slug === filter.outlet && !archived);
  if (filter.outlet !== undefined && !isThere) {
    return { filter: {}, unread: [...unread, "outlet"] };
  }
  const hasPages = filter.outlet !== undefined || filter.archived !== undefined;
  return filter.after === undefined || hasPages
    ? { filter, unread }
    : { filter: {}, unread: [...unread, "after"] };
}

/** All items that the count is of, where a page holds them; null where they are too many for that. */
function whole(access: Lead, { count, ...which }: { count: number; archived?: "only" }) {
  return count > itemsPerPage ? null : getItemPage(access, which);
}

/**
 * The corpus for those who keep it: all outlets in numbers, and the items that an address asks for: a page
 * of those of an outlet, or of archived ones. An address that asks for neither gets all of both, each
 * unless they are too many for a page. Null stands for items that are not listed; names of parameters that
 * could not be followed are in `unread`.
 */
export async function getCorpus(access: Lead, params: Params = {}) {
  const { id: studyId } = access.study;
  const [outlets, archivedItems, archivedQuotes] = await Promise.all([
    outletsInNumbers(studyId),
    reader().item.count({ where: { studyId, archivedAt: { not: null } } }),
    reader().quote.count({ where: { studyId, archivedAt: { not: null }, item: unarchivedItem } }),
  ]);
  const { filter, unread } = askedItems(params, outlets);
  const { outlet, archived, after } = filter;
  const listed = outlets.filter((each) => !each.archived);
  const count = listed.reduce((sum, { items }) => sum + items, 0);
  const found = { outlets, filter, archived: { items: archivedItems, quotes: archivedQuotes } };
  if (!outlet && !archived) {
    const items = await whole(access, { count });
    const away = await whole(access, { count: archivedItems, archived: "only" });
    return { ...found, unread, items, archivedItems: away };
  }
  const page = await getItemPage(access, { outlet, after, archived: archived && "only" });
  return {
    ...found,
    unread: page.afterUnknown ? [...unread, "after" as const] : unread,
    items: archived ? null : page,
    archivedItems: archived ? page : null,
  };
}
export type Corpus = Awaited<ReturnType<typeof getCorpus>>;
