import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { AppError } from "@/lib/base/app-error";
import { createItem, updateItem } from "@/lib/corpus/item-mutations";
import { addKnownOutlet, createOutlet, updateOutlet } from "@/lib/corpus/outlet-mutations";
import { getKnownOutlets, getOutlet } from "@/lib/corpus/outlet-queries";
import { createQuote, updateQuote } from "@/lib/corpus/quote-mutations";
import { getQuote } from "@/lib/corpus/quote-queries";
import { itemUpdate, outletUpdate, quoteUpdate } from "@/lib/corpus/schema";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { updateStudySettings } from "@/lib/studies/mutations";
import { emptyStudy, itemOf, outletNamed, quoteOf, withQuotes } from "../../support/corpus-world";

let lead: StudyAccess<"lead">;
let outlet: string;
let item: string;
let quote: string;

beforeEach(async () => {
  lead = await emptyStudy();
  const world = await withQuotes(lead, ["first"]);
  outlet = world.outlet;
  item = world.item;
  quote = world.quotes[0] ?? "";
});

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  );

const quoteInput = (more: object) => quoteUpdate.parse({ item, form: "verbatim", ...more });

test("of two leads who save one version, the second is told what stands now", async () => {
  const saved = updateQuote(lead, { key: quote, input: quoteInput({ text: "mine", version: 1 }) });
  const late = failure(
    updateQuote(lead, { key: quote, input: quoteInput({ text: "yours", version: 1 }) }),
  );
  await saved;
  const conflict = await late;
  expect(conflict).toMatchObject({ code: "conflict", reason: { key: "stale" } });
  expect(conflict?.meanwhile).toMatchObject({ item, form: "verbatim", text: "mine", version: 2 });
  expect((await getQuote(lead, quote))?.text).toBe("mine");
  const over = quoteInput({ text: "yours", version: 2 });
  await updateQuote(lead, { key: quote, input: over });
  expect(await getQuote(lead, quote)).toMatchObject({ text: "yours", version: 3 });
});

test("a stale item and a stale outlet are refused alike, by the names of their fields", async () => {
  const itemInput = (title: string) =>
    itemUpdate.parse({ outlet, kind: "column", title, version: 1 });
  await updateItem(lead, { key: item, input: itemInput("mine") });
  const staleItem = await failure(updateItem(lead, { key: item, input: itemInput("yours") }));
  expect(staleItem?.meanwhile).toMatchObject({ outlet, title: "mine", version: 2 });

  const outletInput = (name: string) =>
    outletUpdate.parse({
      name,
      medium: "website",
      audience: { count: 5, unit: "readers" },
      version: 1,
    });
  await updateOutlet(lead, { slug: outlet, input: outletInput("Mine") });
  const stale = await failure(updateOutlet(lead, { slug: outlet, input: outletInput("Yours") }));
  expect(stale).toMatchObject({ code: "conflict" });
  expect(stale?.meanwhile).toMatchObject({ name: "Mine", "audience.count": 5, version: 2 });
  expect((await getOutlet(lead, outlet))?.name).toBe("Mine");
});

test("a request sent twice writes one row and answers the same", async () => {
  const requestKey = "the-same-request";
  const input = { ...quoteOf(item, "once"), requestKey };
  const [one, two] = await Promise.all([createQuote(lead, input), createQuote(lead, input)]);
  expect(two.key).toBe(one.key);
  const studyId = lead.study.id;
  expect(await reader().quote.count({ where: { studyId, text: "once" } })).toBe(1);
  const event = await reader().event.findFirstOrThrow({ where: { studyId, requestKey } });
  expect(await reader().event.count({ where: { studyId, requestKey } })).toBe(1);
  const { revision } = await reader().study.findUniqueOrThrow({ where: { id: studyId } });
  expect(revision).toBe(event.revision);
});

test("items and quotes of another study are not there", async () => {
  const other = await emptyStudy();
  const theirs = await withQuotes(other, []);
  await createQuote(other, quoteOf(theirs.item, "theirs", { key: "their-quote" }));
  await createItem(other, itemOf(theirs.outlet, { key: "their-item" }));
  const unknownItem = { fields: { item: { key: "unknown-item" } } };
  expect(await failure(createQuote(lead, quoteOf("their-item", "x")))).toMatchObject(unknownItem);
  const moved = quoteInput({ item: "their-item", text: "x", version: 1 });
  expect(await failure(updateQuote(lead, { key: quote, input: moved }))).toMatchObject(unknownItem);
  const change = quoteInput({ text: "x", version: 1 });
  expect(await failure(updateQuote(lead, { key: "their-quote", input: change }))).toMatchObject({
    code: "not-found",
  });
  expect(await failure(createItem(lead, itemOf(theirs.outlet)))).toMatchObject({
    fields: { outlet: { key: "unknown-outlet" } },
  });
  expect(await getQuote(lead, "their-quote")).toBeNull();
  expect(await getOutlet(lead, theirs.outlet)).toBeNull();
});

test("an address is taken once, by whatever study", async () => {
  const other = await emptyStudy();
  expect(await failure(createOutlet(other, outletNamed(outlet)))).toMatchObject({
    code: "invalid-input",
    fields: { slug: { key: "slug-taken" } },
  });
});

test("an outlet of a private study is offered to nobody else, nor taken by its address", async () => {
  const other = await emptyStudy();
  expect((await getKnownOutlets(other)).map(({ slug }) => slug)).not.toContain(outlet);
  expect(await failure(addKnownOutlet(other, { outlet }))).toMatchObject({
    fields: { outlet: { key: "unknown-outlet" } },
  });
});

test("an outlet of two studies is changed by who leads both, or the admin, and in both", async () => {
  const other = await emptyStudy();
  await updateStudySettings(lead, { published: true, requestKey: undefined });
  expect((await getKnownOutlets(other)).map(({ slug }) => slug)).toContain(outlet);
  await addKnownOutlet(other, { outlet });
  expect((await getKnownOutlets(other)).map(({ slug }) => slug)).not.toContain(outlet);
  expect(await failure(addKnownOutlet(other, { outlet }))).toMatchObject({
    fields: { outlet: { key: "outlet-in-study" } },
  });
  const stampIn = async (access: StudyAccess) => {
    const { id: studyId } = access.study;
    const { revision, outlets } = await reader().study.findUniqueOrThrow({
      where: { id: studyId },
      include: { outlets: { where: { outlet: { slug: outlet } } } },
    });
    return { revision, stamp: outlets[0]?.stamp };
  };
  const before = await stampIn(other);
  const input = outletUpdate.parse({ name: "Renamed", medium: "website", version: 1 });
  for (const one of [lead, other]) {
    const refused = await failure(updateOutlet(one, { slug: outlet, input }));
    expect(refused).toMatchObject({ code: "forbidden", reason: { key: "outlet-shared" } });
  }
  const id = lead.account?.id ?? 0;
  await write((tx) => tx.user.update({ where: { id }, data: { admin: true } }));
  const admin = await systemStudyAccess(lead.study.slug, "lead", id);
  await updateOutlet(admin, { slug: outlet, input });
  expect((await getOutlet(other, outlet))?.name).toBe("Renamed");
  const after = await stampIn(other);
  expect(after).toEqual({ revision: before.revision + 1, stamp: before.revision + 1 });
});
