import {
  recordAdjudication,
  restoreAdjudication,
  withdrawAdjudication,
} from "@/lib/annotation/adjudication/mutations";
import { getQuoteAdjudications, listAdjudications } from "@/lib/annotation/adjudication/queries";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import type { StudyAccess } from "@/lib/base/access";
import { getCodebook } from "@/lib/codebook/queries";
import { getColumns } from "@/lib/columns/queries";
import { comparison } from "@/lib/comparison/comparison";
import { everything } from "@/lib/comparison/search";
import { reader } from "@/lib/db/client";
import { historySentences } from "@/lib/studies/history";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, eventsOf, input, quoteId } from "./analysts";
import { contested, decision, lead, resolved } from "./leads";

let access: StudyAccess<"lead">;

beforeAll(async () => {
  await openDemoStudy();
  access = await lead("Deciding lead");
});

async function figures() {
  return { ...comparison(await getColumns(access), everything), revision: 0 };
}

const revisionId = async () => (await getCodebook(access))?.id ?? 0;
const decisionsOn = async (quote: string) =>
  getQuoteAdjudications(access, { quote, revisionId: await revisionId() });
const events = (subject: string) =>
  reader().event.findMany({
    where: { studyId: access.study.id, subject },
    orderBy: { id: "asc" },
  });

test("a decision is the resolved value, and withdrawing it gives the figures from before", async () => {
  const before = await figures();
  expect((await resolved("km-1", "sentiment")).how).toBe("contested");
  await recordAdjudication(access, decision());
  expect(await resolved("km-1", "sentiment")).toEqual({ how: "adjudicated", value: "1" });
  const decided = await figures();
  expect(decided).not.toEqual(before);
  await withdrawAdjudication(access, { ...contested, version: 1 });
  expect(await figures()).toEqual(before);
  await restoreAdjudication(access, { ...contested, version: 2 });
  expect(await figures()).toEqual(decided);
  await withdrawAdjudication(access, { ...contested, version: 3 });
  expect(await figures()).toEqual(before);
});

test("annotations stay as they were", async () => {
  const rows = () =>
    reader().annotation.findMany({ where: { quote: { key: "ve-1" } }, include: { answers: true } });
  const before = await rows();
  const frame = { quote: "ve-1", variable: "frame" };
  await recordAdjudication(access, decision({ ...frame, codes: ["discredit", "foreign-hand"] }));
  expect(await rows()).toEqual(before);
  expect(await resolved("ve-1", "frame")).toEqual({
    how: "adjudicated",
    value: ["foreign-hand", "discredit"],
  });
  await recordAdjudication(access, decision({ ...frame, version: 1, codes: [] }));
  expect(await resolved("ve-1", "frame")).toEqual({ how: "adjudicated", value: [] });
  await withdrawAdjudication(access, { ...frame, version: 2 });
  expect(await rows()).toEqual(before);
});

test("deciding anew goes on in the same row, and every step leaves its event", async () => {
  const at = { quote: "mt-2", variable: "sentiment" };
  const other = await lead("Other lead");
  await recordAdjudication(access, decision({ ...at, codes: ["-2"] }));
  const [row] = await reader().adjudication.findMany({ where: { quote: { key: "mt-2" } } });
  await withdrawAdjudication(access, { ...at, version: 1 });
  await recordAdjudication(
    other,
    decision({ ...at, version: 2, codes: ["-1"], reason: "Second thoughts." }),
  );
  const rows = await reader().adjudication.findMany({
    where: { quote: { key: "mt-2" } },
    include: { codes: { include: { code: true } } },
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: row?.id, version: 3, withdrawnAt: null });
  expect(rows[0]?.codes.map(({ code }) => code.key)).toEqual(["-1"]);
  const { revision } = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  expect(rows[0]?.stamp).toBe(revision);
  expect(await decisionsOn("mt-2")).toMatchObject([
    { lead: "Other lead", reason: "Second thoughts.", withdrawn: false },
  ]);
  const told = await events("adjudication:mt-2:sentiment");
  expect(told.map(({ kind }) => kind)).toEqual([
    "adjudication.decided",
    "adjudication.withdrawn",
    "adjudication.decided",
  ]);
  expect(told.map(({ before, after }) => [before, after])).toMatchObject([
    [null, { version: 1, codes: ["-2"], withdrawn: false }],
    [{ version: 1 }, { version: 2, codes: ["-2"], withdrawn: true }],
    [
      { version: 2, reason: "Read in context.", withdrawn: true },
      { version: 3, codes: ["-1"], reason: "Second thoughts.", withdrawn: false },
    ],
  ]);
});

