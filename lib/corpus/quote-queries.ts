import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { key as keySchema } from "./schema";

/** What a quote says, in the original too, and what is told to whoever reads it. */
export const quoteTextFields = {
  text: true,
  language: true,
  originalText: true,
  originalLanguage: true,
  speaker: true,
  context: true,
  contentNote: true,
} as const;

export const quoteFields = {
  id: true,
  key: true,
  form: true,
  text: true,
  language: true,
  speaker: true,
  contentNote: true,
  archivedAt: true,
  item: {
    select: {
      key: true,
      kind: true,
      title: true,
      author: true,
      url: true,
      publishedOn: true,
      dateNote: true,
      archivedAt: true,
      outlet: {
        select: {
          position: true,
          archivedAt: true,
          outlet: { select: { slug: true, name: true } },
        },
      },
    },
  },
} as const;

type Row = {
  archivedAt: Date | null;
  item: {
    archivedAt: Date | null;
    outlet: {
      position: number;
      archivedAt: Date | null;
      outlet: { slug: string; name: string };
    };
  };
};

/** A stored quote with its outlet at hand, and by what it is archived, if it is. */
export function quoteWithOutlet<R extends Row>({ archivedAt, item, ...quote }: R) {
  const { outlet: place, archivedAt: itemArchived, ...itemFields } = item;
  const archivedBy = archivedAt
    ? ("quote" as const)
    : itemArchived
      ? ("item" as const)
      : place.archivedAt
        ? ("outlet" as const)
        : null;
  const outlet = { ...place.outlet, position: place.position };
  return {
    ...quote,
    item: itemFields as Omit<R["item"], "outlet" | "archivedAt">,
    outlet,
    archivedBy,
  };
}

/** One quote whole, or null. Archived ones are there for leads only. */
export async function getQuote(access: StudyAccess, key: string) {
  if (!keySchema.safeParse(key).success) return null;
  const row = await reader().quote.findUnique({
    where: { studyId_key: { studyId: access.study.id, key } },
    select: {
      ...quoteFields,
      ...quoteTextFields,
      version: true,
    },
  });
  if (!row) return null;
  const quote = quoteWithOutlet(row);
  return quote.archivedBy && access.role !== "lead" ? null : quote;
}
export type QuoteDetails = NonNullable<Awaited<ReturnType<typeof getQuote>>>;
