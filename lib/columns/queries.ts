import { getSubmittedQuoteIds } from "../annotation/queries";
import { visibility } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { environment } from "../base/env";
import { LastUsed } from "../base/last-used";
import { reader } from "../db/client";
import { type ColumnStore, columnStore } from "./column-store";
import { type Columns, withHidden } from "./columns";
import { rememberSince, sinceOf } from "./since";
import { advanceStudy, loadStudy } from "./study-queries";

// Next keeps several copies of a module; the process keeps one store.
const process_ = globalThis as typeof globalThis & { parallaxColumns?: ColumnStore };

/** Columns of so many blind analysts are kept, with what figures keep beside them. */
const MOST_BLIND = 4;
const blind = new WeakMap<Columns, LastUsed<number, Promise<Columns>>>();

/** Quotes that others see changed, and those that this viewer sees for the first time or no longer. */
function changedSince(now: Columns, { before, quotes }: { before: Columns; quotes: Int32Array }) {
  const changed = new Set(quotes);
  for (let quote = 0; quote < now.hidden.length; quote++) {
    if (now.hidden[quote] !== before.hidden[quote]) changed.add(quote);
  }
  return Int32Array.from(changed);
}

async function withOwnAlone(access: StudyAccess, shared: Columns): Promise<Columns> {
  const open = await getSubmittedQuoteIds(access);
  const own = withHidden(shared, (quote) => !open.has(shared.quotes.id[quote]!));
  const since = sinceOf(shared);
  const before = since && (await blind.get(since.columns)?.known(access.account?.id ?? 0));
  if (before) {
    const quotes = changedSince(own, { before, quotes: since.quotes });
    rememberSince(own, { columns: before, quotes });
  }
  return own;
}

/**
 * The columns with every quote hidden on which the account has submitted nothing. What it submits or takes
 * back raises the study's revision, so that they are good for as long as the columns they are made of.
 */
function blindColumns(access: StudyAccess, shared: Columns): Promise<Columns> {
  const account = access.account?.id ?? 0;
  const of = blind.get(shared) ?? new LastUsed<number, Promise<Columns>>(MOST_BLIND);
  blind.set(shared, of);
  const own = of.get(account, () => withOwnAlone(access, shared));
  own.catch(() => of.forget(account, own));
  return own;
}

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
  process_.parallaxColumns ??= columnStore({ limit: environment().columnStoreBytes });
  const key = `${id}/${codebookRevision ?? "newest"}`;
  const asked = { id, codebookRevision };
  const shared = await process_.parallaxColumns.get(
    { key, revision },
    { load: () => loadStudy(asked), advance: (study) => advanceStudy(study, asked) },
  );
  if (visibility(access) !== "where-submitted") return shared;
  return blindColumns(access, shared);
}
