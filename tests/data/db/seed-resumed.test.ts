import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { loadDemoStudy } from "@/prisma/seed";

const counts = async () => ({
  outlets: await reader().studyOutlet.count(),
  items: await reader().item.count(),
  quotes: await reader().quote.count(),
  annotations: await reader().annotation.count({ where: { state: "submitted" } }),
  answers: await reader().answer.count(),
  analysts: await reader().user.count({ where: { automated: true } }),
});

/** As if the start had been broken off: what was loaded last is missing, and nothing is published. */
async function breakOff() {
  await write(async (tx) => {
    const late = { annotation: { quote: { key: { startsWith: "mt-" } } } };
    await tx.answer.deleteMany({ where: late });
    await tx.annotation.deleteMany({ where: late.annotation });
    await tx.quote.deleteMany({ where: { key: { startsWith: "mt-" } } });
    await tx.study.updateMany({ data: { publishedAt: null } });
    await tx.event.deleteMany({ where: { kind: "study.settings-updated" } });
  });
}

test("a demo study whose loading was broken off is completed by the next start, and then left alone", async () => {
  expect(await loadDemoStudy()).toBe(true);
  const whole = await counts();
  expect(whole).toMatchObject({ outlets: 5, items: 5, quotes: 20, annotations: 52, analysts: 3 });
  await breakOff();
  expect(await loadDemoStudy()).toBe(true);
  expect(await counts()).toEqual(whole);
  const study = await reader().study.findFirstOrThrow();
  expect(study.publishedAt).not.toBeNull();
  expect(await loadDemoStudy()).toBe(false);
});
