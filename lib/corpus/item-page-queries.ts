import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { unarchivedItem } from "../db/unarchived";
import { outletPlaces } from "./outlet-place-queries";

export const itemsPerPage = 100;

type Which = {
  /** The outlet's slug; all outlets of the study otherwise. */
  outlet?: string | undefined;
  /** For leads: those that are archived themselves as well, or only those. */
  archived?: "too" | "only" | undefined;
};

const byArchived = {
  too: {},
  only: { archivedAt: { not: null } },
  no: unarchivedItem,
};

type Place = { id: number };

/** The key after which the page before this one begins: "" for the first page, null where this is it. */
async function previousAfter(where: object, first: Place | undefined) {
  const before = await reader().item.findMany({
    where: first ? { AND: [where, { id: { lt: first.id } }] } : where,
    orderBy: { id: "desc" },
    take: itemsPerPage + 1,
    select: { key: true },
  });
  return before.length === 0 ? null : (before[itemsPerPage]?.key ?? "");
}

async function pageAfter(where: object, from: Place | null) {
  const found = await reader().item.findMany({
    where: from ? { AND: [where, { id: { gt: from.id } }] } : where,
    orderBy: { id: "asc" },
    take: itemsPerPage + 1,
    select: {
      id: true,
      key: true,
      kind: true,
      title: true,
      author: true,
      publishedOn: true,
      url: true,
      outletId: true,
      archivedAt: true,
    },
  });
  const rows = found.slice(0, itemsPerPage);
  return {
    rows,
    previous: from ? await previousAfter(where, rows[0]) : null,
    next: found.length > itemsPerPage ? (rows.at(-1)?.key ?? null) : null,
  };
}

/** How many quotes that are not archived themselves each of the items has, by its id. */
async function quoteCounts(studyId: number, items: Place[]): Promise<Map<number, number>> {
  const rows = await reader().quote.groupBy({
    by: ["itemId"],
    where: { studyId, itemId: { in: items.map(({ id }) => id) }, archivedAt: null },
    _count: true,
  });
  return new Map(rows.map(({ itemId, _count }) => [itemId, _count]));
}

/**
 * A page of the study's items in the order in which they were entered, with the keys after which the
 * pages before and after it begin ("" for the first). `after` must be an item of this study, which may
 * have left the list since its page was shown; otherwise the list begins at its beginning and says so.
 */
export async function getItemPage(
  access: StudyAccess,
  { outlet, archived, after }: Which & { after?: string | undefined } = {},
) {
  const { id: studyId } = access.study;
  const outlets = await outletPlaces(studyId);
  const [outletId = 0] = [...outlets].find(([, { slug }]) => slug === outlet) ?? [];
  const of = byArchived[(access.role === "lead" && archived) || "no"];
  const where = { studyId, ...(outlet !== undefined && { outletId }), ...of };
  const from = after
    ? await reader().item.findUnique({ where: { studyId_key: { studyId, key: after } } })
    : null;
  const { rows, ...ways } = await pageAfter(where, from);
  const counts = await quoteCounts(studyId, rows);
  return {
    items: rows.map(({ id, outletId: of, archivedAt, ...item }) => {
      const { slug, name } = outlets.get(of)!;
      return { ...item, outlet: { slug, name }, quotes: counts.get(id) ?? 0 };
    }),
    ...ways,
    afterUnknown: after !== undefined && from === null,
  };
}
export type ItemPage = Awaited<ReturnType<typeof getItemPage>>;
export type ListedItem = ItemPage["items"][number];
