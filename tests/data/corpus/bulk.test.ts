import type { StudyAccess } from "@/lib/base/access";
import { archive } from "@/lib/corpus/archive-mutations";
import { createItemsInBulk, createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { reader } from "@/lib/db/client";
import { archiveStudy } from "@/lib/studies/mutations";
import { emptyStudy, quoteOf, withQuotes } from "../../support/corpus-world";

let lead: StudyAccess<"lead">;
let outlet: string;
let item: string;

beforeEach(async () => {
  lead = await emptyStudy();
  ({ outlet, item } = await withQuotes(lead, ["there before"]));
});

const row = (at: number, more: object = {}) => ({
  key: `n-${at}`,
  item,
  form: "verbatim",
  text: `Қуат ${at}`,
  ...more,
});

const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at));

const newest = () =>
  reader().event.findFirstOrThrow({
    where: { studyId: lead.study.id },
    orderBy: { id: "desc" },
  });

/** All that a write may have changed. */
async function state() {
  const { id } = lead.study;
  const { revision } = await reader().study.findUniqueOrThrow({ where: { id } });
  const [quotes, events] = await Promise.all([
    reader().quote.count({ where: { studyId: id } }),
    reader().event.count({ where: { studyId: id } }),
  ]);
  return { revision, quotes, events };
}

test("2,500 quotes are one revision, with which all are stamped, and one event that counts them", async () => {
  const before = await state();
  const progress: number[] = [];
  const onProgress = ({ added }: { added: number }) => progress.push(added);
  const count = await createQuotesInBulk(lead, rows(2500), { onProgress });
  expect(count).toEqual({ added: 2500, present: 0 });
  expect(progress).toEqual([1000, 2000, 2500]);
  const { revision, events } = await state();
  expect([revision, events]).toEqual([before.revision + 1, before.events + 1]);
  const stamped = { where: { studyId: lead.study.id, stamp: revision } };
  expect(await reader().quote.count(stamped)).toBe(2500);
  expect(await newest()).toMatchObject({
    kind: "quotes.created",
    subject: "quotes",
    after: { added: 2500, present: 0 },
    actorId: lead.account?.id,
    revision,
  });
});

/** A quote's columns as the database holds them, digits aside where they tell the time. */
async function rawColumns(key: string) {
  const [found] = await reader().$queryRawUnsafe<Record<string, unknown>[]>(
    `SELECT "form", "text", "language", "originalText", "originalLanguage", "speaker", "context",
       "contentNote", "searchText", "archivedAt", "version", CAST("createdAt" AS TEXT) AS "created"
     FROM "Quote" WHERE "key" = '${key}'`,
  );
  const created = String(found?.created).replace(/\d/g, "0").replace(/\.0+/, "");
  return { ...found, version: Number(found?.version), created };
}

test("a quote of many is stored in the same way as a single one", async () => {
  const fields = {
    text: "Жел, су и\u0306",
    language: "kk",
    originalText: "line\nbreak",
    originalLanguage: "ru",
    speaker: "«Somebody» 🙂",
    context: "tab\tand \\ and ' and \"",
    contentNote: "",
  };
  await createQuotesInBulk(lead, [row(1, { ...fields, key: "of-many" })]);
  await createQuote(lead, quoteOf(item, fields.text, { ...fields, key: "single" }));
  expect(await rawColumns("of-many")).toEqual(await rawColumns("single"));
});

test("items and their quotes come in bulk, and what is made on screen afterwards gets ids of its own", async () => {
  const items = Array.from({ length: 3 }, (_, at) => ({
    key: `i-${at}`,
    outlet,
    kind: "article",
    publishedOn: "2024-08",
  }));
  expect(await createItemsInBulk(lead, items)).toEqual({ added: 3, present: 0 });
  await createQuotesInBulk(lead, [row(0, { item: "i-2" })]);
  const { key } = await createQuote(lead, quoteOf("i-2", "on screen"));
  const quotes = await reader().quote.findMany({
    where: { studyId: lead.study.id, item: { key: "i-2", publishedOn: "2024-08" } },
    orderBy: { id: "asc" },
  });
  expect(quotes.map((quote) => quote.key)).toEqual(["n-0", key]);
  expect((await newest()).kind).toBe("quote.created");
});

test("the same quotes again are nothing new, and write nothing; more of them add what is new", async () => {
  await createQuotesInBulk(lead, rows(1200));
  const before = await state();
  expect(await createQuotesInBulk(lead, rows(1200))).toEqual({ added: 0, present: 1200 });
  expect(await state()).toEqual(before);
  expect(await createQuotesInBulk(lead, rows(1201))).toEqual({ added: 1, present: 1200 });
});

test("a request sent twice is written once, and told what it did the first time", async () => {
  const requestKey = "import-of-today";
  const first = await createQuotesInBulk(lead, rows(2), { requestKey });
  const before = await state();
  expect(await createQuotesInBulk(lead, rows(3), { requestKey })).toEqual(first);
  expect(await state()).toMatchObject({ quotes: before.quotes, events: before.events });
});

test.each([
  ["blank text", { text: " " }, { text: { key: "required" } }],
  ["an unknown item", { item: "nowhere" }, { item: { key: "unknown-item" } }],
  ["an unknown field", { sentiment: 1 }, { sentiment: { key: "unknown-field" } }],
  ["a NUL", { text: "a\0b" }, { text: { key: "unreadable-characters" } }],
  ["a key of a row before it", { key: "n-7" }, { key: { key: "given-twice" } }],
  ["a key of its own batch", { key: "n-1500" }, { key: { key: "given-twice" } }],
])("%s in row 1,502 stores nothing, and the row is told", async (_, change, fields) => {
  const before = await state();
  const work = createQuotesInBulk(lead, [...rows(1501), row(1501, change), row(1502)]);
  await expect(work).rejects.toMatchObject({
    code: "invalid-input",
    reason: { key: "check-row", values: { row: 1502 } },
    fields,
  });
  expect(await state()).toEqual(before);
});

test("nothing goes under what is archived, and nothing into an archived study", async () => {
  await archive(lead, { thing: "item", key: item });
  await expect(createQuotesInBulk(lead, rows(1))).rejects.toMatchObject({
    fields: { item: { key: "item-archived" } },
  });
  await archive(lead, { thing: "outlet", key: outlet });
  const items = [{ key: "i", outlet, kind: "article" }];
  await expect(createItemsInBulk(lead, items)).rejects.toMatchObject({
    fields: { outlet: { key: "outlet-archived" } },
  });
  await archiveStudy(lead, {});
  await expect(createItemsInBulk(lead, [])).rejects.toMatchObject({ code: "forbidden" });
});

test("an import that is aborted half-way leaves nothing behind, and runs whole afterwards", async () => {
  const before = await state();
  const abort = new AbortController();
  const onProgress = () => abort.abort();
  const work = createQuotesInBulk(lead, rows(2500), { signal: abort.signal, onProgress });
  await expect(work).rejects.toMatchObject({ name: "AbortError" });
  expect(await state()).toEqual(before);
  expect(await createQuotesInBulk(lead, rows(2500))).toEqual({ added: 2500, present: 0 });
});
