import type { StudyAccess } from "../base/access";
import { outletPlaces } from "../corpus/outlet-place-queries";
import { countOwnArchived } from "../db/archived-quotes";
import { reader } from "../db/client";
import { countByOutlet, sum } from "../db/quote-counts";
import type { Progress } from "./queue";
import { queueRoute } from "./queue-route";

type Analyst = StudyAccess<"analyst">;

/** How far the analyst is with the quotes that are not archived. */
export async function getProgress(access: Analyst): Promise<Progress> {
  const { id: studyId } = access.study;
  const route = queueRoute(access, { outlets: await outletPlaces(studyId) });
  const rows = access.account
    ? await reader().annotation.groupBy({
        by: ["state"],
        where: { studyId, analystId: access.account.id },
        _count: true,
      })
    : [];
  const own = (wanted: "draft" | "submitted") =>
    rows.find(({ state }) => state === wanted)?._count ?? 0;
  // All of them, without those that few are: the index counts the first, and nearly nothing is archived.
  const of = { studyId, analystId: access.account?.id ?? 0 };
  const archived = await countOwnArchived(of, route.outlets);
  return {
    submitted: own("submitted") - (archived.get("submitted") ?? 0),
    drafts: own("draft") - (archived.get("draft") ?? 0),
    total: sum(await countByOutlet({ studyId }, route.outlets)),
  };
}
