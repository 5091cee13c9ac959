import { reopenAnnotation, saveAnnotation } from "@/lib/annotation/mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { getColumns } from "@/lib/columns/queries";
import { eachText } from "@/lib/columns/texts";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparison } from "@/lib/comparison/comparison";
import { getAskable, getQuotesByKey } from "@/lib/comparison/queries";
import { everything } from "@/lib/comparison/search";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input } from "../annotation/analysts";

beforeAll(() => openDemoStudy());

const asReader = () => systemStudyAccess(demo, "reader");
const asLead = () => systemStudyAccess(demo, "lead");

async function figures(access = asReader()) {
  return comparison(await getColumns(await access), everything);
}

async function quotesOf(access = asReader()) {
  return passingComparedQuotes(await getColumns(await access), everything);
}

const withoutRevision = async () => {
  return { ...(await figures()), quotes: await quotesOf(), revision: 0 };
};
const sentimentOf = async (slug: string) =>
  (await figures()).outlets.find((outlet) => outlet.slug === slug)!.sentiment;

test("the demo study's figures are those of its files", async () => {
  const { n, outlets } = await figures();
  const quotes = await quotesOf();
  expect(n).toBe(20);
  expect(outlets.map((outlet) => outlet.n)).toEqual([6, 4, 4, 2, 4]);
  const counts = outlets.map(({ sentiment }) => sentiment.distribution.map(({ count }) => count));
  expect(counts).toEqual([
    [0, 0, 3, 2, 1],
    [3, 0, 0, 0, 0],
    [0, 0, 2, 1, 1],
    [1, 0, 0, 0, 0],
    [1, 2, 0, 0, 0],
  ]);
  expect(outlets.map(({ sentiment }) => sentiment.contested)).toEqual([0, 1, 0, 1, 1]);
  expect(quotes.find(({ key }) => key === "ve-1")?.resolved.frame).toEqual({
    how: "contested",
    value: ["foreign-hand", "discredit"],
    contested: ["break-with-russia"],
  });
});

test("a submitted annotation changes the figures, and reopening it brings back those from before", async () => {
  const before = await withoutRevision();
  const { access } = await analyst("mover");
  const proof = await access();
  const answers = { frame: ["discredit"], sentiment: ["-2"], function: ["judgement"] };
  await saveAnnotation(proof, { quote: "hq-2", input: input({ answers }) });
  expect(await withoutRevision()).toEqual(before);
  await saveAnnotation(proof, {
    quote: "hq-2",
    input: input({ answers, version: 1, submit: true }),
  });
  const after = await withoutRevision();
  expect(after).not.toEqual(before);
  const hq2 = after.quotes.find(({ key }) => key === "hq-2");
  expect(hq2?.resolved.sentiment?.how).toBe("majority");
  await reopenAnnotation(proof, { quote: "hq-2" });
  expect(await withoutRevision()).toEqual(before);
});

test("an analyst who annotates blind sees a quote's figures only after submitting it", async () => {
  const { access } = await analyst("blind");
  const hidden = async () =>
    (await figures(access())).outlets.map(({ sentiment }) => sentiment.hidden);
  expect(await hidden()).toEqual([6, 4, 4, 2, 4]);
  await saveAnnotation(await access(), { quote: "km-1", input: input({ submit: true }) });
  expect(await hidden()).toEqual([6, 4, 4, 1, 4]);
  const told = await quotesOf(access());
  const open = told.filter(({ resolved }) => resolved.sentiment?.how !== "hidden");
  expect(open.map(({ key }) => key)).toEqual(["km-1"]);
  expect((await figures()).outlets.every(({ sentiment }) => sentiment.hidden === 0)).toBe(true);
  await reopenAnnotation(await access(), { quote: "km-1" });
});

test("a quote, an item and an outlet that are archived leave the figures until they are restored", async () => {
  const before = await withoutRevision();
  const lead = await asLead();
  const ns = async () => (await figures()).outlets.map(({ n }) => n);
  await archive(lead, { thing: "quote", key: "kp-1" });
  expect(await ns()).toEqual([5, 4, 4, 2, 4]);
  expect(await getQuotesByKey(lead, ["kp-1", "kp-2"])).toMatchObject([{ key: "kp-2" }]);
  await archive(lead, { thing: "item", key: "ve" });
  expect(await ns()).toEqual([5, 0, 4, 2, 4]);
  await archive(lead, { thing: "outlet", key: "haqqin" });
  expect(await ns()).toEqual([5, 0, 2, 4]);
  await restore(lead, { thing: "quote", key: "kp-1" });
  await restore(lead, { thing: "item", key: "ve" });
  await restore(lead, { thing: "outlet", key: "haqqin" });
  expect(await withoutRevision()).toEqual(before);
});

test("a decision of a lead counts, and withdrawing it gives the figures from before", async () => {
  const before = await sentimentOf("khod-mysley");
  const { id: studyId } = (await asLead()).study;
  const { id: leadId } = await analyst("deciding lead");
  const quote = await reader().quote.findFirstOrThrow({ where: { key: "km-1" } });
  const code = await reader().code.findFirstOrThrow({
    where: { key: "1", variable: { key: "sentiment" } },
  });
  const { variableId } = code;
  const decide = (withdrawnAt: Date | null) =>
    write(async (tx) => {
      const { revision: stamp } = await tx.study.update({
        where: { id: studyId },
        data: { revision: { increment: 1 } },
      });
      const place = { quoteId_variableId: { quoteId: quote.id, variableId } };
      const rows = { studyId, quoteId: quote.id, variableId, leadId, reason: "Read in context." };
      const made = await tx.adjudication.upsert({
        where: place,
        create: { ...rows, stamp },
        update: { withdrawnAt, stamp },
      });
      const chosen = { studyId, variableId, adjudicationId: made.id, codeId: code.id };
      if (!withdrawnAt) await tx.adjudicationCode.create({ data: chosen });
    });
  await decide(null);
  const quotes = await quotesOf();
  expect(quotes.find(({ key }) => key === "km-1")?.resolved.sentiment).toEqual({
    how: "adjudicated",
    value: "1",
  });
  await decide(new Date());
  expect(await sentimentOf("khod-mysley")).toEqual(before);
});

test("columns are read again when the study's revision moved, and only then", async () => {
  const access = await asReader();
  const [first, second] = await Promise.all([getColumns(access), getColumns(access)]);
  expect(second).toBe(first);
  expect(await getColumns(access)).toBe(first);
  await archive(await asLead(), { thing: "quote", key: "kp-6" });
  const moved = await getColumns(access);
  expect(moved.revision).toBeGreaterThan(first.revision);
  expect([...eachText(moved.quotes.key)]).not.toContain("kp-6");
  await restore(await asLead(), { thing: "quote", key: "kp-6" });
});

test("single answers may be asked for by those who see them all, and one's own by an analyst", async () => {
  expect(await getAskable(await asReader())).toBe("all");
  const { id, access } = await analyst("asking");
  const { number } = await reader().studyMember.findFirstOrThrow({ where: { userId: id } });
  expect(await getAskable(await access())).toEqual([number]);
  await write((tx) => tx.study.update({ where: { slug: demo }, data: { answersShown: "never" } }));
  expect(await getAskable(await asReader())).toEqual([]);
  await write((tx) => tx.study.update({ where: { slug: demo }, data: { answersShown: "always" } }));
});
