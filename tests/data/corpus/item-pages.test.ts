import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { createItemsInBulk, createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { getCorpus } from "@/lib/corpus/corpus-queries";
import { createItem } from "@/lib/corpus/item-mutations";
import { getItemPage, itemsPerPage } from "@/lib/corpus/item-page-queries";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { emptyStudy, itemOf, outletNamed } from "../../support/corpus-world";

const EACH = 130;
const at = (place: number) => String(place).padStart(3, "0");

let lead: StudyAccess<"lead">;
let reads: StudyAccess;
let first: string;
let second: string;

// Two outlets, whose items come by turns: the second's have two quotes each.
beforeEach(async () => {
  lead = await emptyStudy();
  reads = await systemStudyAccess(lead.study.slug, "reader");
  [first, second] = [`${lead.study.slug}-first`, `${lead.study.slug}-second`];
  for (const slug of [first, second]) await createOutlet(lead, outletNamed(slug));
  const items = Array.from({ length: EACH }, (_, place) => [
    { key: `a-${at(place)}`, outlet: first, kind: "article" },
    { key: `b-${at(place)}`, outlet: second, kind: "article", title: "Өзен" },
  ]).flat();
  await createItemsInBulk(lead, items);
  const quotes = items.flatMap(({ key }) =>
    (key.startsWith("b") ? ["x", "y"] : []).map((name) => ({
      key: `${key}-${name}`,
      item: key,
      form: "verbatim",
      text: name,
    })),
  );
  await createQuotesInBulk(lead, quotes);
});

type Asked = Parameters<typeof getItemPage>[1];
const keys = ({ items }: { items: { key: string }[] }) => items.map(({ key }) => key);
const named = (letter: string, places: number[]) => places.map((place) => `${letter}-${at(place)}`);
const all = Array.from({ length: EACH }, (_, place) => place);

async function walked(access: StudyAccess, asked: Asked = {}) {
  const pages = [await getItemPage(access, asked)];
  for (;;) {
    const { next } = pages.at(-1)!;
    if (next === null) return pages;
    pages.push(await getItemPage(access, { ...asked, after: next }));
  }
}

test("the pages hold every item once, as entered, each with its quotes", async () => {
  const pages = await walked(reads);
  expect(pages.map(({ items }) => items.length)).toEqual([itemsPerPage, itemsPerPage, 60]);
  expect(pages.flatMap(keys)).toEqual(
    all.flatMap((place) => [...named("a", [place]), ...named("b", [place])]),
  );
  const items = pages.flatMap((page) => page.items);
  expect(items.every(({ key, quotes }) => quotes === (key.startsWith("b") ? 2 : 0))).toBe(true);
  const ofOne = await walked(reads, { outlet: second });
  expect(ofOne.flatMap(keys)).toEqual(named("b", all));
  expect(ofOne[1]?.items[0]).toMatchObject({ title: "Өзен", outlet: { slug: second } });
});

test("a page of items knows where the pages around it begin", async () => {
  const pages = await walked(reads);
  expect(pages.map(({ previous }) => previous)).toEqual([null, "", keys(pages[0]!).at(-1)]);
  const last = keys(pages[2]!).at(-1)!;
  const beyond = await getItemPage(reads, { after: last });
  expect([beyond.items, beyond.next]).toEqual([[], null]);
  expect(keys(await getItemPage(reads, { after: beyond.previous! }))).toHaveLength(itemsPerPage);
});

test("archived items stand on no page, and the next page begins where it would have", async () => {
  const away = [0, 40, 99];
  for (const key of named("b", away)) await archive(lead, { thing: "item", key });
  const left = named(
    "b",
    all.filter((place) => !away.includes(place)),
  );
  expect((await walked(reads, { outlet: second })).flatMap(keys)).toEqual(left);
  const after = "b-099";
  const page = await getItemPage(reads, { outlet: second, after });
  expect(keys(page)).toEqual(named("b", all.slice(100)));
  expect([page.afterUnknown, page.previous]).toEqual([false, ""]);
  expect((await walked(lead, { outlet: second, archived: "too" })).flatMap(keys)).toEqual(
    named("b", all),
  );
  expect((await walked(lead, { archived: "only" })).flatMap(keys)).toEqual(named("b", away));
  await restore(lead, { thing: "item", key: "b-040" });
  expect((await walked(reads, { outlet: second })).flatMap(keys)).toContain("b-040");
});

test("an item that is entered while somebody pages comes at the end", async () => {
  const page = await getItemPage(reads, { outlet: first });
  const { key } = await createItem(lead, itemOf(first));
  const next = await getItemPage(reads, { outlet: first, after: page.next! });
  expect(keys(next)).toEqual([...named("a", all.slice(itemsPerPage)), key]);
  expect(keys(await getItemPage(reads, { outlet: first }))).toEqual(keys(page));
});

test("after an item that the study does not have the list begins anew and says so", async () => {
  const other = await emptyStudy();
  await createOutlet(other, outletNamed(`${other.study.slug}-o`));
  const { key } = await createItem(other, itemOf(`${other.study.slug}-o`));
  for (const after of [key, "nowhere"]) {
    const page = await getItemPage(reads, { after });
    expect([page.afterUnknown, page.previous, page.items.length]).toEqual([
      true,
      null,
      itemsPerPage,
    ]);
  }
});

test("a corpus too large for a page is told in numbers, and its items outlet by outlet", async () => {
  for (const key of named("a", [0, 1])) await archive(lead, { thing: "item", key });
  const whole = await getCorpus(lead);
  expect(whole.items).toBeNull();
  expect(whole.outlets).toMatchObject([
    { slug: first, items: EACH - 2, quotes: 0 },
    { slug: second, items: EACH, quotes: 2 * EACH },
  ]);
  expect(keys(whole.archivedItems!)).toEqual(named("a", [0, 1]));
  const { items } = await getCorpus(lead, { outlet: first });
  expect(keys(items!)).toEqual(named("a", all.slice(2, itemsPerPage + 2)));
  const rest = await getCorpus(lead, { outlet: first, after: items?.next ?? "" });
  expect(keys(rest.items!)).toEqual(named("a", all.slice(itemsPerPage + 2)));
  expect([rest.archivedItems, rest.unread]).toEqual([null, []]);
});

test("archived items too many for a page have pages of their own", async () => {
  for (const key of named("a", all.slice(0, itemsPerPage + 1))) {
    await archive(lead, { thing: "item", key });
  }
  const whole = await getCorpus(lead);
  expect([whole.archivedItems, whole.archived.items]).toEqual([null, itemsPerPage + 1]);
  const { archivedItems, items } = await getCorpus(lead, { archived: "yes" });
  expect([items, archivedItems?.items.length]).toEqual([null, itemsPerPage]);
  const last = await getCorpus(lead, { archived: "yes", after: archivedItems?.next ?? "" });
  expect(keys(last.archivedItems!)).toEqual(named("a", [itemsPerPage]));
});

test.each([
  [{ outlet: "nowhere" }, ["outlet"]],
  [{ after: "a-001" }, ["after"]],
  [{ outlet: "A b", archived: "1" }, ["outlet", "archived"]],
  [{ archived: "yes", after: "nowhere" }, ["after"]],
])("what %j asks of the corpus in vain is told", async (params, unread) => {
  expect((await getCorpus(lead, params)).unread).toEqual(unread);
});
