import { reopenAnnotation } from "@/lib/annotation/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input, refusal, storedRows } from "./analysts";

beforeAll(() => openDemoStudy());

const key = "kp-1";

test("twenty saves at once leave one annotation; the others are told what stands", async () => {
  const { id, access } = await analyst("many-tabs");
  const proof = await access();
  const frames = ["shared-risk", "continuity", "foreign-hand", "unworkable"];
  const saves = Array.from({ length: 20 }, (_, at) => {
    const answers = { frame: [frames[at % 4] ?? ""] };
    return refusal(saveAnnotation(proof, { quote: key, input: input({ answers }) }));
  });
  const outcomes = await Promise.all(saves);
  const refused = outcomes.filter(({ code }) => code !== undefined);
  expect(refused).toHaveLength(19);
  for (const { code, meanwhile } of refused) {
    expect(code).toBe("conflict");
    expect(meanwhile?.version).toBe(1);
  }
  const [row, ...more] = await storedRows(id, key);
  expect(more).toEqual([]);
  expect(row?.answers).toHaveLength(1);
});

test("the same request sent twice, one after the other or at once, is written once", async () => {
  const { id, access } = await analyst("double-click");
  const proof = await access();
  const request = {
    quote: key,
    input: input({ submit: true, requestKey: "one-press-of-the-key" }),
  };
  const answers = await Promise.all([
    saveAnnotation(proof, request),
    saveAnnotation(proof, request),
  ]);
  answers.push(await saveAnnotation(proof, request));
  expect(answers.map((answer) => (answer as { version: number }).version)).toEqual([1, 1, 1]);
  const [row, ...more] = await storedRows(id, key);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ state: "submitted", version: 1 });
  expect(row?.answers).toHaveLength(3);
  const study = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  expect(row?.stamp).toBe(study.revision);
  const events = await reader().event.count({ where: { actorId: id } });
  expect(events).toBe(1);
});

test("a draft that arrives after the submission is refused, and what was submitted stays", async () => {
  const { id, access } = await analyst("late-draft");
  const proof = await access();
  await saveAnnotation(proof, { quote: key, input: input() });
  await saveAnnotation(proof, { quote: key, input: input({ version: 1, submit: true }) });
  const late = input({ version: 1, answers: { frame: ["unworkable"] } });
  const told = await refusal(saveAnnotation(proof, { quote: key, input: late }));
  expect(told).toMatchObject({ code: "conflict", reason: "already-submitted" });
  expect(told.meanwhile).toMatchObject({ state: "submitted", version: 2 });
  const [row] = await storedRows(id, key);
  expect(row?.state).toBe("submitted");
  expect(row?.answers.map(({ code }) => code.key)).toContain("shared-risk");
});

test("an old version is refused with what was stored meanwhile, and changes nothing", async () => {
  const { id, access } = await analyst("two-tabs");
  const proof = await access();
  await saveAnnotation(proof, { quote: key, input: input() });
  const second = input({ version: 1, answers: { frame: ["continuity"] }, memo: "from tab two" });
  await saveAnnotation(proof, { quote: key, input: second });
  const stale = input({ version: 1, answers: { frame: ["discredit"] } });
  const told = await refusal(saveAnnotation(proof, { quote: key, input: stale }));
  expect(told).toMatchObject({
    code: "conflict",
    reason: "stale",
    meanwhile: { version: 2, memo: "from tab two", answers: { frame: ["continuity"] } },
  });
  const [row] = await storedRows(id, key);
  expect(row?.answers.map(({ code }) => code.key)).toEqual(["continuity"]);
});

test.each([
  [
    "more frames than the variable takes",
    { frame: ["continuity", "discredit", "unworkable", "shared-risk"] },
    { "answers.frame": "too-many-codes" },
  ],
  ["a sentiment off the scale", { sentiment: ["-3"] }, { "answers.sentiment": "unknown-code" }],
  ["a sentiment with a blank", { sentiment: ["2 "] }, { "answers.sentiment": "unknown-code" }],
])("%s is refused at its field and nothing is stored", async (name, answers, fields) => {
  const { id, access } = await analyst(name.replaceAll(" ", "-"));
  const told = await refusal(
    saveAnnotation(await access(), { quote: key, input: input({ answers }) }),
  );
  expect(told).toMatchObject({ code: "invalid-input", fields });
  expect(await storedRows(id, key)).toEqual([]);
  expect(await reader().event.count({ where: { actorId: id } })).toBe(0);
});

test("a quote that the study does not have is not found", async () => {
  const { access } = await analyst("wanderer");
  const told = await refusal(
    saveAnnotation(await access(), { quote: "nowhere-1", input: input() }),
  );
  expect(told).toMatchObject({ code: "not-found", reason: "unknown-quote" });
});

test("a quote of an archived item, like an archived one, is not annotated", async () => {
  const { access } = await analyst("too-late");
  const item = await reader().item.findFirstOrThrow({
    where: { quotes: { some: { key: "km-1" } } },
  });
  const archive = (archivedAt: Date | null) =>
    write((tx) => tx.item.update({ where: { id: item.id }, data: { archivedAt } }));
  await archive(new Date());
  const told = await refusal(saveAnnotation(await access(), { quote: "km-1", input: input() }));
  await archive(null);
  expect(told).toMatchObject({ code: "conflict", reason: "quote-archived" });
});

test("nobody but the server's admin annotates without being a member", async () => {
  const outsider = await write((tx) =>
    tx.user.create({ data: { name: "Outsider", email: "outsider@example.org" } }),
  );
  const access = await systemStudyAccess(demo, "lead", outsider.id);
  const told = await refusal(saveAnnotation(access, { quote: key, input: input() }));
  expect(told).toMatchObject({ code: "forbidden", reason: "not-a-member" });
});

test("a reopened annotation is a draft again, goes on from there and counts once submitted", async () => {
  const { id, access } = await analyst("second-thoughts");
  const proof = await access();
  await saveAnnotation(proof, { quote: key, input: input({ submit: true }) });
  const reopened = await reopenAnnotation(proof, { quote: key });
  expect(reopened).toMatchObject({ state: "draft", version: 2 });
  expect((await storedRows(id, key))[0]?.submittedAt).toBeNull();
  const twice = await refusal(reopenAnnotation(proof, { quote: key }));
  expect(twice).toMatchObject({ code: "conflict", reason: "not-submitted" });
  const again = input({
    version: 2,
    submit: true,
    answers: { ...input().answers, sentiment: ["1"] },
  });
  await saveAnnotation(proof, { quote: key, input: again });
  const [row] = await storedRows(id, key);
  expect(row).toMatchObject({ state: "submitted", version: 3 });
});

test("once annotation is closed, nothing is saved, submitted or reopened", async () => {
  const { access } = await analyst("after-closing");
  const proof = await access();
  await saveAnnotation(proof, { quote: key, input: input({ submit: true }) });
  const close = (closedAt: Date | null) =>
    write((tx) => tx.study.update({ where: { slug: demo }, data: { closedAt } }));
  await close(new Date());
  const outcomes = [
    await refusal(saveAnnotation(proof, { quote: "kp-2", input: input() })),
    await refusal(saveAnnotation(proof, { quote: "kp-3", input: input({ submit: true }) })),
    await refusal(reopenAnnotation(proof, { quote: key })),
  ];
  await close(null);
  for (const told of outcomes) {
    expect(told).toMatchObject({ code: "forbidden", reason: "annotation-closed" });
  }
});
