import {
  recordAdjudication,
  restoreAdjudication,
  withdrawAdjudication,
} from "@/lib/annotation/adjudication/mutations";
import { getQuoteAdjudications, listAdjudications } from "@/lib/annotation/adjudication/queries";
import type { AdjudicationInput } from "@/lib/annotation/adjudication/schema";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { getCodebook } from "@/lib/codebook/queries";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { archiveStudy, restoreStudy } from "@/lib/studies/mutations";
import { emptyStudy } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { demo, refusal } from "./analysts";
import { contested, decision, lead, resolved } from "./leads";

let access: StudyAccess<"lead">;

beforeAll(async () => {
  await openDemoStudy();
  access = await lead("Deciding lead");
});

const revisionId = async () => (await getCodebook(access))?.id ?? 0;
const decisionsOn = async (quote: string) =>
  getQuoteAdjudications(access, { quote, revisionId: await revisionId() });

test("an old version is refused with what stands now, and changes nothing", async () => {
  const at = { quote: "hq-1", variable: "sentiment" };
  await recordAdjudication(access, decision({ ...at, codes: ["0"], reason: "First." }));
  const other = await lead("Late lead");
  const late = await refusal(recordAdjudication(other, decision({ ...at, codes: ["2"] })));
  expect(late).toMatchObject({
    code: "conflict",
    reason: "stale",
    meanwhile: { version: 1, codes: ["0"], reason: "First." },
  });
  await recordAdjudication(access, decision({ ...at, version: 1, codes: ["1"] }));
  const old = await refusal(withdrawAdjudication(other, { ...at, version: 1 }));
  expect(old).toMatchObject({
    code: "conflict",
    reason: "decision-changed",
    meanwhile: { version: 2, codes: ["1"] },
  });
  expect(await resolved("hq-1", "sentiment")).toEqual({ how: "adjudicated", value: "1" });
  await withdrawAdjudication(access, { ...at, version: 2 });
  const gone = await refusal(recordAdjudication(other, decision({ ...at, version: 2 })));
  expect(gone.meanwhile).toEqual({ version: 3, codes: [], reason: null });
  const twice = await refusal(withdrawAdjudication(other, { ...at, version: 3 }));
  expect(twice).toMatchObject({ code: "conflict", reason: "decision-changed" });
  const never = await refusal(
    withdrawAdjudication(other, { quote: "hq-3", variable: "frame", version: 1 }),
  );
  expect(never).toMatchObject({ code: "conflict", meanwhile: { version: 0 } });
});

test("of ten decisions at once one is stored; the others are told what stands", async () => {
  const at = { quote: "hq-2", variable: "sentiment" };
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, place) =>
      refusal(recordAdjudication(access, decision({ ...at, codes: [String((place % 5) - 2)] }))),
    ),
  );
  const refused = outcomes.filter(({ code }) => code !== undefined);
  expect(refused).toHaveLength(9);
  for (const { code, meanwhile } of refused) {
    expect([code, meanwhile?.version]).toEqual(["conflict", 1]);
  }
  const codes = { adjudication: { quote: { key: "hq-2" } } };
  expect(await reader().adjudicationCode.count({ where: codes })).toBe(1);
  await withdrawAdjudication(access, { ...at, version: 1 });
});

test.each<[string, Partial<AdjudicationInput>, object]>([
  ["a code that the codebook lacks", { codes: ["3"] }, { codes: "unknown-code" }],
  ["a code of another variable", { codes: ["discredit"] }, { codes: "unknown-code" }],
  ["two codes where one is taken", { codes: ["1", "2"] }, { codes: "too-many-codes" }],
  ["no code where one is needed", { codes: [] }, { codes: "decision-missing" }],
  [
    "more codes than the variable takes",
    { variable: "frame", codes: ["discredit", "continuity", "unworkable", "shared-risk"] },
    { codes: "too-many-codes" },
  ],
])("%s is refused at its field and nothing is stored", async (_, change, fields) => {
  const told = await refusal(recordAdjudication(access, decision({ quote: "ve-2", ...change })));
  expect(told).toMatchObject({ code: "invalid-input", fields });
  expect(await decisionsOn("ve-2")).toEqual([]);
});

