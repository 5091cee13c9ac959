import type { StudyAccess } from "@/lib/base/access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { emptyStudy, withQuotes } from "../../support/corpus-world";

let lead: StudyAccess<"lead">;
let item: string;

beforeEach(async () => {
  lead = await emptyStudy();
  ({ item } = await withQuotes(lead, []));
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    return { key: `n-${at}`, item, form: "verbatim", text: `Text ${at}` };
  });

const quotes = () => reader().quote.count({ where: { studyId: lead.study.id } });

const saved = (prefix: string) =>
  reader().signInAttempt.count({ where: { key: { startsWith: prefix } } });

const save = (key: string) => write((tx) => tx.signInAttempt.create({ data: { key } }));

/** Starts 25 single writes after each of four batches; what they and the bulk write came to. */
async function beside(prefix: string, bulk: (onProgress: () => void) => Promise<unknown>) {
  const singles: Promise<unknown>[] = [];
  const seen: number[] = [];
  const looking: Promise<unknown>[] = [];
  const outcome = await bulk(() => {
    looking.push(quotes().then((count) => seen.push(count)));
    for (let at = 0; at < 25; at++) singles.push(save(`${prefix}-${singles.length}`));
  }).catch((error: Error) => error.message);
  const acknowledged = (await Promise.all(singles)).length;
  await Promise.all(looking);
  return { outcome, acknowledged, seen };
}

test("a hundred writes that come while many rows are inserted are all there, and nobody sees half of the rows", async () => {
  const { outcome, acknowledged, seen } = await beside("beside", (onProgress) =>
    createQuotesInBulk(lead, rows(4000), { onProgress }),
  );
  expect(outcome).toEqual({ added: 4000, present: 0 });
  expect([acknowledged, await saved("beside-")]).toEqual([100, 100]);
  expect(await quotes()).toBe(4000);
  expect(seen).toHaveLength(4);
  expect(seen.filter((count) => count !== 0 && count !== 4000)).toEqual([]);
});

test("writes that come while a bulk write fails stay, and nothing of it does", async () => {
  const faulty = [...rows(4000), { key: "faulty" }];
  const { outcome, acknowledged } = await beside("despite", (onProgress) =>
    createQuotesInBulk(lead, faulty, { onProgress }),
  );
  expect(outcome).toBe("invalid-input: check-row");
  expect([acknowledged, await saved("despite-")]).toEqual([100, 100]);
  expect(await quotes()).toBe(0);
});

test("a transaction that is taken back beside a bulk write takes none of its rows along", async () => {
  const undone: Promise<string>[] = [];
  const onProgress = () => {
    const work = write(async (tx) => {
      await tx.signInAttempt.create({ data: { key: "undone" } });
      throw new Error("changed its mind");
    });
    undone.push(work.catch((error: Error) => error.message));
  };
  await createQuotesInBulk(lead, rows(3000), { onProgress });
  expect(await Promise.all(undone)).toEqual(Array(3).fill("changed its mind"));
  expect([await quotes(), await saved("undone")]).toEqual([3000, 0]);
});

test("bulk writes of two studies that begin at once are both stored whole", async () => {
  const other = await emptyStudy();
  const place = await withQuotes(other, []);
  const counts = await Promise.all([
    createQuotesInBulk(lead, rows(1500)),
    createQuotesInBulk(
      other,
      rows(1500).map((each) => ({ ...each, item: place.item })),
    ),
  ]);
  expect(counts.map(({ added }) => added)).toEqual([1500, 1500]);
  const ids = await reader().quote.findMany({ select: { id: true } });
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
});
