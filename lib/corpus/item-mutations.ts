import type { StudyAccess } from "../base/access";
import { AppError, invalidField } from "../base/app-error";
import type { Transaction } from "../db/write";
import { nextKey, writeStudy } from "../db/write-study";
import type { ItemUpdate, NewItem } from "./schema";
import { titleOrder } from "./title-order";

type Lead = StudyAccess<"lead">;

/** The outlet by its slug, if items can be put under it. Throws invalid-input on the field. */
async function requireOutletId(tx: Transaction, studyId: number, slug: string): Promise<number> {
  const row = await tx.studyOutlet.findFirst({
    where: { studyId, outlet: { slug } },
    select: { outletId: true, archivedAt: true },
  });
  if (!row) throw invalidField("outlet", { key: "unknown-outlet" });
  if (row.archivedAt) throw invalidField("outlet", { key: "outlet-archived" });
  return row.outletId;
}

export function createItem(access: Lead, { requestKey, key, outlet, ...fields }: NewItem) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "item.created",
    requestKey,
    work: async (tx, stamp) => {
      const outletId = await requireOutletId(tx, studyId, outlet);
      const itemKey = key ?? (await nextKey(tx, studyId, "i"));
      const place = { studyId, outletId, titleOrder: titleOrder(fields.title) };
      await tx.item.create({ data: { ...fields, ...place, key: itemKey, stamp } });
      const after = { ...fields, key: itemKey, outlet, version: 1 };
      return { subject: `item:${itemKey}`, before: null, after };
    },
  });
}

async function itemOfStudy(tx: Transaction, studyId: number, key: string) {
  const row = await tx.item.findUnique({
    where: { studyId_key: { studyId, key } },
    include: { outlet: { select: { outlet: { select: { slug: true } } } } },
  });
  if (!row) throw new AppError("not-found", { key: "unknown-item" });
  const { id, outletId, kind, title, author, url, publishedOn, dateNote, version } = row;
  const outlet = row.outlet.outlet.slug;
  const told = { key, outlet, kind, title, author, url, publishedOn, dateNote, version };
  return { id, outletId, told };
}

/** Throws conflict with what stands now when the version is not the stored one. */
export function updateItem(access: Lead, { key, input }: { key: string; input: ItemUpdate }) {
  const { version, requestKey, outlet, ...fields } = input;
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "item.updated",
    requestKey,
    work: async (tx, stamp) => {
      const item = await itemOfStudy(tx, studyId, key);
      const stays = outlet === item.told.outlet;
      const outletId = stays ? item.outletId : await requireOutletId(tx, studyId, outlet);
      const { count } = await tx.item.updateMany({
        where: { id: item.id, version },
        data: {
          ...fields,
          titleOrder: titleOrder(fields.title),
          outletId,
          version: version + 1,
          stamp,
        },
      });
      if (count === 0) {
        throw new AppError("conflict", { key: "stale" }, { meanwhile: item.told });
      }
      const after = { key, outlet, ...fields, version: version + 1 };
      return { subject: `item:${key}`, before: item.told, after };
    },
  });
}
