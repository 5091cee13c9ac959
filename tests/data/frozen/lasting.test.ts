import { recordAdjudication } from "@/lib/annotation/adjudication/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { codebookCopy } from "@/lib/codebook/codebook-copy";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { getCodebook } from "@/lib/codebook/queries";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { everything, searchText } from "@/lib/comparison/search";
import { archive } from "@/lib/corpus/archive-mutations";
import { updateQuote } from "@/lib/corpus/quote-mutations";
import { quoteUpdate } from "@/lib/corpus/schema";
import { contentHash, contentText } from "@/lib/frozen/content";
import { getStudyOfFrozen, listFrozenFigures } from "@/lib/frozen/queries";
import { updateStudySettings } from "@/lib/studies/mutations";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input } from "../annotation/analysts";
import { decision, lead } from "../annotation/leads";
import { freezeNow, shown, whole } from "./frozen";

let access: StudyAccess<"lead">;

beforeAll(async () => {
  await openDemoStudy();
  access = await lead("Freezing lead");
});

const asReader = () => systemStudyAccess(demo, "reader");

/** The study changes in every way that a figure depends on. */
async function changeEverything() {
  const answers = { frame: ["discredit"], sentiment: ["-2"], function: ["judgement"] };
  const { access: other } = await analyst("changing");
  await saveAnnotation(await other(), { quote: "hq-1", input: input({ answers, submit: true }) });
  await recordAdjudication(access, decision());
  const words = { item: "kp", form: "paraphrase", text: "Other words.", version: 1 };
  await updateQuote(access, { key: "kp-1", input: quoteUpdate.parse(words) });
  await archive(access, { thing: "quote", key: "kp-2" });
  await archive(access, { thing: "outlet", key: "haqqin" });
  const { variables, ...rest } = codebookCopy((await getCodebook(access))!);
  const renamed = variables.map((variable) => ({
    ...variable,
    codes: variable.codes.map((code) => ({ ...code, name: `${code.name}, renamed` })),
  }));
  await createCodebookRevision(access, { ...rest, variables: renamed });
}

test("a frozen figure reads the same after quotes, codes, annotations and outlets have changed", async () => {
  const { address, sha256 } = await freezeNow(access);
  const before = await whole(await asReader(), address);
  const live = passingComparedQuotes((await shown(await asReader())).columns, everything);
  await changeEverything();
  const after = await whole(await asReader(), address);
  expect(after).toEqual(before);
  expect(contentHash(after.text)).toBe(sha256);
  expect(contentText(after.content)).toBe(after.text);
  expect(address).toBe(sha256.slice(0, 16));
  // The study itself has moved on, and would now be frozen as something else.
  const now = passingComparedQuotes((await shown(await asReader())).columns, everything);
  expect(now).not.toEqual(live);
  const again = await freezeNow(access);
  expect(again.sha256).not.toBe(sha256);
  expect((await whole(access, again.address)).content.quotes.length).toBeLessThan(
    after.content.quotes.length,
  );
});

test("it keeps all quotes under its filters with their items, sources and resolved values", async () => {
  const change = { outlets: ["khod-mysley"], to: "2024-12" };
  const { address } = await freezeNow(access, { change });
  const { content } = await whole(await asReader(), address);
  const { ground, columns } = await shown(access, change);
  const quotes = passingComparedQuotes(columns, ground);
  expect(content.quotes.map(({ key }) => key)).toEqual(quotes.map(({ key }) => key));
  expect(content.quotes.map(({ resolved }) => resolved)).toEqual(
    quotes.map(({ resolved }) => resolved),
  );
  expect(content.quotes[0]).toMatchObject({
    key: "km-1",
    outlet: { slug: "khod-mysley", name: "Khod Mysley" },
    text: expect.stringMatching(/./),
    item: { key: "km", kind: expect.any(String), publishedOn: expect.any(String) },
  });
  expect(content.search).toMatchObject({ outlets: ["khod-mysley"], to: "2024-12", by: null });
  expect(content).toMatchObject({ format: 1, method: "1.1", language: "en" });
  expect(content.study).toMatchObject({ slug: demo, proposedIn: expect.any(String) });
  expect(content.codebook.map(({ key }) => key)).toEqual(columns.variables.map(({ key }) => key));
});

test("a figure of all codes stays one, and its search leads to the same picture of today", async () => {
  const { address } = await freezeNow(access, { change: { chart: "frames", codes: "all" } });
  const { content } = await whole(await asReader(), address);
  expect(searchText({ ...everything, ...content.search })).toBe("?chart=frames&codes=all");
  const { address: other } = await freezeNow(access, { change: { chart: "frames" } });
  expect((await whole(await asReader(), other)).content.search).not.toHaveProperty("codes");
});

test("no account, analyst's name, memo or single answer is in it", async () => {
  const memo = "A memo that is nobody else's business.";
  const { access: writing } = await analyst("memo-writer");
  await saveAnnotation(await writing(), { quote: "ve-2", input: input({ memo, submit: true }) });
  const { address } = await freezeNow(access);
  const { text, content } = await whole(access, address);
  expect(text).not.toContain(memo);
  expect(text).not.toMatch(/memo-writer|Freezing lead|@example|analyst"|passwordHash/);
  expect(content.quotes.every((quote) => !("annotations" in quote))).toBe(true);
});

test("it belongs to its study alone, and before access nothing but that is told", async () => {
  const { address } = await freezeNow(access);
  expect(await getStudyOfFrozen(address)).toBe(demo);
  expect(await getStudyOfFrozen("0000000000000000")).toBeNull();
  expect(await getStudyOfFrozen("../etc/passwd")).toBeNull();
  const list = await listFrozenFigures(await asReader());
  expect(list[0]).toMatchObject({ address, title: "Sentiment by outlet", withdrawnAt: null });
  expect(Object.keys(list[0]!)).not.toContain("content");
});

test("what the study shows of single answers changes nothing in it", async () => {
  const { address } = await freezeNow(access);
  const before = await whole(await asReader(), address);
  await updateStudySettings(access, { answersShown: "never" });
  expect(await whole(await asReader(), address)).toEqual(before);
});
