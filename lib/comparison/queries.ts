import { visibility } from "../annotation/visibility";
import type { StudyAccess } from "../base/access";
import { quoteTextFields } from "../corpus/quote-queries";
import { reader } from "../db/client";
import type { Askable } from "./schema";

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
      ...quoteTextFields,
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
