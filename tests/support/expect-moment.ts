import { disconnect, reader } from "@/lib/db/client";
import { privateStudy } from "./access-world";
import { damageOf, storedSubmits } from "./storm";

async function openDatabase(databaseUrl: string): Promise<void> {
  await disconnect();
  process.env.DATABASE_URL = databaseUrl;
}

/** What was done in the study, oldest first. */
async function history() {
  const { id } = await reader().study.findUniqueOrThrow({ where: { slug: privateStudy } });
  return reader().event.findMany({ where: { studyId: id }, orderBy: { id: "asc" } });
}

type Compared = { live: string; copy: string; emails: string[] };

/**
 * Everything that was done up to one moment while these analysts submitted is in the copy, whole, and
 * nothing of later. Returns the subjects of the submits that are in it, in their order.
 */
export async function expectMoment({ live, copy, emails }: Compared) {
  await openDatabase(live);
  const all = await history();
  await openDatabase(copy);
  const kept = await history();
  expect(kept).toEqual(all.slice(0, kept.length));
  // They went on before and after it.
  const submitted = kept.filter(({ kind }) => kind === "annotation.submitted");
  expect([submitted.length > 0, kept.length < all.length]).toEqual([true, true]);
  const study = await reader().study.findUniqueOrThrow({ where: { slug: privateStudy } });
  expect(study.revision).toBe(kept.at(-1)?.revision);
  expect(await damageOf(copy)).toEqual([]);
  let stored = 0;
  for (const email of emails) {
    const { whole, inPart } = await storedSubmits(email);
    expect(inPart).toEqual([]);
    stored += whole.length;
  }
  expect(stored).toBe(submitted.length);
  return { submitted: submitted.map(({ subject }) => subject) };
}
