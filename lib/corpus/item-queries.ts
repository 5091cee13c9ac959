import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { unarchivedItem } from "../db/unarchived";
import { type OutletPlaces, outletPlaces } from "./outlet-place-queries";
import { key as keySchema } from "./schema";

/** More items than these are too many to choose from in a list. */
const MOST_CHOICES = 500;

const choiceFields = { key: true, kind: true, title: true, outletId: true } as const;

export type ItemChoice = {
  key: string;
  kind: string;
  title: string | null;
  outlet: { slug: string; name: string };
};

type Offered = {
  /** Archived ones too, for leads alone. */
  archived?: boolean;
  /** Those of this outlet alone. */
  outlet?: string | undefined;
};

function offeredItems(access: StudyAccess, { archived = false, outlet }: Offered) {
  const all = archived && access.role === "lead";
  const of = outlet === undefined ? {} : { outlet: { outlet: { slug: outlet } } };
  return { studyId: access.study.id, AND: [all ? {} : unarchivedItem, of] };
}

type Row = Omit<ItemChoice, "outlet"> & { outletId: number };

function choice({ outletId, ...item }: Row, outlets: OutletPlaces): ItemChoice {
  const { slug, name } = outlets.get(outletId)!;
  return { ...item, outlet: { slug, name } };
}

/**
 * The items to choose from in a list, in the order in which they were entered. Null where they are too
 * many for that.
 */
export async function getItemChoices(
  access: StudyAccess,
  offered: Offered = {},
): Promise<ItemChoice[] | null> {
  const where = offeredItems(access, offered);
  if ((await reader().item.count({ where, take: MOST_CHOICES + 1 })) > MOST_CHOICES) return null;
  const [rows, outlets] = await Promise.all([
    reader().item.findMany({ where, orderBy: { id: "asc" }, select: choiceFields }),
    outletPlaces(access.study.id),
  ]);
  return rows.map((row) => choice(row, outlets));
}

/** One item as a choice; null where the study has none of this key that this access may be told of. */
export async function getItemChoice(
  access: StudyAccess,
  key: string,
  { archived = false }: { archived?: boolean } = {},
): Promise<ItemChoice | null> {
  const [row, outlets] = await Promise.all([
    reader().item.findFirst({
      where: { ...offeredItems(access, { archived }), key },
      select: choiceFields,
    }),
    outletPlaces(access.study.id),
  ]);
  return row && choice(row, outlets);
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
