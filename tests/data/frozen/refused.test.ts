import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { newQuote } from "@/lib/corpus/schema";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { contentHash, contentText } from "@/lib/frozen/content";
import { freeze } from "@/lib/frozen/freeze-actions";
import { getContentToFreeze } from "@/lib/frozen/freeze-queries";
import { recordFrozenFigure, withdrawFrozenFigure } from "@/lib/frozen/mutations";
import { getFrozenFigure, listFrozenFigures } from "@/lib/frozen/queries";
import { archiveStudy, restoreStudy } from "@/lib/studies/mutations";
import { emptyStudy } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input, refusal } from "../annotation/analysts";
import { lead } from "../annotation/leads";
import { freezeNow, shown, storedFigures, whole } from "./frozen";

let access: StudyAccess<"lead">;

beforeAll(async () => {
  await openDemoStudy();
  access = await lead("Freezing lead");
});

const studyId = () => access.study.id;
const state = async (address: string, by: StudyAccess = access) =>
  (await getFrozenFigure(by, address))?.state;

test("a request that is repeated freezes once and is answered alike", async () => {
  const before = (await storedFigures(studyId())).length;
  const first = await freezeNow(access, { requestKey: "one-press-of-freeze" });
  const second = await freezeNow(access, { requestKey: "one-press-of-freeze" });
  expect(second).toEqual(first);
  expect(await storedFigures(studyId())).toHaveLength(before + 1);
  const events = await reader().event.findMany({ where: { subject: `frozen:${first.address}` } });
  expect(events).toMatchObject([{ kind: "figure.frozen", after: first }]);
  const [row] = (await storedFigures(studyId())).slice(-1);
  expect(row).toMatchObject({ stamp: events[0]?.revision, revision: events[0]!.revision! - 1 });
});

test("content that was tampered with is never handed out", async () => {
  const { address, sha256 } = await freezeNow(access);
  const { text } = await whole(access, address);
  const store = (data: object) =>
    write((tx) => tx.frozenFigure.update({ where: { address }, data }));
  const other = text.replace("neutrally", "badly");
  await store({ content: other });
  expect(await getFrozenFigure(access, address)).toEqual({ state: "altered" });
  await store({ content: other, sha256: contentHash(other) });
  expect(await getFrozenFigure(access, address)).toEqual({ state: "altered" });
  await store({ content: text, sha256 });
  expect(await state(address)).toBe("whole");
});

test.each(["no JSON", "{}", "null"])(
  "stored content %p is told to be unreadable",
  async (content) => {
    const { address } = await freezeNow(access);
    const sha256 = contentHash(content);
    const made = sha256.slice(0, 16);
    await write((tx) =>
      tx.frozenFigure.update({ where: { address }, data: { content, sha256, address: made } }),
    );
    expect(await getFrozenFigure(access, made)).toEqual({ state: "unreadable" });
  },
);

async function submitAll(blind: StudyAccess<"analyst">, but: string[] = []) {
  const quotes = await reader().quote.findMany({ where: { studyId: studyId() } });
  for (const { key } of quotes.filter((quote) => !but.includes(quote.key))) {
    await saveAnnotation(blind, { quote: key, input: input({ submit: true }) });
  }
}

test("an analyst who annotates blind can neither freeze a figure nor read a frozen one", async () => {
  const { address } = await freezeNow(access, { change: { outlets: ["khod-mysley"] } });
  const { access: fresh } = await analyst("blind");
  const blind = await fresh();
  expect(await refusal(freezeNow(blind))).toMatchObject({
    code: "forbidden",
    reason: "freeze-blind",
  });
  expect(await getFrozenFigure(blind, address)).toEqual({ state: "blind" });
  // What an outlet says more than all others rests on the quotes of all others too.
  await submitAll(blind, ["hq-1"]);
  expect(await state(address, blind)).toBe("blind");
  expect((await refusal(freezeNow(blind))).reason).toBe("freeze-blind");
  await saveAnnotation(blind, { quote: "hq-1", input: input({ submit: true }) });
  expect(await state(address, blind)).toBe("whole");
});

