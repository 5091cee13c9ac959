import { recordAdjudication, withdrawAdjudication } from "@/lib/annotation/adjudication/mutations";
import { saveAnnotation } from "@/lib/annotation/mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { getColumns } from "@/lib/columns/queries";
import { eachText } from "@/lib/columns/texts";
import { archive } from "@/lib/corpus/archive-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { notesTable } from "@/lib/exchange/replication/answers-tables";
import { getBundleTexts } from "@/lib/exchange/replication/queries";
import { quotesTable } from "@/lib/exchange/replication/quotes-table";
import { emptyStudy, quoteOf, withQuotes } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input } from "../annotation/analysts";
import { decision, lead } from "../annotation/leads";

beforeAll(() => openDemoStudy());

const asReader = () => systemStudyAccess(demo, "reader");

async function texts() {
  const access = await asReader();
  const columns = await getColumns(access);
  return { columns, texts: await getBundleTexts(access, columns) };
}

test("the texts are of the revision that the columns show, and say so once it has moved", async () => {
  const { columns, texts: of } = await texts();
  expect(of.revision).toBe(columns.revision);
  expect(of.quotes.map(({ key }) => key)).toEqual([...eachText(columns.quotes.key)]);
  expect(of.quotes[0]).toMatchObject({ key: "kp-1", item: { kind: expect.any(String) } });
  const access = await lead("Moving lead");
  await archive(access, { thing: "quote", key: "kp-6" });
  expect((await getBundleTexts(access, columns)).revision).toBe(columns.revision + 1);
});

test("memos of drafts and decisions that were withdrawn are in no bundle", async () => {
  const { access } = await analyst("memo-writer");
  const memo = (text: string, submit: boolean) => input({ memo: text, submit });
  await saveAnnotation(await access(), { quote: "hq-1", input: memo("a draft's memo", false) });
  await saveAnnotation(await access(), { quote: "hq-2", input: memo("a submitted memo", true) });
  const deciding = await lead("Deciding lead");
  await recordAdjudication(deciding, decision());
  expect((await texts()).texts.decisions).toEqual([
    {
      quote: "km-1",
      variable: "sentiment",
      reason: "Read in context.",
      decidedAt: expect.any(Date),
    },
  ]);
  await withdrawAdjudication(deciding, { quote: "km-1", variable: "sentiment", version: 1 });
  const { columns, texts: of } = await texts();
  expect(of.decisions).toEqual([]);
  const table = notesTable(columns, of.notes);
  expect(table).toContain("a submitted memo");
  expect(table).not.toContain("draft");
});

test("quotes of an archived item, and of other studies, are in no bundle", async () => {
  const other = await emptyStudy();
  const { item } = await withQuotes(other, ["words of another study"]);
  await createQuote(other, quoteOf(item, "more words of another study"));
  const access = await lead("Archiving lead");
  await archive(access, { thing: "item", key: "ve" });
  const { columns, texts: of } = await texts();
  const passing = new Uint8Array(columns.quotes.key.count).fill(1);
  const table = quotesTable(columns, { texts: of.quotes, passing });
  expect(table).toContain("kp-1,");
  expect(table).not.toMatch(/\bve-1\b|another study/);
  const archived = of.quotes.find(({ key }) => key === "ve-1")!;
  expect(table).not.toContain(archived.text.slice(0, 40));
});
