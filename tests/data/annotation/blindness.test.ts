import { reopenAnnotation } from "@/lib/annotation/mutations";
import { getOwnAnnotation } from "@/lib/annotation/own-queries";
import { getShownAnswers } from "@/lib/annotation/queries";
import {
  getQueuePage,
  getQueuePlace,
  getQuoteBeginnings,
  getQuoteToAnnotate,
} from "@/lib/annotation/queue-queries";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { getNextToDo } from "@/lib/annotation/to-do-queries";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { write } from "@/lib/db/write";
import { emptyStudy } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input, quoteId } from "./analysts";

beforeAll(() => openDemoStudy());

type Access = Awaited<ReturnType<typeof systemStudyAccess<"analyst">>>;

async function shown(access: Access, key: string) {
  const id = await quoteId(key);
  return (await getShownAnswers(access, [id])).get(id);
}

test("an analyst sees nobody's answers on a quote before submitting, and all of them after", async () => {
  const { access } = await analyst("blind");
  const proof = await access();
  const blind = { shown: false, reason: "blind" };
  expect(await shown(proof, "kp-1")).toEqual(blind);
  await saveAnnotation(proof, { quote: "kp-1", input: input() });
  expect(await shown(proof, "kp-1")).toEqual(blind);
  await saveAnnotation(proof, { quote: "kp-1", input: input({ version: 1, submit: true }) });
  const after = await shown(proof, "kp-1");
  expect(after?.shown && after.annotations.map(({ own }) => own)).toContain(true);
  expect(after?.shown && after.annotations.length).toBeGreaterThan(2);
  expect(await shown(proof, "kp-2")).toEqual(blind);
  await reopenAnnotation(proof, { quote: "kp-1" });
  expect(await shown(proof, "kp-1")).toEqual(blind);
});

test("a draft is shown to nobody else, a lead included", async () => {
  const { access } = await analyst("drafting");
  const memo = "only a draft";
  await saveAnnotation(await access(), { quote: "kp-2", input: input({ memo }) });
  const lead = await systemStudyAccess(demo, "lead");
  expect(JSON.stringify(await shown(lead, "kp-2"))).not.toContain(memo);
  const other = await analyst("beside");
  expect(await getOwnAnnotation(await other.access(), "kp-2")).toBeNull();
});

test("closing annotation ends blindness", async () => {
  const { access } = await analyst("closing");
  const close = (closedAt: Date | null) =>
    write((tx) => tx.study.update({ where: { slug: demo }, data: { closedAt } }));
  await close(new Date());
  const told = await shown(await access(), "kp-3");
  await close(null);
  expect(told?.shown).toBe(true);
});

test("what the form is made of says nothing of the others, not even how many there are", async () => {
  const [first, second] = [await analyst("first"), await analyst("second")];
  const pictures = async () => {
    const access = await second.access();
    return JSON.stringify([
      await getQueuePage(access),
      await getQueuePlace(access, { key: "kp-4", size: 40 }),
      await getNextToDo(access, "kp-3"),
      await getQuoteToAnnotate(access, "kp-4"),
      [...(await getQuoteBeginnings(access, ["kp-4"]))],
      await getOwnAnnotation(access, "kp-4"),
    ]);
  };
  const before = await pictures();
  await saveAnnotation(await first.access(), { quote: "kp-4", input: input({ submit: true }) });
  expect(await pictures()).toBe(before);
});

test("answers on a quote of another study are read by nobody", async () => {
  const other = await emptyStudy();
  const id = await quoteId("kp-1");
  expect((await getShownAnswers(other, [id])).get(id)).toEqual({ shown: true, annotations: [] });
});
