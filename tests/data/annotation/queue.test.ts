import { reopenAnnotation } from "@/lib/annotation/mutations";
import { getOwnAnnotation } from "@/lib/annotation/own-queries";
import { getProgress } from "@/lib/annotation/progress-queries";
import {
  getQueuePage,
  getQueuePlace,
  getQuoteBeginnings,
  getQuoteToAnnotate,
} from "@/lib/annotation/queue-queries";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { getFirstToDo, getNextToDo } from "@/lib/annotation/to-do-queries";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input, refusal } from "./analysts";

beforeAll(() => openDemoStudy());

test("the queue holds all quotes outlet by outlet, with this analyst's states alone", async () => {
  const { access } = await analyst("analyst-a");
  const proof = await access();
  await saveAnnotation(proof, { quote: "kp-2", input: input() });
  await saveAnnotation(proof, { quote: "ve-1", input: input({ submit: true }) });
  const { entries, previous, next } = await getQueuePage(proof);
  expect(entries).toHaveLength(20);
  expect([previous, next]).toEqual([null, null]);
  expect(entries.slice(0, 7).map(({ key }) => key)).toEqual([
    "kp-1",
    "kp-2",
    "kp-3",
    "kp-4",
    "kp-5",
    "kp-6",
    "ve-1",
  ]);
  expect(entries.flatMap(({ key, state }) => (state === "open" ? [] : [[key, state]]))).toEqual([
    ["kp-2", "draft"],
    ["ve-1", "submitted"],
  ]);
  expect(await getProgress(proof)).toEqual({ submitted: 1, drafts: 1, total: 20 });
  await reopenAnnotation(proof, { quote: "ve-1" });
  expect(await getProgress(proof)).toEqual({ submitted: 0, drafts: 2, total: 20 });
});

test("a quote knows its place, its neighbours and those around it, whatever their state", async () => {
  const proof = await (await analyst("placed")).access();
  const all = (await getQueuePage(proof)).entries.map(({ key }) => key);
  for (const [at, key] of all.entries()) {
    const place = await getQueuePlace(proof, { key, size: 5 });
    expect(place).toMatchObject({
      place: at + 1,
      previous: all[at - 1] ?? null,
      next: all[at + 1] ?? null,
    });
    const start = Math.max(0, Math.min(at - 2, all.length - 5));
    expect(place.near.map((each) => each.key)).toEqual(all.slice(start, start + 5));
  }
  const whole = await getQueuePlace(proof, { key: "kp-1", size: 40 });
  expect(whole.near).toHaveLength(20);
});

test("who comes back goes on with a draft, else with the first open quote; then all goes round", async () => {
  const proof = await (await analyst("returning")).access();
  const all = (await getQueuePage(proof)).entries.map(({ key }) => key);
  const submit = (quote: string) =>
    saveAnnotation(proof, { quote, input: input({ submit: true, version: 0 }) });
  expect(await getFirstToDo(proof)).toBe("kp-1");
  await saveAnnotation(proof, { quote: "ve-2", input: input() });
  expect(await getFirstToDo(proof)).toBe("ve-2");
  await saveAnnotation(proof, { quote: "kp-5", input: input() });
  expect(await getFirstToDo(proof)).toBe("kp-5");
  for (const quote of all.filter((key) => !["kp-5", "ve-2"].includes(key))) await submit(quote);
  expect(await getNextToDo(proof, all.at(-1)!)).toBe("kp-5");
  expect(await getNextToDo(proof, "kp-5")).toBe("ve-2");
  expect(await getNextToDo(proof, "ve-2")).toBe("kp-5");
  expect(await getNextToDo(proof, "gone")).toBe("kp-5");
  await saveAnnotation(proof, { quote: "kp-5", input: input({ submit: true, version: 1 }) });
  expect(await getNextToDo(proof, "ve-2")).toBeNull();
  await saveAnnotation(proof, { quote: "ve-2", input: input({ submit: true, version: 1 }) });
  expect(await getNextToDo(proof, "kp-1")).toBeNull();
  expect(await getFirstToDo(proof)).toBeNull();
  expect(await getProgress(proof)).toEqual({ submitted: 20, drafts: 0, total: 20 });
});

