import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { unarchivedItem } from "../db/unarchived";
import { outletPlaces } from "./outlet-place-queries";
import { key as keySchema } from "./schema";

const itemSummary = {
  id: true,
  key: true,
  kind: true,
  title: true,
  author: true,
  publishedOn: true,
  url: true,
  outletId: true,
  archivedAt: true,
} as const;

type Which = { outlet?: string; archived?: boolean };

/** How many quotes each item has that are not archived themselves, by its id. */
async function quoteCounts<Where extends { studyId: number }>(
  item: Where,
): Promise<Map<number, number>> {
  const rows = await reader().quote.groupBy({
    by: ["itemId"],
    where: { studyId: item.studyId, archivedAt: null, item },
    _count: true,
  });
  return new Map(rows.map(({ itemId, _count }) => [itemId, _count]));
}

/**
 * The study's items, or those of one outlet, in the order in which they were entered; archived ones
 * too for leads who ask.
 */
export async function getItems(
  access: StudyAccess,
  { outlet: slug, archived = false }: Which = {},
) {
  const all = archived && access.role === "lead";
  const { id: studyId } = access.study;
  const where = {
    studyId,
    AND: [all ? {} : unarchivedItem, slug ? { outlet: { outlet: { slug } } } : {}],
  };
  const [rows, counts, outlets] = await Promise.all([
    reader().item.findMany({ where, orderBy: { id: "asc" }, select: itemSummary }),
    quoteCounts(where),
    outletPlaces(studyId),
  ]);
  return rows.map(({ id, outletId, archivedAt, ...item }) => {
    const { slug, name } = outlets.get(outletId)!;
    const archived = archivedAt !== null;
    return { ...item, outlet: { slug, name }, archived, quotes: counts.get(id) ?? 0 };
  });
}
export type ListedItem = Awaited<ReturnType<typeof getItems>>[number];

/** More items than these are too many to choose from in a list. */
const MOST_CHOICES = 500;

/** The items to choose from in a list of quotes; null where they are too many for that. */
export async function getItemChoices(
  access: StudyAccess,
  which: Which,
): Promise<ListedItem[] | null> {
  const count = await reader().item.count({ where: { studyId: access.study.id } });
  return count > MOST_CHOICES ? null : getItems(access, which);
}

/** Whether this access may be told that the study has an item of this key. */
export async function hasItem(access: StudyAccess, key: string, { archived = false }: Which) {
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
