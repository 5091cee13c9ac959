import { readRows } from "../../lib/db/read-rows";

/** The demo study's address, and the name of its file. */
export const demoSlug = "central-asia-defence";

/** Whether studies are there, other than a demo study whose loading was broken off. */
export async function hasStudies(): Promise<boolean> {
  const studies = await readRows<{ id: number; slug: string }>(`SELECT "id", "slug" FROM "Study"`);
  const begun = studies.find(({ slug }) => slug === demoSlug);
  if (!begun || studies.length > 1) return studies.length > 0;
  // The last step of loading is the first change of settings that the study ever sees.
  const finished = await readRows(
    `SELECT 1 FROM "Event" WHERE "studyId" = ? AND "kind" = 'study.settings-updated' LIMIT 1`,
    [begun.id],
  );
  return finished.length > 0;
}
