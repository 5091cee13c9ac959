import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { unarchivedItem } from "../db/unarchived";
import { outletPlaces } from "./outlet-place-queries";
import { key as keySchema } from "./schema";

/** More items than these are too many to choose from in a list. */
const MOST_CHOICES = 500;

/**
 * The items to choose from in a list, in the order in which they were entered; archived ones too for leads
 * who ask. Null where they are too many for that.
 */
export async function getItemChoices(
  access: StudyAccess,
  { archived = false }: { archived?: boolean } = {},
) {
  const { id: studyId } = access.study;
  const all = archived && access.role === "lead";
  const where = { studyId, ...(all ? {} : unarchivedItem) };
  if ((await reader().item.count({ where, take: MOST_CHOICES + 1 })) > MOST_CHOICES) return null;
  const [rows, outlets] = await Promise.all([
    reader().item.findMany({
      where,
      orderBy: { id: "asc" },
      select: { key: true, kind: true, title: true, outletId: true },
    }),
    outletPlaces(studyId),
  ]);
  return rows.map(({ outletId, ...item }) => {
    const { slug, name } = outlets.get(outletId)!;
    return { ...item, outlet: { slug, name } };
  });
}
export type ItemChoice = NonNullable<Awaited<ReturnType<typeof getItemChoices>>>[number];

/** Whether this access may be told that the study has an item of this key. */
export async function hasItem(access: StudyAccess, key: string, { archived = false }) {
  const all = archived && access.role === "lead";
  const where = { studyId: access.study.id, key, AND: [all ? {} : unarchivedItem] };
  return (await reader().item.count({ where })) > 0;
}

/** An item as its form shows it, archived or not. */
export async function getItem(access: StudyAccess<"lead">, key: string) {
  if (!keySchema.safeParse(key).success) return null;
  const row = await reader().item.findUnique({
    where: { studyId_key: { studyId: access.study.id, key } },
    select: {
      key: true,
      kind: true,
      title: true,
      author: true,
      url: true,
      publishedOn: true,
      dateNote: true,
      version: true,
      archivedAt: true,
      outlet: { select: { outlet: { select: { slug: true, name: true } } } },
    },
  });
  if (!row) return null;
  const { outlet, archivedAt, ...item } = row;
  return { ...item, outlet: outlet.outlet, archived: archivedAt !== null };
}
export type ItemDetails = NonNullable<Awaited<ReturnType<typeof getItem>>>;
