import { z } from "zod";
import type { StudyAccess } from "../base/access";
import { type FieldChange, fieldChanges } from "../corpus/field-changes";
import { reader } from "../db/client";
import { type EventPageLinks, eventPage } from "../db/event-page";
import { getSubmittedQuoteIds } from "./queries";
import { answers } from "./schema";
import { visibility } from "./visibility";

const fields = z.record(z.string(), z.unknown()).catch({});
const submission = z.object({
  answers,
  confidence: z.enum(["low", "medium", "high"]).nullable(),
  memo: z.string().nullable(),
});

const adjudication = z.object({
  variable: z.string(),
  codes: z.array(z.string()),
  reason: z.string(),
});

export type QuoteEvent = {
  id: number;
  at: Date;
  action: (typeof actions)[keyof typeof actions];
  /** Null when the server did it, as when it loads a study. */
  actor: { name: string; automated: boolean } | null;
  changes: FieldChange[];
  /** What was submitted, codes by the key of their variable. */
  submitted: z.output<typeof submission> | null;
  /** What a lead decided, withdrew or brought back. */
  adjudicated: z.output<typeof adjudication> | null;
};

const actions = {
  "quote.created": "created",
  "quote.updated": "updated",
  "quote.archived": "archived",
  "quote.restored": "restored",
  "annotation.submitted": "submitted",
  "annotation.reopened": "reopened",
  "adjudication.decided": "adjudicated",
  "adjudication.withdrawn": "decisionWithdrawn",
  "adjudication.restored": "decisionRestored",
} as const;

export type QuoteHistory = { events: QuoteEvent[]; links: EventPageLinks };

type QuoteId = { id: number; key: string };

/**
 * The subjects of the annotations that this access may read: the rule is that of single answers. Where
 * it keeps others' answers from an analyst, it keeps the decisions made on them as well.
 */
async function answerSubjects(access: StudyAccess<"analyst">, quote: QuoteId) {
  const subject = (analyst: number) => `annotation:${quote.key}:${analyst}`;
  const blind =
    visibility(access) !== "all" && (await getSubmittedQuoteIds(access, [quote.id])).size === 0;
  if (blind) return access.account ? [subject(access.account.id)] : [];
  // Not by the study as well: SQLite would go through all its annotations. Events are the study's alone.
  const where = { quoteId: quote.id };
  const [annotations, adjudications] = await Promise.all([
    reader().annotation.findMany({ where, select: { analystId: true } }),
    reader().adjudication.findMany({ where, select: { variable: { select: { key: true } } } }),
  ]);
  // Those of an earlier codebook revision have variables of the same keys.
  const variables = new Set(adjudications.map(({ variable }) => variable.key));
  return [
    ...annotations.map(({ analystId }) => subject(analystId)),
    ...[...variables].map((variable) => `adjudication:${quote.key}:${variable}`),
  ];
}

type EventRow = Awaited<ReturnType<typeof eventPage>>["events"][number];

function quoteEvent({ id, at, actor, ...row }: EventRow): QuoteEvent {
  const action = actions[row.kind as keyof typeof actions];
  const changed = action === "updated";
  const told = action === "submitted" ? submission.safeParse(row.after) : null;
  const decision = row.kind.startsWith("adjudication.") ? adjudication.safeParse(row.after) : null;
  return {
    ...{ id, at, action, actor },
    changes: changed ? fieldChanges(fields.parse(row.before), fields.parse(row.after)) : [],
    submitted: told?.success ? told.data : null,
    adjudicated: decision?.success ? decision.data : null,
  };
}

/**
 * What happened to a quote and, as far as this access may see single answers, what was submitted and
 * decided on it: a page of it, newest first, from before the id of an event or from now. Drafts are
 * nobody's business and are left out.
 */
export async function getQuoteHistory(
  access: StudyAccess<"analyst">,
  { quote, before }: { quote: QuoteId; before?: unknown },
): Promise<QuoteHistory> {
  const subjects = [`quote:${quote.key}`, ...(await answerSubjects(access, quote))];
  const of = { studyId: access.study.id, kind: { in: Object.keys(actions) } };
  const { events, links } = await eventPage(
    subjects.map((subject) => ({ ...of, subject })),
    before,
  );
  return { events: events.map(quoteEvent), links };
}
