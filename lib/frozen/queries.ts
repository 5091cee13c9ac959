import { isBlind } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { getColumns } from "../columns/queries";
import { reader } from "../db/client";
import { unarchivedQuote } from "../db/unarchived";
import { isIntact } from "./content";
import { type FrozenContent, frozenAddress, frozenContent } from "./schema";

/**
 * The slug of the study that a frozen figure belongs to, or null: all that is told before somebody has
 * proved that the study is theirs to read.
 */
export async function getStudyOfFrozen(address: string): Promise<string | null> {
  if (!frozenAddress.safeParse(address).success) return null;
  const row = await reader().frozenFigure.findUnique({
    where: { address },
    select: { study: { select: { slug: true } } },
  });
  return row?.study.slug ?? null;
}

/**
 * A frozen figure as this access may read it. "altered": its content is not what was frozen;
 * "unreadable": it is no content that this version knows; "blind": it tells how quotes were resolved
 * while some are hidden from the analyst. Only "whole" comes with content.
 */
export type FrozenFigure =
  | { state: "whole"; address: string; sha256: string; text: string; content: FrozenContent }
  | { state: "withdrawn"; withdrawnAt: Date }
  | { state: "altered" | "unreadable" | "blind" };

/** Quotes that a figure may rest on, archived since, on which this analyst never submitted anything. */
function countArchivedUnseen(
  { study, account }: StudyAccess,
  { revision, frozenAt }: FrozenContent,
): Promise<number> {
  const isLater = { stamp: { gt: revision } };
  const archived = { NOT: unarchivedQuote };
  const since = { OR: [isLater, { item: isLater }, { item: { outlet: isLater } }] };
  const submitted = { analystId: account?.id ?? 0, state: "submitted" } as const;
  return reader().quote.count({
    where: {
      studyId: study.id,
      createdAt: { lte: frozenAt },
      AND: [archived, since],
      annotations: { none: submitted },
    },
  });
}

/**
 * Whether the figure may tell of a quote that is hidden from this access. Any quote of the study
 * counts, whatever passes the filters: contrast rests on all outlets, distance on the reference.
 */
async function tellsHidden(access: StudyAccess, content: FrozenContent): Promise<boolean> {
  if (!isBlind(access)) return false;
  const { hidden } = await getColumns(access);
  return hidden.includes(1) || (await countArchivedUnseen(access, content)) > 0;
}

function contentOf(text: string): FrozenContent | null {
  try {
    return frozenContent.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The figure at this address of the study, its hash checked; null when the study has none there. */
export async function getFrozenFigure(
  access: StudyAccess,
  address: string,
): Promise<FrozenFigure | null> {
  const row = await reader().frozenFigure.findFirst({
    where: { studyId: access.study.id, address },
    select: { address: true, sha256: true, content: true, withdrawnAt: true },
  });
  if (!row) return null;
  if (row.withdrawnAt) return { state: "withdrawn", withdrawnAt: row.withdrawnAt };
  if (!isIntact(row)) return { state: "altered" };
  const content = contentOf(row.content);
  if (!content) return { state: "unreadable" };
  if (await tellsHidden(access, content)) return { state: "blind" };
  return { state: "whole", address, sha256: row.sha256, text: row.content, content };
}

/** The study's frozen figures, the newest first, without their content. */
export function listFrozenFigures(access: StudyAccess) {
  return reader().frozenFigure.findMany({
    where: { studyId: access.study.id },
    orderBy: { id: "desc" },
    select: { address: true, title: true, createdAt: true, revision: true, withdrawnAt: true },
  });
}

export type ListedFigure = Awaited<ReturnType<typeof listFrozenFigures>>[number];