test("a quote that was archived after freezing is still asked about, one that never counted is not", async () => {
  const { access: fresh } = await analyst("blind-to-archived");
  const blind = await fresh();
  await submitAll(blind, ["mt-3", "hq-3"]);
  const { address } = await freezeNow(access, { change: { outlets: ["khod-mysley"] } });
  await archive(access, { thing: "quote", key: "mt-3" });
  await archive(access, { thing: "outlet", key: "haqqin" });
  expect(await state(address, blind)).toBe("blind");
  await restore(access, { thing: "outlet", key: "haqqin" });
  await saveAnnotation(blind, { quote: "hq-3", input: input({ submit: true }) });
  // Nothing that can be annotated is hidden any more, but the figure told mt-3 too.
  expect(await state(address, blind)).toBe("blind");
  const later = await freezeNow(access);
  expect(await state(later.address, blind)).toBe("whole");
  const added = {
    key: "mt-late",
    item: "mt",
    form: "verbatim",
    text: "Not there when it was frozen.",
  };
  await createQuote(access, newQuote.parse(added));
  expect(await state(later.address, blind)).toBe("blind");
  await archive(access, { thing: "quote", key: "mt-late" });
  expect(await state(later.address, blind)).toBe("whole");
  await restore(access, { thing: "quote", key: "mt-3" });
  expect(await state(later.address, blind)).toBe("blind");
  await saveAnnotation(blind, { quote: "mt-3", input: input({ submit: true }) });
  expect(await state(address, blind)).toBe("whole");
  await archive(access, { thing: "quote", key: "mt-3" });
  expect(await state(address, blind)).toBe("whole");
  await restore(access, { thing: "quote", key: "mt-3" });
});

test("one analyst's answers and a figure that is not there can't be frozen", async () => {
  const before = (await storedFigures(studyId())).length;
  expect((await refusal(freezeNow(access, { change: { by: 1 } }))).reason).toBe(
    "freeze-one-analyst",
  );
  const load = async () => ({ ...(await shown(access)), sheet: null });
  expect((await refusal(freeze(access, { load }))).reason).toBe("freeze-nothing");
  expect(await storedFigures(studyId())).toHaveLength(before);
});

test("a study that changes meanwhile is read again; what never stands still is not frozen", async () => {
  const { access: other } = await analyst("busy");
  let version = 0;
  const change = async () => {
    const seen = await shown(access);
    await saveAnnotation(await other(), { quote: "mt-1", input: input({ version }) });
    version += 1;
    return seen;
  };
  expect(await refusal(freeze(access, { load: change }))).toMatchObject({
    code: "conflict",
    reason: "freeze-moved",
  });
  let times = 0;
  const once = () => {
    times += 1;
    return times === 1 ? change() : shown(access);
  };
  const { address } = await freeze(access, { load: once });
  expect(times).toBe(2);
  const { content } = await whole(access, address);
  const { stamp } = (await storedFigures(studyId())).at(-1)!;
  expect(content.revision).toBe(stamp - 1);
});

test("a figure that a lead withdrew is kept from everybody, and its row stays as it was", async () => {
  const { address } = await freezeNow(access);
  const [before] = (await storedFigures(studyId())).slice(-1);
  const told = await withdrawFrozenFigure(access, { address });
  const withdrawnAt = new Date(told.withdrawnAt);
  expect(await getFrozenFigure(access, address)).toEqual({ state: "withdrawn", withdrawnAt });
  const [after] = (await storedFigures(studyId())).slice(-1);
  expect(after).toEqual({ ...before, withdrawnAt, stamp: expect.any(Number) });
  expect((await listFrozenFigures(access))[0]).toMatchObject({ address, withdrawnAt });
  expect(await refusal(withdrawFrozenFigure(access, { address }))).toMatchObject({
    code: "conflict",
    reason: "frozen-withdrawn",
  });
  const stranger = await emptyStudy();
  expect((await refusal(withdrawFrozenFigure(stranger, { address }))).code).toBe("not-found");
  expect(await getFrozenFigure(stranger, address)).toBeNull();
});

test("an archived study freezes nothing, and what was frozen stays to be read", async () => {
  const { address } = await freezeNow(access);
  await archiveStudy(access, {});
  const archived = await systemStudyAccess(demo, "lead", access.account!.id);
  expect((await refusal(freezeNow(archived))).reason).toBe("study-archived");
  expect((await refusal(withdrawFrozenFigure(archived, { address }))).reason).toBe(
    "study-archived",
  );
  expect(await state(address, archived)).toBe("whole");
  await restoreStudy(archived, {});
});

test("where two hashes begin alike, the later figure gets a longer address", async () => {
  const content = await getContentToFreeze(access, await shown(access));
  const sha256 = contentHash(contentText(content));
  const { id: _, ...row } = (await storedFigures(studyId())).at(-1)!;
  const taken = { ...row, address: sha256.slice(0, 16), sha256: "0".repeat(64) };
  await write((tx) => tx.frozenFigure.create({ data: taken }));
  const { address } = await recordFrozenFigure(access, { content });
  expect(address).toBe(sha256.slice(0, 17));
  expect(await state(address)).toBe("whole");
});
