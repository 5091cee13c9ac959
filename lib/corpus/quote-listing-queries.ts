import type { StudyAccess } from "../base/access";
import { getItemChoice, getItemChoices } from "./item-queries";
import { getOutlets } from "./outlet-queries";
import { applicableFilter, type Params, parseQuoteFilter } from "./quote-filter";
import { getQuotePage } from "./quote-list-queries";

type Asked = { params: Params; collator: Intl.Collator; annotates: boolean; keeps: boolean };

/**
 * What the list of quotes shows for an address: the page of quotes, the filter as far as it can be
 * followed, the names of what could not be read, the outlets to choose from, the items (of the outlet,
 * if one is asked for; null where they are too many to choose from), and the item that is asked for.
 */
export async function getQuoteListing(access: StudyAccess, asked: Asked) {
  const { collator, annotates, keeps } = asked;
  const parsed = parseQuoteFilter(asked.params);
  const archived = keeps && parsed.filter.archived === "yes";
  const { item: key, outlet } = parsed.filter;
  const outlets = await getOutlets(access, { archived });
  const slugs = outlets.map(({ slug }) => slug);
  const [items, item] = await Promise.all([
    getItemChoices(access, { archived, outlet: slugs.find((slug) => slug === outlet) }),
    key === undefined ? null : getItemChoice(access, key, { archived }),
  ]);
  const { filter, unread } = applicableFilter(parsed, {
    outlets: slugs,
    isItem: item !== null,
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
    item,
  };
}
