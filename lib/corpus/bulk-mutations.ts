import type { StudyAccess } from "../base/access";
import { invalidRow, parsedRow } from "../base/row-error";
import { unarchivedItemIds } from "../db/ids-by-key";
import { storeNew } from "../db/store-new";
import type { Transaction } from "../db/write";
import { type BulkOptions, writeStudyInBulk } from "../db/write-study-bulk";
import { quoteSearchText } from "./quote-search-text";
import { type ImportedItem, type ImportedQuote, importedItem, importedQuote } from "./schema";
import { titleOrder } from "./title-order";

type Lead = StudyAccess<"lead">;
type Place = { id: number; archivedAt: Date | null };
type Row<Fields> = { row: number; fields: Fields };

const keyOf = ({ fields }: Row<{ key: string }>) => fields.key;

const byKey = (rows: { key: string; stamp: number }[]) =>
  new Map(rows.map(({ key, stamp }) => [key, stamp]));

/** The id of the outlet that an item is put under. Throws invalid-input at the row. */
function requireOutlet(outlets: Map<string, Place>, { row, fields }: Row<ImportedItem>): number {
  const place = outlets.get(fields.outlet);
  if (!place) throw invalidRow(row, { outlet: { key: "unknown-outlet" } });
  if (place.archivedAt) throw invalidRow(row, { outlet: { key: "outlet-archived" } });
  return place.id;
}

// Columns are named one by one: for many rows, taking one out of the rest is slow.

function itemColumns({ key, kind, title, author, url, publishedOn, dateNote }: ImportedItem) {
  const order = titleOrder(title);
  return { key, kind, title, titleOrder: order, author, url, publishedOn, dateNote };
}

function quoteColumns(fields: ImportedQuote) {
  return {
    key: fields.key,
    form: fields.form,
    text: fields.text,
    language: fields.language,
    originalText: fields.originalText,
    originalLanguage: fields.originalLanguage,
    speaker: fields.speaker,
    context: fields.context,
    contentNote: fields.contentNote,
    searchText: quoteSearchText(fields),
  };
}

async function outletPlaces(tx: Transaction, studyId: number): Promise<Map<string, Place>> {
  const rows = await tx.studyOutlet.findMany({
    where: { studyId },
    select: { outletId: true, archivedAt: true, outlet: { select: { slug: true } } },
  });
  return new Map(
    rows.map(({ outletId: id, archivedAt, outlet }) => [outlet.slug, { id, archivedAt }]),
  );
}

type Refused = { studyId: number; row: number; key: string };

async function itemRefusal(tx: Transaction, { studyId, row, key }: Refused) {
  const known = await tx.item.findUnique({ where: { studyId_key: { studyId, key } } });
  return invalidRow(row, { item: { key: known ? "item-archived" : "unknown-item" } });
}

/**
 * Many items at once, each with a key of its own; one whose key the study has already is left as it
 * stands. Throws invalid-input with the first row that can't be stored, and stores nothing then.
 */
export function createItemsInBulk(access: Lead, rows: Iterable<unknown>, options?: BulkOptions) {
  const studyId = access.study.id;
  return writeStudyInBulk(access, {
    ...options,
    kind: "items.created",
    subject: "items",
    rows,
    begin: async (tx, { takeIds, insertNew }, stamp) => {
      const outlets = await outletPlaces(tx, studyId);
      return storeNew<Row<ImportedItem>>(stamp, {
        check: (batch) =>
          batch.map(({ row, input }) => ({ row, fields: parsedRow(importedItem, input, row) })),
        insertNew: async (items) => {
          const ids = await takeIds("Item", items.length);
          const createdAt = new Date();
          const data = items.map((item, at) => {
            const outletId = requireOutlet(outlets, item);
            const columns = itemColumns(item.fields);
            return { id: ids[at]!, ...columns, studyId, outletId, stamp, createdAt };
          });
          const inserted = await insertNew("Item", data);
          return ids.map((id) => inserted.has(id));
        },
        keyOf,
        keyField: "key",
        stampsOf: async (items) => {
          const where = { studyId, key: { in: items.map(keyOf) } };
          return byKey(await tx.item.findMany({ where, select: { key: true, stamp: true } }));
        },
      });
    },
  });
}

/**
 * Many quotes at once, each with a key of its own; one whose key the study has already is left as it
 * stands. Throws invalid-input with the first row that can't be stored, and stores nothing then.
 */
export function createQuotesInBulk(access: Lead, rows: Iterable<unknown>, options?: BulkOptions) {
  const studyId = access.study.id;
  return writeStudyInBulk(access, {
    ...options,
    kind: "quotes.created",
    subject: "quotes",
    rows,
    begin: async (tx, { takeIds, insertNew }, stamp) =>
      storeNew<Row<ImportedQuote>>(stamp, {
        check: (batch) =>
          batch.map(({ row, input }) => ({ row, fields: parsedRow(importedQuote, input, row) })),
        insertNew: async (quotes) => {
          const keys = quotes.map(({ fields }) => fields.item);
          const items = await unarchivedItemIds(tx, { studyId, keys });
          const without = quotes.find(({ fields }) => !items.has(fields.item));
          if (without) {
            throw await itemRefusal(tx, { studyId, row: without.row, key: without.fields.item });
          }
          const ids = await takeIds("Quote", quotes.length);
          const createdAt = new Date();
          const data = quotes.map(({ fields }, at) => {
            const itemId = items.get(fields.item)!;
            return { id: ids[at]!, ...quoteColumns(fields), studyId, itemId, stamp, createdAt };
          });
          const inserted = await insertNew("Quote", data);
          return ids.map((id) => inserted.has(id));
        },
        keyOf,
        keyField: "key",
        stampsOf: async (quotes) => {
          const where = { studyId, key: { in: quotes.map(keyOf) } };
          return byKey(await tx.quote.findMany({ where, select: { key: true, stamp: true } }));
        },
      }),
  });
}
