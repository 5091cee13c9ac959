import type { StudyAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { recordFrozenFigure } from "@/lib/frozen/mutations";
import { frozenContentOf } from "./frozen-sheet";

/** Freezes a figure of the private study that its quote "own-1" stands behind. */
export async function freezeOwnFigure(lead: StudyAccess<"lead">): Promise<void> {
  const { id, slug } = lead.study;
  const { revision, title } = await reader().study.findUniqueOrThrow({
    where: { id },
    select: { revision: true, title: true },
  });
  const { study, quotes } = frozenContentOf();
  const own = quotes.map((quote) => ({ ...quote, key: "own-1", text: "What own-1 says" }));
  const content = frozenContentOf({ revision, study: { ...study, slug, title }, quotes: own });
  await recordFrozenFigure(lead, { content });
}
