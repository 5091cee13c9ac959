import type { StudyAccess } from "../base/access";
import { getItemChoices, hasItem } from "./item-queries";
import { getOutlets } from "./outlet-queries";
import { applicableFilter, type Params, parseQuoteFilter } from "./quote-filter";
import { getQuotePage } from "./quote-list-queries";

type Asked = { params: Params; collator: Intl.Collator; annotates: boolean; keeps: boolean };

/**
 * What the list of quotes shows for an address: the page of quotes, the filter as far as it can be
 * followed, the names of what could not be read, and the outlets and items to choose from; null where
 * the items are too many for that.
 */
export async function getQuoteListing(access: StudyAccess, asked: Asked) {
  const { collator, annotates, keeps } = asked;
  const parsed = parseQuoteFilter(asked.params);
  const archived = keeps && parsed.filter.archived === "yes";
  const { item } = parsed.filter;
  const [outlets, items, isItem] = await Promise.all([
    getOutlets(access, { archived }),
    getItemChoices(access, { archived }),
    item === undefined || hasItem(access, item, { archived }),
  ]);
  const { filter, unread } = applicableFilter(parsed, {
    outlets: outlets.map((outlet) => outlet.slug),
    isItem,
    annotates,
    keeps,
  });
  const page = await getQuotePage(access, { filter, collator });
  return {
    filter,
    page,
    unread: page.afterUnknown ? [...unread, "after" as const] : unread,
    outlets: outlets.sort((a, b) => collator.compare(a.name, b.name)),
    items,
  };
}
