import { recordAdjudication } from "@/lib/annotation/adjudication/mutations";
import { getQuoteAdjudications, listAdjudications } from "@/lib/annotation/adjudication/queries";
import { getQuoteHistory } from "@/lib/annotation/history-queries";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import type { StudyAccess } from "@/lib/base/access";
import { getCodebook } from "@/lib/codebook/queries";
import { getColumns } from "@/lib/columns/queries";
import { comparison } from "@/lib/comparison/comparison";
import { everything } from "@/lib/comparison/search";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { reader } from "@/lib/db/client";
import { listFrozenFigures } from "@/lib/frozen/queries";
import { getStudyHistory } from "@/lib/studies/settings-queries";
import { setClockBack, setClockRight } from "../../support/clock";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, input, quoteId } from "../annotation/analysts";
import { decision, lead } from "../annotation/leads";
import { freezeNow } from "../frozen/frozen";

let access: StudyAccess<"lead">;

beforeAll(async () => {
  await openDemoStudy();
  access = await lead("Deciding lead");
});
afterEach(setClockRight);

const thing = { thing: "quote", key: "kp-1" } as const;

test("what happens after the clock was set back by an hour comes later in every history", async () => {
  const { access: ofAnalyst } = await analyst("between");
  const own = await ofAnalyst();
  await archive(access, thing);
  await restore(access, thing);
  await saveAnnotation(own, { quote: "kp-1", input: input() });
  setClockBack(1);
  await archive(access, thing);
  await restore(access, thing);
  await saveAnnotation(own, { quote: "kp-1", input: input({ version: 1, submit: true }) });
  const quote = { id: await quoteId("kp-1"), key: "kp-1" };
  const history = await getQuoteHistory(access, { quote });
  const newest = history.events.slice(0, 5);
  expect(newest.map(({ action }) => action)).toEqual([
    "submitted",
    "restored",
    "archived",
    "restored",
    "archived",
  ]);
  // What is told of the time is what the clock said.
  const [, , later, earlier] = newest.map(({ at }) => at.getTime());
  expect(Number(earlier) - Number(later)).toBeGreaterThan(3_000_000);
  const { events } = await getStudyHistory(access);
  expect(events.slice(0, 5).map(({ kind }) => kind)).toEqual([
    "annotation.submitted",
    "quote.restored",
    "quote.archived",
    "quote.restored",
    "quote.archived",
  ]);
  const revisions = await reader().event.findMany({
    where: { studyId: access.study.id },
    orderBy: { id: "asc" },
    select: { revision: true },
  });
  const order = revisions.map(({ revision }) => Number(revision));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test("an annotation that is submitted after the clock was set back is in the next comparison", async () => {
  const { access: ofAnalyst } = await analyst("after");
  const own = await ofAnalyst();
  const shown = async () => comparison(await getColumns(access), everything).n;
  const submit = (quote: string) => saveAnnotation(own, { quote, input: input({ submit: true }) });
  await submit("kp-2");
  const before = await shown();
  setClockBack(1);
  await submit("mt-1");
  expect((await getColumns(access)).annotations.quote.length).toBe(
    await reader().annotation.count({ where: { state: "submitted" } }),
  );
  expect(await shown()).toBeGreaterThanOrEqual(before);
});

test("decisions and frozen figures made after the clock was set back are the newest of their lists", async () => {
  const revisionId = (await getCodebook(access))?.id ?? 0;
  await recordAdjudication(access, decision({ reason: "First." }));
  const first = await freezeNow(access);
  setClockBack(1);
  await recordAdjudication(access, decision({ variable: "frame", codes: [], reason: "Second." }));
  const second = await freezeNow(access);
  const reasons = ({ reason }: { reason: string }) => reason;
  const ofQuote = await getQuoteAdjudications(access, { quote: "km-1", revisionId });
  expect(ofQuote.map(reasons)).toEqual(["Second.", "First."]);
  expect((await listAdjudications(access, { revisionId, quotes: 50 })).map(reasons)).toEqual([
    "Second.",
    "First.",
  ]);
  const figures = await listFrozenFigures(access);
  expect(figures.map(({ address }) => address)).toEqual([second.address, first.address]);
});
