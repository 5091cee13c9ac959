import { getSubmittedQuoteIds } from "../annotation/queries";
import { visibility } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { type ColumnStore, columnStore } from "./column-store";
import { type Columns, columns, withHidden } from "./columns";
import { getStudyRows } from "./rows-queries";

/** Sets of columns that one process keeps: one a study and codebook revision that was asked for. */
const KEPT = 16;

// Next keeps several copies of a module; the process keeps one store.
const process_ = globalThis as typeof globalThis & { parallaxColumns?: ColumnStore };

/**
 * What every figure is computed from, as this access may see it: an analyst who annotates blind has
 * the quotes hidden on which nothing of theirs is submitted yet. Annotations are those made against
 * the codebook revision of this number, by default the newest; a number that the study does not have
 * gives columns without variables and annotations.
 */
export async function getColumns(
  access: StudyAccess,
  codebookRevision: number | null = null,
): Promise<Columns> {
  const { id } = access.study;
  const { revision } = await reader().study.findUniqueOrThrow({
    where: { id },
    select: { revision: true },
  });
  process_.parallaxColumns ??= columnStore({ limit: KEPT });
  const key = `${id}/${codebookRevision ?? "newest"}`;
  const shared = await process_.parallaxColumns.get({ key, revision }, async () =>
    columns(await getStudyRows({ id, revision, codebookRevision })),
  );
  if (visibility(access) !== "where-submitted") return shared;
  const open = await submittedKeys(access);
  return withHidden(shared, (quote) => !open.has(shared.quotes.key[quote]!));
}

async function submittedKeys(access: StudyAccess): Promise<Set<string>> {
  const ids = await getSubmittedQuoteIds(access);
  const quotes = await reader().quote.findMany({
    where: { studyId: access.study.id, id: { in: [...ids] } },
    select: { key: true },
  });
  return new Set(quotes.map(({ key }) => key));
}
