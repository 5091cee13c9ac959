import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { unarchivedItem } from "../db/unarchived";
import { key as keySchema } from "./schema";

const itemSummary = {
  key: true,
  kind: true,
  title: true,
  author: true,
  publishedOn: true,
  url: true,
  outlet: { select: { outlet: { select: { slug: true, name: true } } } },
  _count: { select: { quotes: { where: { archivedAt: null } } } },
} as const;

type Which = { outlet?: string; archived?: boolean };

/**
 * The study's items, or those of one outlet, in the order in which they were entered; archived ones
 * too for leads who ask.
 */
export async function getItems(
  access: StudyAccess,
  { outlet: slug, archived = false }: Which = {},
) {
  const all = archived && access.role === "lead";
  const rows = await reader().item.findMany({
    where: {
      studyId: access.study.id,
      AND: [all ? {} : unarchivedItem, slug ? { outlet: { outlet: { slug } } } : {}],
    },
    orderBy: { id: "asc" },
    select: itemSummary,
  });
  return rows.map(({ outlet: { outlet }, _count, ...item }) => ({
    ...item,
    outlet,
    quotes: _count.quotes,
  }));
}
export type ListedItem = Awaited<ReturnType<typeof getItems>>[number];

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
