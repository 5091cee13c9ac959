import type { StudyAccess } from "../base/access";

export type Hindrance = "closed" | "archived" | "no-codebook" | "quote-archived";

type Facts = { codebook: boolean; quoteArchived: boolean };

/** Why somebody who may open the annotate page can't annotate there; null when nothing hinders. */
export function hindranceOf(
  { study }: Pick<StudyAccess, "study">,
  { codebook, quoteArchived }: Facts,
): Hindrance | null {
  if (study.archived) return "archived";
  if (!codebook) return "no-codebook";
  if (study.closed) return "closed";
  return quoteArchived ? "quote-archived" : null;
}
