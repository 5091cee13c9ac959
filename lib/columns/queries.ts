import { getSubmittedQuoteIds } from "../annotation/queries";
import { visibility } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { environment } from "../base/env";
import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import { reader } from "../db/client";
import { readSnapshot } from "../db/snapshot";
import { columnStore } from "./column-store";
import { type Columns, withHidden } from "./columns";
import { readStudy } from "./reading-queries";
import { rememberSince, sinceOf } from "./since";
import { advanceStudy } from "./study-queries";

const store = () =>
  processWide("columns", () => columnStore({ limit: environment().columnStoreBytes }));

/** Columns of so many blind analysts are kept, with what figures keep beside them. */
const MOST_BLIND = 4;
const blind = processWide(
  "columns of blind analysts",
  () => new WeakMap<Columns, KeptAnswers<Columns>>(),
);

const accountOf = ({ account }: StudyAccess) => `${account?.id ?? 0}`;

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
  const before =
    since &&
    (await blind
      .get(since.columns)
      ?.known(accountOf(access))
      ?.catch(() => undefined));
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
  const of = blind.get(shared) ?? new KeptAnswers<Columns>(MOST_BLIND);
  blind.set(shared, of);
  return of.get(accountOf(access), () => withOwnAlone(access, shared));
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
  const key = `${id}/${codebookRevision ?? "newest"}`;
  const asked = { id, codebookRevision };
  const shared = await store().get(
    { key, revision },
    {
      load: () => readStudy(asked),
      advance: (study) => readSnapshot((snapshot) => advanceStudy(snapshot, { study, ...asked })),
    },
  );
  if (visibility(access) !== "where-submitted") return shared;
  return blindColumns(access, shared);
}
