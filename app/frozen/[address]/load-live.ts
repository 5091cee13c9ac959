import { loadSheet } from "@/app/studies/[slug]/load-sheet";
import type { StudyAccess } from "@/lib/base/access";
import { everything, searchText } from "@/lib/comparison/search";
import { liveStanding } from "@/lib/frozen/live-standing";
import type { FrozenContent } from "@/lib/frozen/schema";

/** The study's figure of today under the search that was frozen, and how it stands to the frozen one. */
export async function loadLive(access: StudyAccess, { search, sheet }: FrozenContent) {
  const query = searchText({ ...everything, ...search });
  const asked = new URLSearchParams(query);
  const values = Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)]));
  const { problems, sheet: today } = await loadSheet(access, values, "reader");
  const isThere = today?.missing === null && Object.keys(problems).length === 0;
  return {
    standing: liveStanding(sheet.tables, isThere ? today.tables : null),
    href: `/studies/${access.study.slug}${query}`,
  };
}
