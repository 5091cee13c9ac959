import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { grantAccount } from "@/lib/auth/grant";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { Account, StudyAccess } from "@/lib/base/access";
import { archiveCode, createCode, updateCode } from "@/lib/codebook/code-mutations";
import { codeVersion } from "@/lib/codebook/code-version";
import { codebookCopy } from "@/lib/codebook/codebook-copy";
import { getCodebook } from "@/lib/codebook/queries";
import { newCodebook } from "@/lib/codebook/schema";
import { startingCodebook } from "@/lib/codebook/starting-codebook";
import { createItem } from "@/lib/corpus/item-mutations";
import { createFurnishedStudy } from "@/lib/corpus/new-study-mutations";
import { furnishedStudy } from "@/lib/corpus/new-study-schema";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { newItem, newQuote } from "@/lib/corpus/schema";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import english from "@/lib/words/en/studies.json";
import { openDemoStudy } from "../../support/open-demo-study";

const starting = startingCodebook((word) => english.starting[word]);
let account: Account;

const input = (slug: string, outlets: string[]) =>
  furnishedStudy.parse({
    slug,
    title: slug,
    proposal: "A proposal",
    proposedBy: "Somebody",
    proposedIn: "Somewhere",
    outlets,
  });

async function codesOf(access: StudyAccess): Promise<string[]> {
  const codebook = await getCodebook(access);
  return codebook?.variables[0]?.codes.filter((code) => !code.archivedAt).map((c) => c.key) ?? [];
}

beforeAll(async () => {
  await openDemoStudy();
  account = grantAccount(
    await write((tx) => tx.user.create({ data: { name: "Lead A", email: "a@x.org" } })),
  );
});

test("the starting codebook is one that the codebook's schema takes", () => {
  expect(newCodebook.safeParse(starting).success).toBe(true);
});

test("a study begins with its outlets in the order chosen and with its codebook", async () => {
  const study = { ...input("begun", ["haqqin", "khod-mysley", "haqqin"]), codebook: starting };
  await createFurnishedStudy(account, study);
  const { study: access } = await systemStudyAccess("begun", "lead");
  const outlets = await reader().studyOutlet.findMany({
    where: { studyId: access.id },
    orderBy: { position: "asc" },
    select: { outlet: { select: { slug: true } } },
  });
  expect(outlets.map(({ outlet }) => outlet.slug)).toEqual(["haqqin", "khod-mysley"]);
  expect(await codesOf(await systemStudyAccess("begun", "reader"))).toEqual(["other"]);
});

test("an unknown outlet is refused at its field, and no study is left behind", async () => {
  const study = { ...input("half", ["haqqin", "no-such-outlet"]), codebook: starting };
  await expect(createFurnishedStudy(account, study)).rejects.toMatchObject({
    code: "invalid-input",
    fields: { outlets: { key: "not-a-choice" } },
  });
  expect(await reader().study.count({ where: { slug: "half" } })).toBe(0);
});

test("a copied codebook has the same variables and codes, and rows of its own", async () => {
  const demo = await getCodebook(await systemStudyAccess("central-asia-defence", "reader"));
  if (!demo) throw new Error("the demo study has a codebook");
  await createFurnishedStudy(account, { ...input("copied", []), codebook: codebookCopy(demo) });
  const copy = await getCodebook(await systemStudyAccess("copied", "reader"));
  expect(copy && codebookCopy(copy)).toEqual(codebookCopy(demo));
  expect(copy?.id).not.toBe(demo.id);
});

test("codes are added, edited and archived until the first annotation is submitted", async () => {
  const study = { ...input("open-codes", ["haqqin"]), codebook: starting };
  await createFurnishedStudy(account, study);
  const lead = await systemStudyAccess("open-codes", "lead", account.id);
  const texts = { name: "Foreign hand", definition: "D", include: null, exclude: null };
  const added = { variable: "frame", requestKey: undefined, ...texts };
  await createCode(lead, added);
  await createCode(lead, { ...added, name: "Қауіп" });
  await createCode(lead, added);
  expect(await codesOf(lead)).toEqual(["other", "foreign-hand", "qauip", "foreign-hand-2"]);
  await archiveCode(lead, { variable: "frame", code: "foreign-hand-2", requestKey: undefined });
  const edit = { ...added, code: "foreign-hand", version: codeVersion(texts) };
  await updateCode(lead, { ...edit, definition: "Sharper" });
  await expect(updateCode(lead, { ...edit, definition: "Late" })).rejects.toMatchObject({
    code: "conflict",
    meanwhile: { definition: "Sharper" },
  });
  await expect(createCode(lead, { ...added, variable: "sentiment" })).rejects.toMatchObject({
    reason: { key: "scale-fixed" },
  });

  await createItem(lead, newItem.parse({ key: "i", outlet: "haqqin", kind: "post" }));
  await createQuote(lead, newQuote.parse({ key: "q", item: "i", form: "verbatim", text: "x" }));
  const answers = { frame: ["qauip"], sentiment: ["0"] };
  await saveAnnotation(lead, {
    quote: "q",
    input: { version: 0, answers, memo: null, submit: false },
  });
  await createCode(lead, { ...added, name: "While there is a draft only" });
  await saveAnnotation(lead, {
    quote: "q",
    input: { version: 1, answers, memo: null, submit: true },
  });
  await expect(createCode(lead, added)).rejects.toMatchObject({
    code: "conflict",
    reason: { key: "codebook-in-use" },
  });
});

test("a variable keeps at least one code", async () => {
  await createFurnishedStudy(account, { ...input("last-code", []), codebook: starting });
  const lead = await systemStudyAccess("last-code", "lead", account.id);
  const choice = { variable: "frame", code: "other", requestKey: undefined };
  await expect(archiveCode(lead, choice)).rejects.toMatchObject({ reason: { key: "last-code" } });
});