test("the same request sent twice is written once", async () => {
  const at = { quote: "kp-6", variable: "sentiment" };
  const request = decision({ ...at, requestKey: "one-press-of-save" });
  const answers = [
    await recordAdjudication(access, request),
    await recordAdjudication(access, request),
  ];
  expect(answers.map(({ version }) => version)).toEqual([1, 1]);
  expect(await events("adjudication:kp-6:sentiment")).toHaveLength(1);
  await withdrawAdjudication(access, { ...at, version: 1 });
});

test("the histories of the quote and of the study tell decisions and withdrawals in words", async () => {
  const at = { quote: "ve-3", variable: "sentiment" };
  await recordAdjudication(access, decision({ ...at, codes: ["-2"], reason: "Ridicule." }));
  await withdrawAdjudication(access, { ...at, version: 1 });
  const quote = { id: await quoteId("ve-3"), key: "ve-3" };
  const told = { variable: "sentiment", codes: ["-2"], reason: "Ridicule." };
  const actor = { name: "Deciding lead", automated: false };
  expect((await eventsOf(access, quote)).slice(0, 2)).toMatchObject([
    { action: "decisionWithdrawn", actor, adjudicated: told },
    { action: "adjudicated", actor, adjudicated: told },
  ]);
  const values = { subject: "ve-3", variable: "sentiment" };
  const rows = await events("adjudication:ve-3:sentiment");
  expect(rows.flatMap(historySentences)).toMatchObject([
    { word: "adjudication-decided", values },
    { word: "adjudication-withdrawn", values },
  ]);
});

test("an analyst who annotates blind learns of a decision after the own submission only", async () => {
  const blind = await analyst("blind");
  const quote = { id: await quoteId("ve-4"), key: "ve-4" };
  const at = { quote: "ve-4", variable: "sentiment" };
  await recordAdjudication(access, decision({ ...at, codes: ["-2"] }));
  const actions = async () =>
    (await eventsOf(await blind.access(), quote)).map(({ action }) => action);
  expect(await actions()).toEqual(["created"]);
  await saveAnnotation(await blind.access(), { quote: "ve-4", input: input({ submit: true }) });
  expect(await actions()).toContain("adjudicated");
  await withdrawAdjudication(access, { ...at, version: 1 });
});

test("only the quotes decided last are listed, each with all its decisions in force", async () => {
  const decide = (quote: string, variable: string, codes: string[]) =>
    recordAdjudication(access, decision({ quote, variable, codes }));
  await decide("hq-1", "sentiment", ["1"]);
  await decide("hq-2", "sentiment", ["1"]);
  await decide("hq-2", "frame", ["shared-risk"]);
  await decide("hq-3", "sentiment", ["0"]);
  await withdrawAdjudication(access, { quote: "hq-3", variable: "sentiment", version: 1 });
  const listed = async (quotes: number) =>
    (await listAdjudications(access, { revisionId: await revisionId(), quotes })).map(
      ({ quote, variable }) => [quote, variable],
    );
  const newest = [
    ["hq-2", "frame"],
    ["hq-2", "sentiment"],
  ];
  expect(await listed(1)).toEqual(newest);
  expect(await listed(2)).toEqual([...newest, ["hq-1", "sentiment"]]);
});
