import type { StudyAccess } from "../base/access";
import { outletPlaces } from "../corpus/outlet-place-queries";
import type { Route } from "../corpus/quote-walk-queries";
import { reader } from "../db/client";
import { countByOutlet, sum } from "../db/quote-counts";
import type { Progress } from "./queue";
import { queueRoute } from "./queue-route";

type Analyst = StudyAccess<"analyst">;

/** How many of the quotes that are archived the analyst has submitted, or at least begun. */
async function ownArchived(access: Analyst, { outlets, asked }: Route) {
  const archived = { studyId: asked.studyId, archived: true };
  const counts = await countByOutlet(archived, outlets);
  const some = outlets.filter((outlet) => counts.get(outlet));
  const count = async (at: "begun" | "submitted") => {
    const own = access.account && { analystId: access.account.id, at, has: true };
    return own ? sum(await countByOutlet({ ...archived, own }, some)) : 0;
  };
  return { submitted: await count("submitted"), begun: await count("begun") };
}

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
  const archived = await ownArchived(access, route);
  return {
    submitted: own("submitted") - archived.submitted,
    drafts: own("draft") - (archived.begun - archived.submitted),
    total: sum(await countByOutlet({ studyId }, route.outlets)),
  };
}
