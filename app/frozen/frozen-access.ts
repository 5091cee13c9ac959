import { cache } from "react";
import { requireStudyAccess } from "@/lib/auth/study-access";
import type { StudyAccess } from "@/lib/base/access";
import { AppError } from "@/lib/base/app-error";
import { type FrozenFigure, getFrozenFigure, getStudyOfFrozen } from "@/lib/frozen/queries";

type Found = { access: StudyAccess; figure: FrozenFigure };

/**
 * A frozen figure for whoever may read its study. An address that leads nowhere is refused in the same
 * words as one of a study that is not theirs: signed-out for visitors, not-found for others. A page and
 * its title ask once.
 */
export const requireFrozenFigure = cache(async (address: string): Promise<Found> => {
  const slug = await getStudyOfFrozen(address);
  // No study has the empty slug.
  const access = await requireStudyAccess(slug ?? "", "reader");
  const figure = await getFrozenFigure(access, address);
  if (!figure) throw new AppError("not-found", { key: "not-found" });
  return { access, figure };
});
