import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { getArchivable } from "@/lib/corpus/archive-queries";
import { getCorpus } from "@/lib/corpus/corpus-queries";
import { createItem } from "@/lib/corpus/item-mutations";
import { getItemPage } from "@/lib/corpus/item-page-queries";
import { getItemChoices } from "@/lib/corpus/item-queries";
import { getOutlet, getOutlets } from "@/lib/corpus/outlet-queries";
import { getQuotePage } from "@/lib/corpus/quote-list-queries";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { getQuote } from "@/lib/corpus/quote-queries";
import { reader } from "@/lib/db/client";
import { emptyStudy, itemOf, quoteOf, withQuotes } from "../../support/corpus-world";

let lead: StudyAccess<"lead">;
let reads: StudyAccess;
let outlet: string;
let item: string;
let quotes: string[];

beforeEach(async () => {
  lead = await emptyStudy();
  reads = await systemStudyAccess(lead.study.slug, "reader");
  ({ outlet, item, quotes } = await withQuotes(lead, ["one", "two"]));
});

async function listed(access: StudyAccess, archived = false): Promise<string[]> {
  const filter = archived ? { archived: "yes" as const } : {};
  const page = await getQuotePage(access, { filter, collator: new Intl.Collator("en") });
  return page.quotes.map(({ key }) => key);
}

const thing = (name: "outlet" | "item" | "quote") =>
  ({ outlet, item, quote: quotes[0] ?? "" })[name];

test.each([
  ["quote", 1],
  ["item", 0],
  ["outlet", 0],
] as const)(
  "archiving the %s leaves %d quotes in the list; restoring brings all back",
  async (name, left) => {
    const of = { thing: name, key: thing(name) };
    await archive(lead, of);
    expect(await listed(lead)).toHaveLength(left);
    expect(await listed(lead, true)).toHaveLength(2 - left);
    expect(await getQuote(reads, quotes[0] ?? "")).toBeNull();
    expect((await getQuote(lead, quotes[0] ?? ""))?.archivedBy).toBe(name);
    expect(await getArchivable(lead, `${name}-${of.key}`)).toMatchObject({ ...of, archived: true });
    await restore(lead, of);
    expect(await listed(lead)).toEqual(quotes);
    expect(await listed(lead, true)).toEqual([]);
    expect(await getArchivable(lead, `${name}-${of.key}`)).toMatchObject({ archived: false });
  },
);

test("readers can't list what is archived, nor see an archived outlet", async () => {
  await archive(lead, { thing: "outlet", key: outlet });
  expect(await listed(reads, true)).toEqual([]);
  expect(await getOutlet(reads, outlet)).toBeNull();
  expect(await getOutlets(reads, { archived: true })).toEqual([]);
  expect(await getItemChoices(reads, { archived: true })).toEqual([]);
  for (const archived of ["too", "only"] as const) {
    expect((await getItemPage(reads, { archived })).items).toEqual([]);
  }
  expect((await getOutlet(lead, outlet))?.archived).toBe(true);
});

test("nothing new is put under what is archived", async () => {
  await archive(lead, { thing: "item", key: item });
  await expect(createQuote(lead, quoteOf(item, "x"))).rejects.toMatchObject({
    fields: { item: { key: "item-archived" } },
  });
  await archive(lead, { thing: "outlet", key: outlet });
  await expect(createItem(lead, itemOf(outlet))).rejects.toMatchObject({
    fields: { outlet: { key: "outlet-archived" } },
  });
});

test("an outlet is archived in one study only", async () => {
  const other = await emptyStudy();
  await expect(archive(other, { thing: "outlet", key: outlet })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(archive(other, { thing: "item", key: "no-such" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await listed(lead)).toEqual(quotes);
});

test("the lead's overview counts what is in force and keeps what is archived in sight", async () => {
  await archive(lead, { thing: "quote", key: quotes[0] ?? "" });
  const corpus = await getCorpus(lead);
  expect(corpus.archived).toEqual({ items: 0, quotes: 1 });
  expect(corpus.outlets).toMatchObject([{ slug: outlet, archived: false, items: 1, quotes: 1 }]);
  expect(corpus.items?.items).toMatchObject([{ key: item, quotes: 1 }]);
});

test.each(["quote-", "user-1", "quote-../x", "outlet-no-such-outlet", "", ["quote-q1"]])(
  "an address that asks to undo %j is not followed",
  async (address) => {
    expect(await getArchivable(lead, address)).toBeNull();
  },
);

test("archiving an outlet is one event and one revision, and writes to nothing that is under it", async () => {
  const { id: studyId } = lead.study;
  const rows = () =>
    Promise.all([
      reader().item.findMany({ where: { studyId }, orderBy: { id: "asc" } }),
      reader().quote.findMany({ where: { studyId }, orderBy: { id: "asc" } }),
    ]);
  const events = () => reader().event.count({ where: { studyId } });
  const revision = async () =>
    (await reader().study.findUniqueOrThrow({ where: { id: studyId } })).revision;
  const before = { rows: await rows(), events: await events(), revision: await revision() };
  await archive(lead, { thing: "outlet", key: outlet });
  expect(await rows()).toEqual(before.rows);
  expect(await events()).toBe(before.events + 1);
  expect(await revision()).toBe(before.revision + 1);
  const changed = await reader().studyOutlet.findMany({
    where: { studyId, stamp: before.revision + 1 },
    include: { outlet: true },
  });
  expect(changed.map(({ outlet: of }) => of.slug)).toEqual([outlet]);
});
