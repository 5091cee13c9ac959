import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import type { Archivable } from "./schema";

type Thing = Archivable["thing"];
type Row = { archivedAt: Date | null };
type Place = { studyId: number; key: string };
type Change = { archivedAt: Date | null; stamp: number };

type Rows = {
  find: (tx: Transaction, place: Place) => Promise<Row | null>;
  set: (tx: Transaction, place: Place, change: Change) => Promise<unknown>;
};

const rowsOf: Record<Thing, Rows> = {
  outlet: {
    find: (tx, { studyId, key }) =>
      tx.studyOutlet.findFirst({ where: { studyId, outlet: { slug: key } } }),
    set: (tx, { studyId, key }, data) =>
      tx.studyOutlet.updateMany({ where: { studyId, outlet: { slug: key } }, data }),
  },
  item: {
    find: (tx, place) => tx.item.findUnique({ where: { studyId_key: place } }),
    set: (tx, place, data) => tx.item.update({ where: { studyId_key: place }, data }),
  },
  quote: {
    find: (tx, place) => tx.quote.findUnique({ where: { studyId_key: place } }),
    set: (tx, place, data) => tx.quote.update({ where: { studyId_key: place }, data }),
  },
};

/**
 * Takes an outlet of this study, an item or a quote out of lists and figures, or brings it back.
 * Nothing below it is touched: an archived outlet hides its items and quotes by being archived.
 */
function setArchived(access: StudyAccess<"lead">, input: Archivable & { archived: boolean }) {
  const { thing, key, archived, requestKey } = input;
  const place = { studyId: access.study.id, key };
  const archivedAt = archived ? new Date() : null;
  return writeStudy(access, {
    kind: `${thing}.${archived ? "archived" : "restored"}`,
    requestKey,
    work: async (tx, stamp) => {
      const row = await rowsOf[thing].find(tx, place);
      if (!row) throw new AppError("not-found", { key: `unknown-${thing}` });
      await rowsOf[thing].set(tx, place, { archivedAt, stamp });
      const before = { archived: row.archivedAt !== null };
      return { subject: `${thing}:${key}`, before, after: { thing, key, archived } };
    },
  });
}

export function archive(access: StudyAccess<"lead">, input: Archivable) {
  return setArchived(access, { ...input, archived: true });
}

export function restore(access: StudyAccess<"lead">, input: Archivable) {
  return setArchived(access, { ...input, archived: false });
}
