import { visibility } from "../../annotation/visibility";
import type { StudyAccess } from "../../base/access";
import type { Reason } from "../../base/reason";

/**
 * Why somebody may not have a study's bundle, and when it will be possible; null for who may. A bundle
 * holds every single answer, so it is for those who see all of them on every quote.
 *
 * @example bundleRefusal(accessOfAnAnalyst) // { key: "bundle-blind" } until annotation is closed
 */
export function bundleRefusal(access: Pick<StudyAccess, "role" | "study">): Reason | null {
  if (visibility(access) === "all") return null;
  if (access.role === "analyst") return { key: "bundle-blind" };
  return { key: access.study.answersShown === "closed" ? "bundle-not-yet" : "bundle-never" };
}
