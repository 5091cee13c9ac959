import type { StudyAccess } from "../base/access";
import { invalidField } from "../base/app-error";
import { type Transaction, uniqueViolation } from "../db/write";
import { nextKey, writeStudy } from "../db/write-study";
import type { NewItem, NewOutlet, NewQuote } from "./schema";
import { searchFold } from "./search-fold";

/** A new outlet, known to all studies from now on and taking part in this one. */
export async function createOutlet(
  access: StudyAccess<"lead">,
  { requestKey, audience, ...fields }: NewOutlet,
) {
  const studyId = access.study.id;
  try {
    return await writeStudy(access, {
      kind: "outlet.created",
      requestKey,
      work: async (tx, stamp) => {
        const outlet = await tx.outlet.create({
          data: { ...fields, audience: audience ?? undefined },
        });
        const last = await tx.studyOutlet.aggregate({
          where: { studyId },
          _max: { position: true },
        });
        const position = (last._max.position ?? -1) + 1;
        await tx.studyOutlet.create({ data: { studyId, outletId: outlet.id, position, stamp } });
        const after = { ...fields, audience, version: 1 };
        return { subject: `outlet:${outlet.slug}`, before: null, after };
      },
    });
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    throw invalidField("slug", { key: "slug-taken" });
  }
}

/** The outlet of this study by its slug. Throws invalid-input on the field when the study has none such. */
async function requireOutletId(tx: Transaction, studyId: number, slug: string): Promise<number> {
  const outlet = await tx.studyOutlet.findFirst({
    where: { studyId, outlet: { slug } },
    select: { outletId: true },
  });
  if (!outlet) throw invalidField("outlet", { key: "unknown-outlet" });
  return outlet.outletId;
}

export function createItem(
  access: StudyAccess<"lead">,
  { requestKey, key, outlet, ...fields }: NewItem,
) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "item.created",
    requestKey,
    work: async (tx, stamp) => {
      const outletId = await requireOutletId(tx, studyId, outlet);
      const itemKey = key ?? (await nextKey(tx, studyId, "i"));
      await tx.item.create({ data: { ...fields, key: itemKey, studyId, outletId, stamp } });
      const after = { ...fields, key: itemKey, outlet, version: 1 };
      return { subject: `item:${itemKey}`, before: null, after };
    },
  });
}

/** What search looks in, folded. */
export function quoteSearchText(quote: {
  text: string;
  originalText: string | null;
  speaker: string | null;
  context: string | null;
}): string {
  const parts = [quote.text, quote.originalText, quote.speaker, quote.context];
  return searchFold(parts.filter((part) => part !== null).join("\n"));
}

export async function requireItemId(
  tx: Transaction,
  studyId: number,
  key: string,
): Promise<number> {
  const item = await tx.item.findUnique({
    where: { studyId_key: { studyId, key } },
    select: { id: true },
  });
  if (!item) throw invalidField("item", { key: "unknown-item" });
  return item.id;
}

export function createQuote(
  access: StudyAccess<"lead">,
  { requestKey, key, item, ...fields }: NewQuote,
) {
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
