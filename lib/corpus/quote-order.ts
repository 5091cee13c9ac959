export type OrderedItem = { id: number; title: string | null; outlet: { name: string } };
export type OrderedQuote = { id: number; itemId: number };

/** By outlet, then by title as the language sorts them; untitled items last, then as entered. */
export function itemOrder(collator: Intl.Collator) {
  return (a: OrderedItem, b: OrderedItem): number =>
    collator.compare(a.outlet.name, b.outlet.name) ||
    Number(a.title === null) - Number(b.title === null) ||
    collator.compare(a.title ?? "", b.title ?? "") ||
    a.id - b.id;
}

/** Newest first, or by the place of their items in the list given; always the same for the same quotes. */
export function quoteOrder(sort: "outlet" | "newest", items: OrderedItem[]) {
  if (sort === "newest") return (a: OrderedQuote, b: OrderedQuote) => b.id - a.id;
  const place = new Map(items.map((item, index) => [item.id, index]));
  return (a: OrderedQuote, b: OrderedQuote) =>
    (place.get(a.itemId) ?? 0) - (place.get(b.itemId) ?? 0) || a.id - b.id;
}
