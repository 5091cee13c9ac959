import type { StudyAccess } from "../../base/access";
import { reader } from "../../db/client";
import { unarchivedQuote } from "../../db/unarchived";
import type { Transaction } from "../../db/write";
import type { Adjudication } from "./adjudication";

type Lead = StudyAccess<"lead">;

const rowFields = {
  id: true,
  version: true,
  reason: true,
  withdrawnAt: true,
  createdAt: true,
  quote: { select: { key: true } },
  variable: { select: { key: true } },
  lead: { select: { user: { select: { name: true } } } },
  codes: {
    orderBy: { code: { position: "asc" } },
    select: { code: { select: { key: true, name: true } } },
  },
} as const;

/** The decision on a variable of a quote, in force or withdrawn, and its id for the writes that follow. */
export async function getAdjudicationOf(
  database: Pick<Transaction, "adjudication">,
  place: { quoteId: number; variableId: number },
): Promise<{ id: number; told: Adjudication } | null> {
  const row = await database.adjudication.findUnique({
    where: { quoteId_variableId: place },
    select: rowFields,
  });
  if (!row) return null;
  const { id, version, reason, withdrawnAt } = row;
  const codes = row.codes.map(({ code }) => code.key);
  const of = { quote: row.quote.key, variable: row.variable.key };
  return { id, told: { ...of, version, codes, reason, withdrawn: withdrawnAt !== null } };
}

/** A decision as leads read it. */
export type ReadAdjudication = {
  /** Keys. */
  quote: string;
  variable: string;
  version: number;
  codes: { key: string; name: string }[];
  reason: string;
  /** Who decided, and when. */
  lead: string;
  decidedAt: Date;
  withdrawn: boolean;
};

/** By the revision in which a decision was last changed: a clock may be set back, a revision never is. */
const newestFirst = { stamp: "desc" } as const;

/** As many as one query asks for: databases bound the number of parameters. */
const AT_ONCE = 400;

async function readAdjudications(where: {
  studyId: number;
  variable: { revisionId: number };
  withdrawnAt?: null;
  quote: { key: string } | typeof unarchivedQuote;
}): Promise<ReadAdjudication[]> {
  const newest = await reader().adjudication.findMany({
    where,
    orderBy: newestFirst,
    select: { id: true },
  });
  const rows: Awaited<ReturnType<typeof read>> = [];
  const read = (ids: number[]) =>
    reader().adjudication.findMany({
      where: { id: { in: ids } },
      orderBy: newestFirst,
      select: rowFields,
    });
  for (let at = 0; at < newest.length; at += AT_ONCE) {
    rows.push(...(await read(newest.slice(at, at + AT_ONCE).map(({ id }) => id))));
  }
  return rows.map(({ quote, variable, version, reason, lead, codes, createdAt, withdrawnAt }) => ({
    quote: quote.key,
    variable: variable.key,
    version,
    reason,
    codes: codes.map(({ code }) => code),
    lead: lead.user.name,
    decidedAt: createdAt,
    withdrawn: withdrawnAt !== null,
  }));
}

/** The decisions in force on quotes that are not archived, the newest first, of one codebook revision. */
export function listAdjudications(access: Lead, revisionId: number): Promise<ReadAdjudication[]> {
  return readAdjudications({
    studyId: access.study.id,
    variable: { revisionId },
    withdrawnAt: null,
    quote: unarchivedQuote,
  });
}

/** The decisions on one quote, those that were withdrawn included, of one codebook revision. */
export function getQuoteAdjudications(
  access: Lead,
  { quote, revisionId }: { quote: string; revisionId: number },
): Promise<ReadAdjudication[]> {
  return readAdjudications({
    studyId: access.study.id,
    variable: { revisionId },
    quote: { key: quote },
  });
}
