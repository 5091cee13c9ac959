import type { StudyAccess } from "../base/access";
import { AppError, invalidField } from "../base/app-error";
import type { Transaction } from "../db/write";
import { nextKey, writeStudy } from "../db/write-study";
import { keptLineEnds } from "./line-ends";
import { quoteTextFields } from "./quote-queries";
import { quoteSearchText } from "./quote-search-text";
import type { NewQuote, QuoteUpdate } from "./schema";

type Lead = StudyAccess<"lead">;

/** The item by its key, if quotes can be put under it. Throws invalid-input on the field. */
async function requireItemId(tx: Transaction, studyId: number, key: string): Promise<number> {
  const item = await tx.item.findUnique({
    where: { studyId_key: { studyId, key } },
    select: { id: true, archivedAt: true },
  });
  if (!item) throw invalidField("item", { key: "unknown-item" });
  if (item.archivedAt) throw invalidField("item", { key: "item-archived" });
  return item.id;
}

export function createQuote(access: Lead, { requestKey, key, item, ...fields }: NewQuote) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "quote.created",
    requestKey,
    work: async (tx, stamp) => {
      const itemId = await requireItemId(tx, studyId, item);
      const quoteKey = key ?? (await nextKey(tx, studyId, "q"));
      const searchText = quoteSearchText(fields);
      await tx.quote.create({
        data: { ...fields, key: quoteKey, studyId, itemId, searchText, stamp },
      });
      const after = { ...fields, key: quoteKey, item, version: 1 };
      return { subject: `quote:${quoteKey}`, before: null, after };
    },
  });
}

async function quoteOfStudy(tx: Transaction, studyId: number, key: string) {
  const row = await tx.quote.findUnique({
    where: { studyId_key: { studyId, key } },
    select: {
      id: true,
      itemId: true,
      item: { select: { key: true } },
      form: true,
      ...quoteTextFields,
      version: true,
    },
  });
  if (!row) throw new AppError("not-found", { key: "unknown-quote" });
  const { id, itemId, item, ...fields } = row;
  return { id, itemId, told: { key, item: item.key, ...fields } };
}

/**
 * Changes a quote, and with it what search finds it by. Throws conflict with what stands now when
 * the version is not the stored one.
 */
export function updateQuote(access: Lead, { key, input }: { key: string; input: QuoteUpdate }) {
  const { version, requestKey, item, ...typed } = input;
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "quote.updated",
    requestKey,
    work: async (tx, stamp) => {
      const quote = await quoteOfStudy(tx, studyId, key);
      const fields = {
        ...typed,
        text: keptLineEnds(quote.told.text, typed.text),
        originalText: keptLineEnds(quote.told.originalText, typed.originalText),
        context: keptLineEnds(quote.told.context, typed.context),
      };
      const stays = item === quote.told.item;
      const itemId = stays ? quote.itemId : await requireItemId(tx, studyId, item);
      const searchText = quoteSearchText(fields);
      const { count } = await tx.quote.updateMany({
        where: { id: quote.id, version },
        data: { ...fields, itemId, searchText, version: version + 1, stamp },
      });
      if (count === 0) {
        throw new AppError("conflict", { key: "stale" }, { meanwhile: quote.told });
      }
      const after = { key, item, ...fields, version: version + 1 };
      return { subject: `quote:${key}`, before: quote.told, after };
    },
  });
}
