import fc from "fast-check";
import type { StudyAccess } from "@/lib/base/access";
import { createItemsInBulk, createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { parseQuoteFilter } from "@/lib/corpus/quote-filter";
import { getQuotePage } from "@/lib/corpus/quote-list-queries";
import { quoteSearchText } from "@/lib/corpus/quote-search-text";
import { importedQuote } from "@/lib/corpus/schema";
import { searchFold } from "@/lib/corpus/search-fold";
import { titleOrder } from "@/lib/corpus/title-order";
import { emptyStudy, outletNamed } from "../../support/corpus-world";

const collator = new Intl.Collator("en");
const names = ["Ана тілі", "Ёж", "Haqqin"];
const titles = ["Ұлт", "ель", null, "Ёлка", "Zebra", "12 ответов"];

/** What mixed texts are made of: letters that fold, signs that mean something to a query, and words. */
const pieces = fc.constantFrom(
  ..."абвеёқғңөұүһіәАЁҚҒІabcABC",
  ..."%_\"'*()[]{}^$.+?\\|/:;-~&#@! \n\t",
  ...["😀", "👩‍👩‍👧", "é", "e\u0301", "\u2028", "\u00a0", "ﬁ", "İ", "ß", "漢字", "سلام"],
  ...["қауіпсіздік", "Безопасность", "security", "NEAR(", " AND ", " OR ", " NOT ", "100%", "--"],
);
const mixed = (maxLength: number) =>
  fc.array(pieces, { minLength: 1, maxLength }).map((all) => all.join(""));

const texts = fc.sample(
  fc.record({ text: mixed(40), context: fc.option(mixed(10), { nil: null }) }),
  { seed: 5, numRuns: 240 },
);

let lead: StudyAccess<"lead">;
/** Every quote with what is searched, in the order of the list. */
let expected: { key: string; searched: string }[];

beforeAll(async () => {
  lead = await emptyStudy();
  for (const [at, name] of names.entries()) {
    await createOutlet(lead, outletNamed(`literal-${at}`, { name }));
  }
  const items = Array.from({ length: 18 }, (_, at) => {
    const title = titles[at % titles.length] ?? null;
    return { key: `i${at}`, outlet: `literal-${at % 3}`, kind: "article", title, at };
  });
  await createItemsInBulk(
    lead,
    items.map(({ at: _, ...item }) => item),
  );
  const quotes = texts.map((fields, at) => {
    const text = fields.text.trim() === "" ? "blank" : fields.text;
    const quote = { ...fields, text, key: `q${at}`, item: `i${(at * 7) % 18}`, form: "verbatim" };
    return { quote, item: items[(at * 7) % 18]!, at };
  });
  await createQuotesInBulk(
    lead,
    quotes.map(({ quote }) => quote),
  );
  const order = (title: string | null) => Buffer.from(titleOrder(title));
  quotes.sort(
    ({ item: a, at: one }, { item: b, at: other }) =>
      collator.compare(names[a.at % 3]!, names[b.at % 3]!) ||
      Buffer.compare(order(a.title), order(b.title)) ||
      a.at - b.at ||
      one - other,
  );
  expected = quotes.map(({ quote }) => {
    return { key: quote.key, searched: quoteSearchText(importedQuote.parse(quote)) };
  });
});

async function found(q: string, sort?: string): Promise<string[]> {
  const { filter } = parseQuoteFilter({ q, sort });
  const keys: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await getQuotePage(lead, { filter: { ...filter, after }, collator });
    expect([page.start, page.afterUnknown]).toEqual([keys.length, false]);
    keys.push(...page.quotes.map(({ key }) => key));
    if (page.next === null) {
      expect(page.total).toBe(keys.length);
      return keys;
    }
    after = page.next;
  }
}

function containing(q: string): string[] {
  const folded = searchFold(q.trim());
  return expected.flatMap(({ key, searched }) => (searched.includes(folded) ? [key] : []));
}

/** Parts of what is stored, which are found, and texts of the same pieces, which mostly are not. */
const asked = fc.oneof(
  mixed(4),
  fc
    .tuple(fc.nat(texts.length - 1), fc.nat(60), fc.integer({ min: 1, max: 30 }))
    .map(([at, from, length]) =>
      Array.from(texts[at]!.text)
        .slice(from, from + length)
        .join(""),
    ),
);

test("search finds what contains the words, letter for letter, in the list's order", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (q) => {
      expect(await found(q)).toEqual(containing(q));
    }),
    { numRuns: 60, examples: [["қауіп"], ["100%"], ["😀"], ["near("], ['"'], ["е"]] },
  );
});

test("newest first, search finds the same", async () => {
  const newest = (keys: string[]) =>
    keys.toSorted((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
  await fc.assert(
    fc.asyncProperty(asked, async (q) => {
      expect(await found(q, "newest")).toEqual(newest(containing(q)));
    }),
    { numRuns: 20 },
  );
});

test.each(
  [
    "(a+)+$",
    '"',
    '""""',
    "NEAR(a b)",
    "searchText : x",
    "^а",
    "a*",
    "-- ' OR 1=1",
    "абв\0где",
    "\0",
    '" OR "',
    "ш".repeat(10_000),
    "(a+)+$".repeat(1_700),
    '"'.repeat(10_000),
    "%".repeat(10_000),
    "\\".repeat(5_000),
  ].map((q) => [`${q.slice(0, 12)}, ${q.length} long`, q] as const),
)("a search that looks like a query is taken by its letters: %j", async (_, q) => {
  expect(await found(q)).toEqual(containing(q));
});
