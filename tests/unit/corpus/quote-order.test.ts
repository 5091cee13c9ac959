import { itemOrder, quoteOrder } from "@/lib/corpus/quote-order";

const item = (id: number, name: string, title: string | null) => ({ id, title, outlet: { name } });

test("items go by outlet and title as Russian sorts them, untitled ones last", () => {
  const items = [
    item(1, "Яблоко", "а"),
    item(2, "Ёж", null),
    item(3, "Ёж", "б"),
    item(4, "Ель", "а"),
    item(5, "Жук", "а"),
    item(6, "Ёж", null),
  ];
  const sorted = items.sort(itemOrder(new Intl.Collator("ru")));
  expect(sorted.map(({ id }) => id)).toEqual([3, 2, 6, 4, 5, 1]);
});

test("quotes follow their items and then their entry, or come newest first", () => {
  const items = [item(7, "A", "x"), item(3, "B", "y")];
  const quotes = [
    { id: 1, itemId: 3 },
    { id: 4, itemId: 7 },
    { id: 2, itemId: 7 },
  ];
  const ids = (sort: "outlet" | "newest") =>
    quotes.toSorted(quoteOrder(sort, items)).map(({ id }) => id);
  expect(ids("outlet")).toEqual([2, 4, 1]);
  expect(ids("newest")).toEqual([4, 2, 1]);
});
