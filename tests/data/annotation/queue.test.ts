import { reopenAnnotation, saveAnnotation } from "@/lib/annotation/mutations";
import { getOwnAnnotation } from "@/lib/annotation/own-queries";
import { progress } from "@/lib/annotation/queue";
import { getQueue, getQuoteBeginnings, getQuoteToAnnotate } from "@/lib/annotation/queue-queries";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input, refusal } from "./analysts";

beforeAll(() => openDemoStudy());

test("the queue holds all quotes outlet by outlet, with this analyst's states alone", async () => {
  const { access } = await analyst("analyst-a");
  const proof = await access();
  await saveAnnotation(proof, { quote: "kp-2", input: input() });
  await saveAnnotation(proof, { quote: "ve-1", input: input({ submit: true }) });
  const queue = await getQueue(proof);
  expect(queue).toHaveLength(20);
  expect(queue.slice(0, 7).map(({ key }) => key)).toEqual([
    "kp-1",
    "kp-2",
    "kp-3",
    "kp-4",
    "kp-5",
    "kp-6",
    "ve-1",
  ]);
  expect(progress(queue)).toEqual({ submitted: 1, drafts: 1, total: 20 });
  await reopenAnnotation(proof, { quote: "ve-1" });
  expect(progress(await getQueue(proof))).toEqual({ submitted: 0, drafts: 2, total: 20 });
});

test("an archived quote, item or outlet leaves the queue and comes back", async () => {
  const { access } = await analyst("analyst-b");
  const proof = await access();
  const item = await reader().item.findFirstOrThrow({
    where: { quotes: { some: { key: "km-1" } } },
  });
  const place = { studyId_outletId: { studyId: item.studyId, outletId: item.outletId } };
  const archive = (archivedAt: Date | null) =>
    write((tx) => tx.studyOutlet.update({ where: place, data: { archivedAt } }));
  await archive(new Date());
  expect(await getQueue(proof)).toHaveLength(18);
  expect((await getQuoteToAnnotate(proof, "km-1")).archivedBy).toBe("outlet");
  await archive(null);
  expect(await getQueue(proof)).toHaveLength(20);
});

test("a list shows how quotes begin, but not what stands behind a content note", async () => {
  const { access } = await analyst("cleo");
  const noted = await reader().quote.findFirstOrThrow({ where: { contentNote: { not: null } } });
  const beginnings = await getQuoteBeginnings(await access(), ["kp-2", noted.key]);
  expect(beginnings.get("kp-2")).toBe("defense and security cooperation");
  expect(beginnings.get(noted.key)).toBeNull();
});

test("quotes that the study does not have are not found, whatever their key", async () => {
  const { access } = await analyst("dora");
  const proof = await access();
  for (const key of ["nowhere", "", "a b", "kp-1'--", "\0"]) {
    const told = await refusal(getQuoteToAnnotate(proof, key));
    expect(told).toMatchObject({ code: "not-found", reason: "unknown-quote" });
  }
  expect(await refusal(getOwnAnnotation(proof, "nowhere"))).toMatchObject({ code: "not-found" });
});

test("an admin joins the study with a first annotation; a removed analyst saves nothing more", async () => {
  const draft = {
    quote: "kp-1",
    input: { version: 0, answers: {}, memo: null, submit: false },
  };
  const admin = await write((tx) => tx.user.create({ data: { name: "Admin", admin: true } }));
  await saveAnnotation(await systemStudyAccess(demo, "lead", admin.id), draft);
  const joined = await reader().studyMember.findFirstOrThrow({ where: { userId: admin.id } });
  expect(joined.role).toBe("lead");
  const { id, access } = await analyst("analyst-c");
  await write((tx) =>
    tx.studyMember.updateMany({ where: { userId: id }, data: { removedAt: new Date() } }),
  );
  expect(await refusal(saveAnnotation(await access(), draft))).toMatchObject({ code: "forbidden" });
});
