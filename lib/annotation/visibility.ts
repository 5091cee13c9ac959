import type { StudyAccess } from "../base/access";

/**
 * Whose single answers an access may see: everybody's; on the quotes that the analyst has submitted
 * everybody's, elsewhere only the analyst's own (blind annotation); or nobody's.
 */
export type Visibility = "all" | "where-submitted" | "none";

/**
 * The one rule of blindness, from the role held and the study's setting. Leads see all. Analysts see
 * an answer of others on a quote once they have submitted their own, or when annotation is closed.
 * Viewers and readers see what the study lets them.
 */
export function visibility({ role, study }: Pick<StudyAccess, "role" | "study">): Visibility {
  if (role === "lead") return "all";
  if (role === "analyst") return study.closed ? "all" : "where-submitted";
  if (study.answersShown === "always") return "all";
  return study.answersShown === "closed" && study.closed ? "all" : "none";
}

/** Whether an access annotates blind: nothing is offered to it then that shows what everybody sees. */
export function isBlind(access: Pick<StudyAccess, "role" | "study">): boolean {
  return visibility(access) === "where-submitted";
}

/** For whom figures may be kept: who annotates blind sees other columns than everybody else. */
export function viewerOf(access: Pick<StudyAccess, "role" | "study" | "account">): number | "all" {
  return isBlind(access) ? (access.account?.id ?? 0) : "all";
}
