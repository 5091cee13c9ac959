import { getQueuePage, getQueuePlace, queuePageSize } from "@/lib/annotation/queue-queries";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createItemsInBulk, createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { getCorpus } from "@/lib/corpus/corpus-queries";
import { getItemChoices } from "@/lib/corpus/item-queries";
import { getQuoteListing } from "@/lib/corpus/quote-listing-queries";
import { getBundleTexts } from "@/lib/exchange/replication/queries";
import { createAutomatedAnalyst } from "@/lib/studies/member-mutations";
import { openDemoStudy } from "../../support/open-demo-study";

const demo = "central-asia-defence";

/** More than any database takes parameters of one query. */
const ITEMS = 33_000;

const keys = Array.from({ length: ITEMS }, (_, at) => `many-${String(at).padStart(5, "0")}`);

beforeAll(async () => {
  await openDemoStudy();
  const lead = await systemStudyAccess(demo, "lead");
  const about = { outlet: "haqqin", kind: "article", publishedOn: "2024-08-12" };
  await createItemsInBulk(
    lead,
    keys.map((key) => ({ ...about, key, title: `Item ${key}` })),
  );
  await createQuotesInBulk(
    lead,
    keys.map((key) => ({ key, item: key, form: "verbatim", text: `What ${key} says.` })),
  );
}, 120_000);

const list = async (params: Record<string, string>) =>
  getQuoteListing(await systemStudyAccess(demo, "lead"), {
    params,
    collator: new Intl.Collator("en"),
    annotates: false,
    keeps: true,
  });

test("the list of quotes of very many items has its pages, and offers no list of the items", async () => {
  const { page, items, unread } = await list({ outlet: "haqqin" });
  expect(page.total).toBe(ITEMS + 4);
  expect(page.quotes).toHaveLength(50);
  expect(items).toBeNull();
  expect(unread).toEqual([]);
  const next = await list({ outlet: "haqqin", after: page.next ?? "" });
  expect(next.page.start).toBe(50);
  const shown = new Set(page.quotes.map(({ key }) => key));
  expect(next.page.quotes.some(({ key }) => shown.has(key))).toBe(false);
});

test("an outlet of few items offers them, where all together are too many", async () => {
  const { items, item } = await list({ outlet: "mardan-telegram" });
  expect(items?.length).toBeGreaterThan(0);
  expect(new Set(items?.map(({ outlet }) => outlet.slug))).toEqual(new Set(["mardan-telegram"]));
  expect(item).toBeNull();
});

test("an outlet that is not there leaves the items as they are offered without one", async () => {
  const { items, unread } = await list({ outlet: "nowhere" });
  expect([items, unread]).toEqual([null, ["outlet"]]);
});

test("one of very many items can still be asked for, and one that is not there is told", async () => {
  const one = await list({ item: keys[17]! });
  expect(one.page.quotes.map(({ key }) => key)).toEqual([keys[17]]);
  expect(one.item).toEqual({
    key: keys[17],
    kind: "article",
    title: `Item ${keys[17]}`,
    outlet: { slug: "haqqin", name: "Haqqin" },
  });
  expect((await list({ item: "nowhere" })).unread).toEqual(["item"]);
  expect((await list({ q: "many-00017" })).page.total).toBe(1);
});

test.each([
  ["outlet", { q: "says" }],
  ["newest", { q: "says", sort: "newest" }],
  ["newest of an outlet", { outlet: "haqqin", sort: "newest", form: "verbatim" }],
])("very many quotes by %s have their pages, both ways", async (_, params) => {
  const first = await list(params);
  const second = await list({ ...params, after: first.page.next ?? "" });
  const third = await list({ ...params, after: second.page.next ?? "" });
  const pages = [first, second, third].map(({ page }) => page);
  expect(pages.map(({ start, previous }) => [start, previous])).toEqual([
    [0, null],
    [50, ""],
    [100, first.page.next],
  ]);
  expect(new Set(pages.map(({ total }) => total)).size).toBe(1);
  expect(pages[0]?.total).toBeGreaterThanOrEqual(ITEMS);
  const shown = pages.flatMap(({ quotes }) => quotes.map(({ key }) => key));
  expect(new Set(shown).size).toBe(150);
  const many = shown.filter((key) => key.startsWith("many-"));
  expect(many).toEqual("sort" in params ? many.toSorted().toReversed() : many.toSorted());
});

test("the queue of very many quotes has its pages, both ways", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const { id } = await createAutomatedAnalyst(lead, { name: "Program" });
  const analyst = await systemStudyAccess(demo, "analyst", id);
  const first = await getQueuePage(analyst);
  expect(first.entries).toHaveLength(queuePageSize);
  expect(first.previous).toBeNull();
  const second = await getQueuePage(analyst, first.next);
  expect(second.previous).toBe("");
  const third = await getQueuePage(analyst, second.next);
  expect(third.previous).toBe(first.next);
  const shown = [first, second, third].flatMap(({ entries }) => entries.map(({ key }) => key));
  expect(new Set(shown).size).toBe(3 * queuePageSize);
  const place = await getQueuePlace(analyst, { key: shown[450]!, size: 40 });
  expect(place.place).toBe(451);
  expect(place.progress.total).toBe(ITEMS + 20);
  expect(place.near.map(({ key }) => key)).toEqual(shown.slice(430, 470));
  expect((await getQueuePage(analyst, "no such key")).entries).toEqual(first.entries);
});

test("very many items are told as a number, and offered in no list", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const { items, outlets } = await getCorpus(lead);
  expect(items).toBeNull();
  expect(outlets.find(({ slug }) => slug === "haqqin")).toMatchObject({
    items: ITEMS + 1,
    quotes: ITEMS + 4,
  });
  expect(await getItemChoices(lead)).toBeNull();
});

test("the texts of a bundle are read whole", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const { quotes, notes } = await getBundleTexts(lead, { codebookRevision: 1 });
  expect(quotes).toHaveLength(ITEMS + 20);
  expect(quotes.find(({ key }) => key === keys[3])?.item.title).toBe(`Item ${keys[3]}`);
  expect(notes.length).toBeGreaterThan(20);
});
