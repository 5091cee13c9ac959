import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { archivable } from "./schema";

type Named = { name: string; archivedAt: Date | null };

const rowsOf = {
  outlet: async (studyId: number, key: string): Promise<Named | null> => {
    const row = await reader().studyOutlet.findFirst({
      where: { studyId, outlet: { slug: key } },
      select: { archivedAt: true, outlet: { select: { name: true } } },
    });
    return row && { name: row.outlet.name, archivedAt: row.archivedAt };
  },
  item: async (studyId: number, key: string): Promise<Named | null> => {
    const row = await reader().item.findUnique({ where: { studyId_key: { studyId, key } } });
    return row && { name: row.title ?? row.key, archivedAt: row.archivedAt };
  },
  quote: async (studyId: number, key: string): Promise<Named | null> => {
    const row = await reader().quote.findUnique({ where: { studyId_key: { studyId, key } } });
    return row && { name: row.key, archivedAt: row.archivedAt };
  },
};

/** What an address says was just archived, as "quote-kp-1": its name, and whether it still is. */
export async function getArchivable(access: StudyAccess<"lead">, address: unknown) {
  if (typeof address !== "string") return null;
  const [, thing, key] = /^([a-z]+)-(.+)$/.exec(address) ?? [];
  const asked = archivable.safeParse({ thing, key });
  if (!asked.success) return null;
  const row = await rowsOf[asked.data.thing](access.study.id, asked.data.key);
  if (!row) return null;
  const { thing: found, key: at } = asked.data;
  return { thing: found, key: at, name: row.name, archived: row.archivedAt !== null };
}
