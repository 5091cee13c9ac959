import { reopenAnnotation } from "@/lib/annotation/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { updateQuote } from "@/lib/corpus/quote-mutations";
import { quoteUpdate } from "@/lib/corpus/schema";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, eventsOf, input, quoteId } from "./analysts";

beforeAll(async () => {
  await openDemoStudy();
});

const of = async (key: string) => ({ id: await quoteId(key), key });

test("what others submitted is told to an analyst after the own submission, and not before", async () => {
  const quote = await of("ve-3");
  const me = await analyst("me");
  const access = await me.access();
  const before = await eventsOf(access, quote);
  expect(before.map(({ action }) => action)).toEqual(["created"]);
  await saveAnnotation(access, { quote: "ve-3", input: input() });
  expect(await eventsOf(access, quote)).toEqual(before);
  await saveAnnotation(access, { quote: "ve-3", input: input({ version: 1, submit: true }) });
  const after = await eventsOf(access, quote);
  expect(after.filter(({ action }) => action === "submitted").length).toBeGreaterThan(1);
  expect(after[0]).toMatchObject({
    actor: { name: "me", automated: false },
    submitted: { answers: { frame: ["shared-risk"] }, confidence: "medium" },
  });
  expect(after.some(({ actor }) => actor?.automated)).toBe(true);
});

test("whoever reopens is blind again, and keeps the own history", async () => {
  const quote = await of("ve-4");
  const access = await (await analyst("doubter")).access();
  await saveAnnotation(access, { quote: "ve-4", input: input({ submit: true }) });
  await reopenAnnotation(access, { quote: "ve-4" });
  const history = await eventsOf(access, quote);
  expect(history.map(({ action }) => action)).toEqual(["reopened", "submitted", "created"]);
  expect(history[0]?.submitted).toBeNull();
});

test("drafts are told to nobody, not even to leads", async () => {
  const quote = await of("hq-2");
  const lead = await systemStudyAccess(demo, "lead");
  const before = await eventsOf(lead, quote);
  const memo = "nobody's business";
  await saveAnnotation(await (await analyst("drafter")).access(), {
    quote: "hq-2",
    input: input({ memo }),
  });
  expect(await eventsOf(lead, quote)).toEqual(before);
});

test("a change of the quote is told by its fields, newest first", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const thing = { thing: "quote", key: "km-1" } as const;
  const change = { item: "km", form: "verbatim", text: "Other words.", version: 1 };
  await updateQuote(lead, { key: "km-1", input: quoteUpdate.parse(change) });
  await archive(lead, thing);
  await restore(lead, thing);
  const history = await eventsOf(lead, await of("km-1"));
  expect(history.slice(0, 3).map(({ action }) => action)).toEqual([
    "restored",
    "archived",
    "updated",
  ]);
  const changes = history[2]?.changes ?? [];
  expect(changes.map(({ field }) => field)).toEqual(["form", "text", "language"]);
  expect(changes[0]).toEqual({ field: "form", before: "paraphrase", after: "verbatim" });
});

test("the history of one quote holds nothing of another whose key begins alike", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const own = await eventsOf(lead, await of("mt-1"));
  expect(own.filter(({ action }) => action === "created")).toHaveLength(1);
});
