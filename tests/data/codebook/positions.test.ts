import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { archiveCode, createCode, restoreCode } from "@/lib/codebook/code-mutations";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { startingCodebook } from "@/lib/codebook/starting-codebook";
import { reader } from "@/lib/db/client";
import { createStudy } from "@/lib/studies/mutations";
import { newStudy } from "@/lib/studies/schema";

let lead: StudyAccess<"lead">;

const codebook = startingCodebook((word) => word);

beforeAll(async () => {
  const texts = { title: "T", proposal: "P", proposedBy: "Somebody", proposedIn: "Somewhere" };
  await createStudy(null, newStudy.parse({ ...texts, slug: "crowded" }));
  lead = await systemStudyAccess("crowded", "lead");
  await createCodebookRevision(lead, codebook);
});

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

const revisionNow = async () =>
  (await reader().study.findUniqueOrThrow({ where: { slug: "crowded" } })).revision;

async function frames() {
  const revision = await reader().codebookRevision.findFirstOrThrow({
    orderBy: { number: "desc" },
    select: { variables: { where: { key: "frame" }, select: { codes: true } } },
  });
  const codes = revision.variables[0]?.codes ?? [];
  return codes.sort((one, other) => one.position - other.position);
}

/** The study's events after that revision, in the order of theirs. */
const eventsSince = (revision: number) =>
  reader().event.findMany({
    where: { studyId: lead.study.id, revision: { gt: revision } },
    orderBy: { revision: "asc" },
  });

/** That each of so many changes since that revision has the next revision and one event for itself. */
async function expectOneEventEach(since: number, count: number) {
  expect(await revisionNow()).toBe(since + count);
  const events = await eventsSince(since);
  expect(events.map(({ revision }) => revision)).toEqual(upTo(count).map((at) => since + 1 + at));
  return events;
}

/** Does all at once; who is told that the database is busy asks again, as a person would. */
function together<T>(count: number, change: (at: number) => Promise<T>): Promise<T[]> {
  const persist = (at: number): Promise<T> =>
    change(at).catch((error) => {
      if (error.code === "unavailable") return persist(at);
      throw error;
    });
  return Promise.all(upTo(count).map(persist));
}

const words = { definition: "What it is.", include: null, exclude: null, requestKey: undefined };
const add = (name: string) => createCode(lead, { variable: "frame", name, ...words });

test("50 codes that are added at the same moment all stand at the end, one after the other, in the order of their events", async () => {
  const before = await revisionNow();
  await together(50, (at) => add(`Frame ${at}`));
  const codes = await frames();
  expect(codes.map(({ position }) => position)).toEqual(upTo(51));
  const events = await expectOneEventEach(before, 50);
  expect(events.map(({ subject }) => subject)).toEqual(
    codes.slice(1).map(({ key }) => `code:1:frame:${key}`),
  );
});

test("50 codes of the same name that are added at the same moment get a key and a position each", async () => {
  const before = await frames();
  await together(50, () => add("Foreign hand"));
  const codes = await frames();
  expect(codes.map(({ position }) => position)).toEqual(upTo(before.length + 50));
  const added = codes.slice(before.length).map(({ key }) => key);
  const numbered = upTo(50).map((at) => (at ? `foreign-hand-${at + 1}` : "foreign-hand"));
  expect(added).toEqual(numbered);
});

test("codes that are archived and brought back while others are added keep their positions, and one that is added takes nobody's", async () => {
  const before = await frames();
  const since = await revisionNow();
  const choice = (at: number) => {
    const { key = "" } = before[at] ?? {};
    return { variable: "frame", code: key, requestKey: undefined };
  };
  await together<unknown>(50, (at) => {
    if (at % 2) return add(`Later ${at}`);
    return at % 4 ? archiveCode(lead, choice(at)) : restoreCode(lead, choice(at));
  });
  const codes = await frames();
  expect(codes.map(({ position }) => position)).toEqual(upTo(before.length + 25));
  expect(codes.slice(0, before.length).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  await expectOneEventEach(since, 50);
});

test("50 revisions of a codebook that are made at the same moment are numbered one after the other", async () => {
  const since = await revisionNow();
  await together(50, () => createCodebookRevision(lead, codebook));
  const revisions = await reader().codebookRevision.findMany({ orderBy: { number: "asc" } });
  expect(revisions.map(({ number }) => number)).toEqual(upTo(51).map((at) => at + 1));
  const events = await expectOneEventEach(since, 50);
  expect(events.map(({ subject }) => subject)).toEqual(upTo(50).map((at) => `codebook:${at + 2}`));
});
