import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import { grantAccount } from "@/lib/auth/grant";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { Account, StudyAccess } from "@/lib/base/access";
import { archiveCode, createCode, restoreCode, updateCode } from "@/lib/codebook/code-mutations";
import { codeVersion } from "@/lib/codebook/code-version";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { startingCodebook } from "@/lib/codebook/starting-codebook";
import { createItemsInBulk, createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { newItem, newOutlet, newQuote } from "@/lib/corpus/schema";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { historySentences } from "@/lib/studies/history";
import {
  createAutomatedAnalyst,
  removeMember,
  updateMemberRole,
} from "@/lib/studies/member-mutations";
import {
  archiveStudy,
  createStudy,
  restoreStudy,
  updateStudy,
  updateStudySettings,
} from "@/lib/studies/mutations";
import { newStudy, studyUpdate } from "@/lib/studies/schema";
import { getStudyHistory, getStudyTexts } from "@/lib/studies/settings-queries";

let account: Account;
let lead: StudyAccess<"lead">;

const texts = {
  title: "Қазақстан",
  proposal: "A proposal",
  proposedBy: "Somebody",
  proposedIn: "Somewhere",
};

beforeAll(async () => {
  const row = await write((tx) => tx.user.create({ data: { name: "Lead A", email: "a@x.org" } }));
  account = grantAccount(row);
  await createStudy(account, newStudy.parse({ ...texts, slug: "first" }));
  lead = await systemStudyAccess("first", "lead", account.id);
});

const events = async () => (await getStudyHistory(lead)).events;
const revision = async () =>
  (await reader().study.findUniqueOrThrow({ where: { slug: "first" } })).revision;

test("a slug that is taken is refused at its field, and nothing is left behind", async () => {
  const before = await reader().event.count();
  await expect(
    createStudy(account, newStudy.parse({ ...texts, slug: "first" })),
  ).rejects.toMatchObject({ code: "invalid-input", fields: { slug: { key: "slug-taken" } } });
  expect(await reader().study.count()).toBe(1);
  expect(await reader().event.count()).toBe(before);
});

test("the same request sent twice founds one study", async () => {
  const study = newStudy.parse({ ...texts, slug: "twice", requestKey: "request-0001" });
  expect(await createStudy(account, study)).toEqual({ slug: "twice" });
  expect(await createStudy(account, study)).toEqual({ slug: "twice" });
  expect(await reader().study.count({ where: { slug: "twice" } })).toBe(1);
});

test("texts are saved against the version that was read, and a stale form learns what stands", async () => {
  const { version } = await getStudyTexts(lead);
  await updateStudy(lead, studyUpdate.parse({ ...texts, proposal: "Sharper", version }));
  const stale = updateStudy(lead, studyUpdate.parse({ ...texts, proposal: "Late", version }));
  await expect(stale).rejects.toMatchObject({
    code: "conflict",
    reason: { key: "stale" },
    meanwhile: { proposal: "Sharper", version: version + 1 },
  });
  expect((await getStudyTexts(lead)).proposal).toBe("Sharper");
});

test("settings are recorded with what they were and what they are", async () => {
  await updateStudySettings(lead, { published: true, requestKey: undefined });
  await updateStudySettings(lead, { answersShown: "always", requestKey: undefined });
  const [second, first] = await events();
  const open = { namesShown: false, closed: false };
  expect(first).toMatchObject({
    kind: "study.settings-updated",
    before: { ...open, answersShown: "closed", published: false },
    after: { ...open, answersShown: "closed", published: true },
    actor: { name: "Lead A" },
  });
  expect(second).toMatchObject({
    before: { ...open, answersShown: "closed", published: true },
    after: { ...open, answersShown: "always", published: true },
  });
  expect(second && historySentences(second).map(({ word }) => word)).toEqual(["answers-always"]);
});

test("what two leads change at once both stays", async () => {
  await Promise.all([
    updateStudySettings(lead, { closed: true, requestKey: undefined }),
    updateStudySettings(lead, { namesShown: true, requestKey: undefined }),
  ]);
  const stored = await systemStudyAccess("first", "lead");
  expect(stored.study).toMatchObject({ closed: true, namesShown: true, published: true });
  await updateStudySettings(lead, { closed: false, requestKey: undefined });
});

test("an archived study refuses every write but restoring it", async () => {
  const outlet = newOutlet.parse({ slug: "outlet-a", name: "Outlet A", medium: "newspaper" });
  await createOutlet(lead, outlet);
  await createItem(lead, newItem.parse({ key: "i", outlet: "outlet-a", kind: "post" }));
  await createCodebookRevision(
    lead,
    startingCodebook((word) => word),
  );
  await archiveStudy(lead, {});
  const { version } = await getStudyTexts(lead);
  const stamp = await revision();
  const other = { variable: "frame", code: "other", requestKey: undefined };
  const plain = { name: "A", definition: "B", include: null, exclude: null };
  const attempts: Record<string, () => Promise<unknown>> = {
    updateStudy: () => updateStudy(lead, studyUpdate.parse({ ...texts, version })),
    settings: () => updateStudySettings(lead, { published: false, requestKey: undefined }),
    archive: () => archiveStudy(lead, {}),
    role: () => updateMemberRole(lead, { member: 1, role: "lead", requestKey: undefined }),
    remove: () => removeMember(lead, { member: 1, requestKey: undefined }),
    automated: () => createAutomatedAnalyst(lead, { name: "Program" }),
    outlet: () => createOutlet(lead, { ...outlet, slug: "second" }),
    item: () => createItem(lead, newItem.parse({ outlet: "outlet-a", kind: "post" })),
    quote: () => createQuote(lead, newQuote.parse({ item: "i", form: "verbatim", text: "x" })),
    items: () => createItemsInBulk(lead, [{ key: "i2", outlet: "outlet-a", kind: "post" }]),
    quotes: () => createQuotesInBulk(lead, [{ key: "q", item: "i", form: "verbatim", text: "x" }]),
    annotations: () => createAnnotationsInBulk(lead, []),
    codebook: () =>
      createCodebookRevision(
        lead,
        startingCodebook((word) => word),
      ),
    addCode: () => createCode(lead, { variable: "frame", requestKey: undefined, ...plain }),
    editCode: () => updateCode(lead, { ...other, ...plain, version: codeVersion(plain) }),
    archiveCode: () => archiveCode(lead, other),
    restoreCode: () => restoreCode(lead, other),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    const outcome = await attempt().then(
      () => "done",
      (error: { reason?: { key: string } }) => error.reason?.key ?? String(error),
    );
    expect([name, outcome]).toEqual([name, "study-archived"]);
  }
  expect(await revision()).toBe(stamp);
  await restoreStudy(lead, {});
  await createItem(lead, newItem.parse({ outlet: "outlet-a", kind: "post" }));
  expect(await attempts.items?.()).toEqual({ added: 1, present: 0 });
  expect(await attempts.quotes?.()).toEqual({ added: 1, present: 0 });
});

test("what came at once is told by its number", async () => {
  const [quotes, items] = await events();
  expect([items, quotes].map((event) => event && historySentences(event)[0])).toMatchObject([
    { word: "items-created", values: { count: 1 } },
    { word: "quotes-created", values: { count: 1 } },
  ]);
});

test("every event has a sentence, and none of them is empty", async () => {
  for (const event of await events()) {
    for (const { word } of historySentences(event))
      expect([event.kind, word]).not.toContain("other");
  }
});