test("an archived quote, item or outlet leaves the queue and comes back", async () => {
  const { access } = await analyst("analyst-b");
  const proof = await access();
  const lead = await systemStudyAccess(demo, "lead");
  const quote = await reader().quote.findFirstOrThrow({
    where: { key: "km-1" },
    select: { item: { select: { outlet: { select: { outlet: true } } } } },
  });
  const outlet = { thing: "outlet", key: quote.item.outlet.outlet.slug } as const;
  const keys = async () => (await getQueuePage(proof)).entries.map(({ key }) => key);
  await saveAnnotation(proof, { quote: "km-1", input: input({ submit: true }) });
  await saveAnnotation(proof, { quote: "kp-1", input: input() });
  const before = await keys();
  const next = await getNextToDo(proof, "km-1");
  await archive(lead, outlet);
  expect(await keys()).toHaveLength(18);
  expect(await getProgress(proof)).toEqual({ submitted: 0, drafts: 1, total: 18 });
  expect(await getQueuePlace(proof, { key: "km-1", size: 3 })).toMatchObject({
    ...{ place: 0, previous: null, next: null },
    near: before.slice(0, 3).map((key) => ({ key })),
  });
  expect(await getNextToDo(proof, "km-1")).not.toBeNull();
  expect((await getQuoteToAnnotate(proof, "km-1")).archivedBy).toBe("outlet");
  await restore(lead, outlet);
  expect(await keys()).toEqual(before);
  expect(await getNextToDo(proof, "km-1")).toBe(next);
  expect(await getProgress(proof)).toEqual({ submitted: 1, drafts: 1, total: 20 });
});

test("what is archived by itself or with its item is no part of the progress", async () => {
  const { access } = await analyst("beginner");
  const proof = await access();
  const lead = await systemStudyAccess(demo, "lead");
  await saveAnnotation(proof, { quote: "km-1", input: input({ submit: true }) });
  await saveAnnotation(proof, { quote: "kp-1", input: input() });
  const quote = { thing: "quote", key: "kp-1" } as const;
  const item = { thing: "item", key: "km" } as const;
  const ofItem = await reader().quote.count({ where: { item: { key: "km" } } });
  await archive(lead, quote);
  expect(await getProgress(proof)).toEqual({ submitted: 1, drafts: 0, total: 19 });
  await archive(lead, item);
  expect(await getProgress(proof)).toEqual({ submitted: 0, drafts: 0, total: 19 - ofItem });
  await restore(lead, quote);
  await restore(lead, item);
  expect(await getProgress(proof)).toEqual({ submitted: 1, drafts: 1, total: 20 });
});

test("a list shows how quotes begin, but not what stands behind a content note", async () => {
  const { access } = await analyst("cleo");
  const noted = await reader().quote.findFirstOrThrow({ where: { contentNote: { not: null } } });
  const beginnings = await getQuoteBeginnings(await access(), ["kp-2", noted.key]);
  expect(beginnings.get("kp-2")).toBe("defense and security cooperation");
  expect(beginnings.get(noted.key)).toBeNull();
});

test("quotes that the study does not have are not found, whatever their key", async () => {
  const { access } = await analyst("dora");
  const proof = await access();
  for (const key of ["nowhere", "", "a b", "kp-1'--", "\0"]) {
    const told = await refusal(getQuoteToAnnotate(proof, key));
    expect(told).toMatchObject({ code: "not-found", reason: "unknown-quote" });
  }
  expect(await refusal(getOwnAnnotation(proof, "nowhere"))).toMatchObject({ code: "not-found" });
});

test("an admin joins the study with a first annotation; a removed analyst saves nothing more", async () => {
  const draft = {
    quote: "kp-1",
    input: { version: 0, answers: {}, memo: null, submit: false },
  };
  const admin = await write((tx) => tx.user.create({ data: { name: "Admin", admin: true } }));
  await saveAnnotation(await systemStudyAccess(demo, "lead", admin.id), draft);
  const joined = await reader().studyMember.findFirstOrThrow({ where: { userId: admin.id } });
  expect(joined.role).toBe("lead");
  const { id, access } = await analyst("analyst-c");
  await write((tx) =>
    tx.studyMember.updateMany({ where: { userId: id }, data: { removedAt: new Date() } }),
  );
  expect(await refusal(saveAnnotation(await access(), draft))).toMatchObject({ code: "forbidden" });
});
