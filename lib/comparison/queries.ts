import { getSubmittedQuoteIds } from "../annotation/queries";
import { visibility } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { type ColumnStore, columnStore } from "./column-store";
import { type Columns, columns, withHidden } from "./columns";
import { getStudyRows } from "./rows-queries";
import type { Askable } from "./schema";

/** Studies whose columns one process keeps. */
const KEPT_STUDIES = 16;

// Next keeps several copies of a module; the process keeps one store.
const process_ = globalThis as typeof globalThis & { parallaxColumns?: ColumnStore };

/**
 * What every figure is computed from, as this access may see it: an analyst who annotates blind has
 * the quotes hidden on which nothing of theirs is submitted yet.
 */
export async function getColumns(access: StudyAccess): Promise<Columns> {
  const { id } = access.study;
  const { revision } = await reader().study.findUniqueOrThrow({
    where: { id },
    select: { revision: true },
  });
  process_.parallaxColumns ??= columnStore({ limit: KEPT_STUDIES });
  const shared = await process_.parallaxColumns.get({ id, revision }, async () =>
    columns(await getStudyRows(id, revision)),
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

/** What a reader is told of the study itself. */
export async function getProposal(access: StudyAccess) {
  const { revisions, ...head } = await reader().study.findUniqueOrThrow({
    where: { id: access.study.id },
    select: {
      slug: true,
      title: true,
      proposal: true,
      proposedBy: true,
      proposedIn: true,
      question: true,
      source: true,
      annotationNote: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
    },
  });
  return { ...head, codebookRevision: revisions[0]?.number ?? null };
}

export type Proposal = Awaited<ReturnType<typeof getProposal>>;

/** The number that the study knows this account by, or null for everybody who is no member. */
async function getOwnNumber(access: StudyAccess): Promise<number | null> {
  if (!access.account) return null;
  const member = await reader().studyMember.findUnique({
    where: { studyId_userId: { studyId: access.study.id, userId: access.account.id } },
    select: { number: true },
  });
  return member?.number ?? null;
}

/** The quotes of these keys as they are read, with what is known of their items; none is archived. */
export async function getQuotesByKey(access: StudyAccess, keys: string[]) {
  return reader().quote.findMany({
    where: { studyId: access.study.id, key: { in: keys }, archivedAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      key: true,
      form: true,
      text: true,
      language: true,
      originalText: true,
      originalLanguage: true,
      speaker: true,
      context: true,
      contentNote: true,
      item: {
        select: { title: true, kind: true, author: true, url: true, publishedOn: true },
      },
    },
  });
}

export type ReadQuote = Awaited<ReturnType<typeof getQuotesByKey>>[number];

/** Whose single answers this access may compare by: what it may read on every quote, and its own. */
export async function getAskable(access: StudyAccess): Promise<Askable> {
  if (visibility(access) === "all") return "all";
  const own = await getOwnNumber(access);
  return own === null ? [] : [own];
}
