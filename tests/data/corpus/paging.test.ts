import type { StudyAccess } from "@/lib/base/access";
import { archive } from "@/lib/corpus/archive-mutations";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import type { QuoteFilter } from "@/lib/corpus/quote-filter";
import { getQuotePage, quotesPerPage } from "@/lib/corpus/quote-list-queries";
import { getQuoteListing } from "@/lib/corpus/quote-listing-queries";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { emptyStudy, itemOf, outletNamed, quoteOf } from "../../support/corpus-world";

const names = ["Ябло́ко", "Ёж", "Ель"];
const total = 3 * 41;
const collator = new Intl.Collator("ru");

let lead: StudyAccess<"lead">;
let keys: string[];

beforeAll(async () => {
  lead = await emptyStudy();
  keys = [];
  const items: string[] = [];
  for (const [at, name] of names.entries()) {
    const slug = `paging-${at}`;
    await createOutlet(lead, outletNamed(slug, { name }));
    items.push((await createItem(lead, itemOf(slug))).key);
  }
  for (let at = 0; at < total; at += 1) {
    const quote = quoteOf(items[at % items.length] ?? "", `quote ${at}`);
    keys.push((await createQuote(lead, quote)).key);
  }
});

const page = (filter: QuoteFilter) => getQuotePage(lead, { filter, collator });

async function walked(filter: QuoteFilter) {
  const found: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { quotes, next } = await page(after ? { ...filter, after } : filter);
    found.push(...quotes.map(({ key }) => key));
    if (next === null) return found;
    after = next;
  }
}

test.each(["outlet", "newest"] as const)(
  "the pages by %s hold every quote exactly once, and the same every time",
  async (sort) => {
    const found = await walked({ sort });
    expect(found).toHaveLength(total);
    expect(found.toSorted()).toEqual(keys.toSorted());
    expect(await walked({ sort })).toEqual(found);
  },
);

test("outlets stand as Russian sorts them, newest quotes first if asked", async () => {
  const { quotes } = await page({});
  const order = [...new Set(quotes.map(({ outlet }) => outlet.name))];
  expect(order).toEqual(["Ёж", "Ель"]);
  const newest = await page({ sort: "newest" });
  expect(newest.quotes.map(({ key }) => key)).toEqual(keys.toReversed().slice(0, quotesPerPage));
});

test("a page knows where the pages around it begin", async () => {
  const first = await page({});
  expect([first.start, first.previous, first.total]).toEqual([0, null, total]);
  const second = await page({ after: first.next ?? "" });
  expect([second.start, second.previous]).toEqual([50, ""]);
  const third = await page({ after: second.next ?? "" });
  expect([third.start, third.previous, third.next]).toEqual([100, first.next, null]);
  expect(third.quotes).toHaveLength(total - 100);
});

test("the next page begins where it would have, also when the last quote has left the list", async () => {
  const first = await page({});
  const last = first.next ?? "";
  const expected = (await page({ after: last })).quotes.map(({ key }) => key);
  await archive(lead, { thing: "quote", key: last });
  expect((await page({ after: last })).quotes.map(({ key }) => key)).toEqual(expected);
});

test("after the last quote nothing follows; after an unknown one the list begins anew", async () => {
  const all = await walked({});
  expect(await page({ after: all.at(-1) ?? "" })).toMatchObject({ quotes: [], next: null });
  const unknown = await page({ after: "no-such-quote" });
  expect(unknown).toMatchObject({ start: 0, afterUnknown: true });
});

test("an address that can't be read lists what is left of it", async () => {
  const params = {
    outlet: "paging-1",
    sort: "passwordHash",
    after: ["a", "b"],
    item: "no-such-item",
    archived: "yes",
  };
  const asked = { params, collator, annotates: false, keeps: false };
  const listing = await getQuoteListing(lead, asked);
  expect(listing.unread).toEqual(["sort", "after", "item", "archived"]);
  expect(listing.filter).toEqual({ outlet: "paging-1" });
  expect(listing.page.total).toBe(41);
});
