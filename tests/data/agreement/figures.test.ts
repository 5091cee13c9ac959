import { getCodebookRevisions } from "@/lib/agreement/queries";
import { wholeStudy } from "@/lib/agreement/search";
import { type StudyAgreement, studyAgreement } from "@/lib/agreement/study-agreement";
import { recordAdjudication } from "@/lib/annotation/adjudication/mutations";
import { reopenAnnotation } from "@/lib/annotation/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { codebookCopy } from "@/lib/codebook/codebook-copy";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { getCodebook } from "@/lib/codebook/queries";
import { getColumns } from "@/lib/columns/queries";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input } from "../annotation/analysts";
import { decision, lead } from "../annotation/leads";

beforeAll(() => openDemoStudy());

const asReader = () => systemStudyAccess(demo, "reader");

async function agreement(access = asReader(), revision: number | null = null) {
  const columns = await getColumns(await access, revision);
  return studyAgreement({ columns, search: wholeStudy, withDetail: true });
}

/** The figures without the number of the study's revision, which every write raises. */
const figures = async (access = asReader()): Promise<StudyAgreement> => {
  return { ...(await agreement(access)), revision: 0 };
};

const alphaOf = ({ variables }: StudyAgreement, key: string) =>
  variables.find((variable) => variable.key === key)!.alpha;

test("the demo study's agreement is the same on both databases, intervals included", async () => {
  const { variables } = await agreement();
  expect(variables.map(({ key, alpha }) => [key, alpha.value, alpha.interval])).toEqual([
    ["frame", 0.9046283309957924, { low: 0.7717819514429685, high: 1, draws: 2000 }],
    [
      "sentiment",
      0.8993816147887523,
      { low: 0.7498490332126933, high: 0.9628413483519681, draws: 2000 },
    ],
    ["function", 0.8939708939708939, { low: 0.7288842544316997, high: 1, draws: 2000 }],
  ]);
});

test("when an analyst changes an annotation the last one counts, and the history keeps both", async () => {
  const before = await figures();
  const { id, access } = await analyst("changing");
  const proof = await access();
  const submit = (sentiment: string, version: number) => {
    const answers = { frame: ["russian-threat"], sentiment: [sentiment], function: ["judgement"] };
    return saveAnnotation(proof, {
      quote: "hq-4",
      input: input({ answers, version, submit: true }),
    });
  };
  await submit("-2", 0);
  const wrong = await figures();
  await reopenAnnotation(proof, { quote: "hq-4" });
  expect(await figures()).toEqual(before);
  await submit("2", 2);
  const right = await figures();
  expect(alphaOf(right, "sentiment").value).not.toBe(alphaOf(wrong, "sentiment").value);
  expect(alphaOf(right, "sentiment").values).toBe(alphaOf(before, "sentiment").values + 1);
  const events = await reader().event.findMany({
    where: { actorId: id, subject: { contains: "hq-4" } },
    orderBy: { id: "asc" },
  });
  const told = events.map(({ after }) => JSON.stringify(after));
  expect(told.some((text) => text.includes('"-2"'))).toBe(true);
  expect(told.at(-1)).toContain('"2"');
  await reopenAnnotation(proof, { quote: "hq-4" });
});

test("a decision of a lead changes no agreement: annotations stay as they were", async () => {
  const before = await figures();
  await recordAdjudication(await lead("Deciding"), decision());
  expect(await figures()).toEqual(before);
});

test("an analyst's figures rest on the quotes that the analyst has submitted, and name nobody else", async () => {
  const { access } = await analyst("blind");
  const nothing = await figures(access());
  expect(nothing).toMatchObject({ quotes: 0, hidden: 20, analysts: [] });
  await saveAnnotation(await access(), { quote: "kp-1", input: input({ submit: true }) });
  const one = await figures(access());
  expect(one).toMatchObject({ quotes: 1, hidden: 19 });
  expect(one.analysts).toHaveLength(4);
  expect(alphaOf(one, "sentiment").units).toBe(1);
  await reopenAnnotation(await access(), { quote: "kp-1" });
});

test("each codebook revision has its own agreement", async () => {
  const revising = await lead("Revising");
  const before = await figures();
  const codebook = await getCodebook(revising);
  await createCodebookRevision(revising, codebookCopy(codebook!));
  expect(await getCodebookRevisions(revising)).toEqual([2, 1]);
  expect(await agreement(asReader(), 1)).toMatchObject({ ...before, revision: expect.anything() });
  const newest = await agreement();
  expect(newest).toMatchObject({ codebookRevision: 2, doubled: 0 });
  expect(alphaOf(newest, "sentiment").value).toBeNull();
  expect((await getColumns(revising, 3)).codebookRevision).toBeNull();
});

test("what an analyst submitted against an older revision opens nothing answered since", async () => {
  const { access } = await analyst("earlier");
  const rows = { studyId: (await asReader()).study.id, state: "submitted" } as const;
  const older = await reader().codebookRevision.findFirstOrThrow({ where: { number: 1 } });
  const quote = await reader().quote.findFirstOrThrow({ where: { key: "kp-2" } });
  const analystId = (await access()).account!.id;
  await write((tx) =>
    tx.annotation.create({
      data: {
        ...rows,
        analystId,
        quoteId: quote.id,
        revisionId: older.id,
        submittedAt: new Date(),
      },
    }),
  );
  expect(await figures(access())).toMatchObject({ quotes: 0, hidden: 20 });
});
