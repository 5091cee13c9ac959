import type { StudyAccess } from "../base/access";
import type { Route } from "../corpus/quote-walk-queries";
import type { QuoteCondition } from "../db/quote-condition";

type Analyst = StudyAccess<"analyst">;

/** The study's outlets by their id. */
export type QueueOutlets = ReadonlyMap<number, { position: number; name: string }>;

/** The way through the study's quotes: by outlet as the study lists them, then by item, then by quote. */
export function queueRoute(
  access: Analyst,
  { outlets, own }: { outlets: QueueOutlets; own?: QuoteCondition["own"] },
) {
  const sorted = [...outlets].sort(([, a], [, b]) => a.position - b.position).map(([id]) => id);
  const asked = { studyId: access.study.id, own };
  return { asked, order: "entry", outlets: sorted, among: new Set(sorted) } satisfies Route;
}

/** What this account has not begun, or not submitted: everything, where there is no account. */
export function without(access: Analyst, at: "begun" | "submitted") {
  return access.account ? { analystId: access.account.id, at, has: false } : undefined;
}
