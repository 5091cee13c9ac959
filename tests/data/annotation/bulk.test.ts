import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { archive } from "@/lib/corpus/archive-mutations";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { reader } from "@/lib/db/client";
import { createAutomatedAnalyst, removeMember } from "@/lib/studies/member-mutations";
import { updateStudySettings } from "@/lib/studies/mutations";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input } from "./analysts";

let lead: StudyAccess<"lead">;
let program: { id: number; number: number };

beforeAll(async () => {
  await openDemoStudy();
  lead = await systemStudyAccess(demo, "lead");
  const quotes = Array.from({ length: 1200 }, (_, at) => {
    return { key: `bulk-${at}`, item: "kp", form: "verbatim", text: `Text ${at}` };
  });
  await createQuotesInBulk(lead, quotes);
});

beforeEach(async () => {
  program = await createAutomatedAnalyst(lead, { name: "Program" });
});

const answers = { frame: ["shared-risk", "continuity"], sentiment: ["0"], function: ["cause"] };

const row = (quote: string, more: object = {}) => ({
  quote,
  analyst: program.number,
  answers,
  confidence: "high",
  memo: null,
  submit: true,
  ...more,
});

const rows = (count: number) => Array.from({ length: count }, (_, at) => row(`bulk-${at}`));

async function state() {
  const { id } = lead.study;
  const { revision } = await reader().study.findUniqueOrThrow({ where: { id } });
  const of = { where: { studyId: id } };
  const annotations = await reader().annotation.count(of);
  const counts = [await reader().answer.count(of), await reader().event.count(of)];
  return { revision, annotations, counts };
}

const storedBy = (analystId: number) =>
  reader().annotation.findMany({
    where: { analystId },
    orderBy: { quoteId: "asc" },
    select: {
      state: true,
      confidence: true,
      memo: true,
      version: true,
      revisionId: true,
      submittedAt: true,
      answers: { orderBy: { codeId: "asc" }, select: { variableId: true, codeId: true } },
    },
  });

test("annotations of many are those that single ones would be, with the time at which they were made", async () => {
  const other = await createAutomatedAnalyst(lead, { name: "One by one" });
  const proof = await systemStudyAccess(demo, "analyst", other.id);
  await saveAnnotation(proof, {
    quote: "bulk-0",
    input: input({ answers, confidence: "high", submit: true }),
  });
  await saveAnnotation(proof, {
    quote: "bulk-1",
    input: input({ answers: { frame: ["shared-risk"] }, confidence: null, memo: "Later." }),
  });
  const submittedAt = new Date("2024-09-01T10:20:30.456Z");
  const half = { frame: ["shared-risk"] };
  await createAnnotationsInBulk(lead, [
    row("bulk-1", { answers: half, confidence: null, memo: "Later.", submit: false }),
    row("bulk-0", { submittedAt }),
  ]);
  const [submitted, draft] = await storedBy(program.id);
  const [singly, singleDraft] = await storedBy(other.id);
  expect(submitted).toEqual({ ...singly, submittedAt });
  expect(draft).toEqual(singleDraft);
});

test("1,200 annotations are one revision, with which all are stamped, and one event that counts them", async () => {
  const before = await state();
  expect(await createAnnotationsInBulk(lead, rows(1200))).toEqual({ added: 1200, present: 0 });
  const after = await state();
  expect(after.revision).toBe(before.revision + 1);
  expect(after.annotations).toBe(before.annotations + 1200);
  expect(after.counts).toEqual([before.counts[0]! + 4800, before.counts[1]! + 1]);
  const { revision: stamp } = after;
  expect(await reader().annotation.count({ where: { analystId: program.id, stamp } })).toBe(1200);
  const event = await reader().event.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(event).toMatchObject({ kind: "annotations.created", after: { added: 1200, present: 0 } });
});

test("what an analyst has answered already is left as it stands, whatever the import says", async () => {
  await createAnnotationsInBulk(lead, [row("bulk-3", { submit: false, answers: {} })]);
  const [kept] = await storedBy(program.id);
  expect(await createAnnotationsInBulk(lead, rows(5))).toEqual({ added: 4, present: 1 });
  expect((await storedBy(program.id)).find(({ state }) => state === "draft")).toEqual(kept);
  const before = await state();
  expect(await createAnnotationsInBulk(lead, rows(5))).toEqual({ added: 0, present: 5 });
  expect(await state()).toEqual(before);
});

const refusals = {
  "an unknown quote": [{ quote: "nowhere" }, { quote: "unknown-quote" }],
  "an archived quote": [{ quote: "bulk-1199" }, { quote: "quote-archived" }],
  "an unknown code": [
    { answers: { ...answers, frame: ["?"] } },
    { "answers.frame": "unknown-code" },
  ],
  "an answer that is missing": [{ answers: {} }, { "answers.sentiment": "answer-missing" }],
  "a draft with a date": [{ submit: false, submittedAt: new Date(0) }, { submittedAt: "invalid" }],
  "the quote of a row before it": [{ quote: "bulk-5" }, { quote: "given-twice" }],
  "an unknown analyst": [{ analyst: 999 }, { analyst: "unknown-analyst" }],
} as const;

test.each(Object.entries(refusals))(
  "%s in row 1,101 stores nothing",
  async (_, [change, fields]) => {
    if (
      !(await reader().quote.findFirst({ where: { key: "bulk-1199", archivedAt: { not: null } } }))
    )
      await archive(lead, { thing: "quote", key: "bulk-1199" });
    const before = await state();
    const work = createAnnotationsInBulk(lead, [...rows(1100), row("bulk-1100", change)]);
    const expected = Object.entries(fields).map(([field, key]) => [field, { key }]);
    await expect(work).rejects.toMatchObject({
      code: "invalid-input",
      reason: { key: "check-row", values: { row: 1101 } },
      fields: Object.fromEntries(expected),
    });
    expect(await state()).toEqual(before);
  },
);

test("nobody gets answers in somebody's name who can sign in, or who has left or only looks on", async () => {
  const { id } = await analyst("in-person");
  const { number } = await reader().studyMember.findFirstOrThrow({ where: { userId: id } });
  const refusal = async (of: number) => {
    const work = createAnnotationsInBulk(lead, [row("bulk-0", { analyst: of })]);
    const error = await work.catch((thrown: unknown) => thrown);
    return (error as { fields: Record<string, { key: string }> }).fields.analyst?.key;
  };
  expect(await refusal(number)).toBe("analyst-in-person");
  await removeMember(lead, { member: program.number });
  expect(await refusal(program.number)).toBe("unknown-analyst");
});

test("an import that is aborted leaves neither annotations nor answers behind", async () => {
  const before = await state();
  const abort = new AbortController();
  const work = createAnnotationsInBulk(lead, rows(1199), {
    signal: abort.signal,
    onProgress: () => abort.abort(new Error("the client has gone")),
  });
  await expect(work).rejects.toThrow("the client has gone");
  expect(await state()).toEqual(before);
});

test("once annotation is closed nothing is added in bulk either", async () => {
  await updateStudySettings(lead, { closed: true });
  await expect(createAnnotationsInBulk(lead, rows(1))).rejects.toMatchObject({
    reason: { key: "annotation-closed" },
  });
  await updateStudySettings(lead, { closed: false });
});
