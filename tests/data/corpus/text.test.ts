import { createQuote, updateQuote } from "@/lib/corpus/quote-mutations";
import { getQuote } from "@/lib/corpus/quote-queries";
import { quoteUpdate } from "@/lib/corpus/schema";
import { reader } from "@/lib/db/client";
import { emptyStudy, quoteOf, withQuotes } from "../../support/corpus-world";

const difficult = [
  "emoji 👩‍👩‍👧‍👦 🇰🇿 😀",
  "right to left: שלום, مرحبا \u202Eand back\u202C",
  "combining: a\u0323\u0302 q\u0307\u0323",
  "line ends: one\r\ntwo\nthree\rfour",
  "separators: a\u2028b\u2029c\u0085d\u00A0e\u200Bf",
  "controls: tab\t, unit\u001F, delete\u007F, BOM \uFEFF.",
  "<script>alert('&amp;')</script> $(x) {{y}} %00 \\u0000 ' \" `",
  "  blanks around stay  ",
  "beyond the first plane: 𝒳 𐱅𐰇𐰼𐰰",
];

test("difficult texts come back as they were entered, so that offsets cut the same", async () => {
  const lead = await emptyStudy();
  const { quotes } = await withQuotes(lead, difficult);
  for (const [at, text] of difficult.entries()) {
    const stored = await getQuote(lead, quotes[at] ?? "");
    expect(stored?.text).toBe(text.normalize("NFC"));
    expect(stored?.text.slice(3, 9)).toBe(text.normalize("NFC").slice(3, 9));
  }
});

test("what is typed in parts is stored whole", async () => {
  const lead = await emptyStudy();
  const { quotes } = await withQuotes(lead, ["E\u0301lan, и\u0306од"]);
  expect((await getQuote(lead, quotes[0] ?? ""))?.text).toBe("Élan, йод");
});

test("texts of 10,000 characters are stored whole, of emoji as well", async () => {
  const lead = await emptyStudy();
  const texts = ["ш".repeat(10_000), "😀".repeat(5_000)];
  const { quotes } = await withQuotes(lead, texts);
  for (const [at, text] of texts.entries()) {
    expect((await getQuote(lead, quotes[at] ?? ""))?.text).toBe(text);
  }
});

test("an update from a browser's form keeps the line ends that it did not change", async () => {
  const lead = await emptyStudy();
  const { item, quotes } = await withQuotes(lead, ["one\r\ntwo"]);
  const key = quotes[0] ?? "";
  const form = { item, form: "verbatim", text: "one\ntwo", speaker: "Somebody", version: 1 };
  await updateQuote(lead, { key, input: quoteUpdate.parse(form) });
  expect(await getQuote(lead, key)).toMatchObject({ text: "one\r\ntwo", speaker: "Somebody" });
  const changed = { ...form, text: "one\nthree", version: 2 };
  await updateQuote(lead, { key, input: quoteUpdate.parse(changed) });
  expect((await getQuote(lead, key))?.text).toBe("one\nthree");
});

test("a write leaves its event, its revision and its stamp", async () => {
  const lead = await emptyStudy();
  const { item } = await withQuotes(lead, []);
  const studyId = lead.study.id;
  const revision = async () =>
    (await reader().study.findUniqueOrThrow({ where: { id: studyId } })).revision;
  const before = await revision();
  const { key } = await createQuote(lead, quoteOf(item, "text"));
  expect(await revision()).toBe(before + 1);
  const row = await reader().quote.findUniqueOrThrow({ where: { studyId_key: { studyId, key } } });
  expect(row.stamp).toBe(before + 1);
  const event = await reader().event.findFirstOrThrow({
    where: { studyId, subject: `quote:${key}` },
  });
  expect(event).toMatchObject({
    kind: "quote.created",
    actorId: lead.account?.id,
    revision: before + 1,
  });
  expect(event.after).toMatchObject({ key, text: "text", item });
});