test("an archived code is refused, also when a withdrawal is to be undone", async () => {
  const at = { quote: "ve-2", variable: "frame" };
  await recordAdjudication(access, decision({ ...at, codes: ["continuity"] }));
  await withdrawAdjudication(access, { ...at, version: 1 });
  const setArchived = (archivedAt: Date | null) =>
    write((tx) => tx.code.updateMany({ where: { key: "continuity" }, data: { archivedAt } }));
  await setArchived(new Date());
  const anew = await refusal(
    recordAdjudication(access, decision({ ...at, version: 2, codes: ["continuity"] })),
  );
  const undone = await refusal(restoreAdjudication(access, { ...at, version: 2 }));
  await setArchived(null);
  expect(anew).toMatchObject({ code: "invalid-input", fields: { codes: "code-archived" } });
  expect(undone).toMatchObject({ code: "conflict", reason: "code-archived" });
});

test("quotes and variables of other studies, and archived ones, are refused", async () => {
  const wrong = (change: Partial<AdjudicationInput>) =>
    refusal(recordAdjudication(access, decision(change)));
  expect(await wrong({ quote: "nowhere-1" })).toMatchObject({ reason: "unknown-quote" });
  expect(await wrong({ variable: "tone" })).toMatchObject({ reason: "unknown-variable" });
  const elsewhere = await emptyStudy();
  expect(await refusal(recordAdjudication(elsewhere, decision()))).toMatchObject({
    code: "not-found",
    reason: "unknown-quote",
  });
  const at = { quote: "km-2", variable: "frame", version: 1 };
  await recordAdjudication(access, decision({ ...at, version: 0, codes: [] }));
  await archive(access, { thing: "item", key: "km" });
  const outcomes = [
    await wrong({ ...at, codes: [] }),
    await refusal(withdrawAdjudication(access, at)),
  ];
  const listed = await listAdjudications(access, { revisionId: await revisionId(), quotes: 50 });
  await restore(access, { thing: "item", key: "km" });
  for (const told of outcomes) {
    expect(told).toMatchObject({ code: "conflict", reason: "quote-archived" });
  }
  expect(listed.map(({ quote }) => quote)).not.toContain("km-2");
  await withdrawAdjudication(access, at);
});

test("an archived study is read-only, a closed one is not: adjudication comes after annotation", async () => {
  const at = { quote: "kp-5", variable: "sentiment" };
  await archiveStudy(access, {});
  const told = await refusal(recordAdjudication(access, decision(at)));
  await restoreStudy(access, {});
  expect(told).toMatchObject({ code: "forbidden", reason: "study-archived" });
  const close = (closedAt: Date | null) =>
    write((tx) => tx.study.update({ where: { slug: demo }, data: { closedAt } }));
  await close(new Date());
  await recordAdjudication(access, decision(at));
  await close(null);
  expect((await resolved("kp-5", "sentiment")).how).toBe("adjudicated");
  await withdrawAdjudication(access, { ...at, version: 1 });
});

test("the server's admin joins the study as a lead with the first decision; other outsiders do not", async () => {
  const account = (name: string, admin: boolean) =>
    write((tx) => tx.user.create({ data: { name, email: `${name}@example.org`, admin } }));
  const [admin, outsider] = [await account("admin", true), await account("outsider", false)];
  const at = { quote: "mt-1", variable: "sentiment" };
  const told = await refusal(
    recordAdjudication(await systemStudyAccess(demo, "lead", outsider.id), decision(at)),
  );
  expect(told).toMatchObject({ code: "forbidden", reason: "not-a-member" });
  const nobody = await systemStudyAccess(demo, "lead");
  await expect(async () => recordAdjudication(nobody, decision(at))).rejects.toMatchObject({
    code: "signed-out",
  });
  await recordAdjudication(await systemStudyAccess(demo, "lead", admin.id), decision(at));
  const member = await reader().studyMember.findFirst({ where: { userId: admin.id } });
  expect(member?.role).toBe("lead");
  await withdrawAdjudication(access, { ...at, version: 1 });
});

test("access of a viewer or an analyst does not even compile", async () => {
  const viewer = await systemStudyAccess(demo, "viewer");
  const annotating = await systemStudyAccess(demo, "analyst");
  const calls = [
    // @ts-expect-error: a viewer decides nothing.
    () => recordAdjudication(viewer, decision()),
    // @ts-expect-error: an analyst decides nothing.
    () => recordAdjudication(annotating, decision()),
    // @ts-expect-error: nor withdraws an analyst anything.
    () => withdrawAdjudication(annotating, { ...contested, version: 1 }),
    // @ts-expect-error: an analyst reads no decisions but those of a quote's history.
    () => listAdjudications(annotating, { revisionId: 1, quotes: 50 }),
  ];
  expect(calls).toHaveLength(4);
});
