import { visibility } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { getColumns } from "../columns/queries";
import { reader } from "../db/client";
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
 * that the analyst has not submitted yet. Only "whole" comes with content.
 */
export type FrozenFigure =
  | { state: "whole"; address: string; sha256: string; text: string; content: FrozenContent }
  | { state: "withdrawn"; withdrawnAt: Date }
  | { state: "altered" | "unreadable" | "blind" };

async function isBlind(access: StudyAccess, { quotes }: FrozenContent): Promise<boolean> {
  if (visibility(access) !== "where-submitted") return false;
  const columns = await getColumns(access);
  const frozen = new Set(quotes.map(({ key }) => key));
  return columns.quotes.key.some((key, at) => columns.hidden[at] === 1 && frozen.has(key));
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
  if (await isBlind(access, content)) return { state: "blind" };
  return { state: "whole", address, sha256: row.sha256, text: row.content, content };
}

/** The study's frozen figures, the newest first, without their content. */
export function listFrozenFigures(access: StudyAccess) {
  return reader().frozenFigure.findMany({
    where: { studyId: access.study.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { address: true, title: true, createdAt: true, revision: true, withdrawnAt: true },
  });
}

export type ListedFigure = Awaited<ReturnType<typeof listFrozenFigures>>[number];
