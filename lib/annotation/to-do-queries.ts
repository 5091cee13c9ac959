import type { StudyAccess } from "../base/access";
import { outletPlaces } from "../corpus/outlet-place-queries";
import { walkOutlets } from "../corpus/quote-walk-queries";
import { reader } from "../db/client";
import { placeOf, placesOf, type QuotePlace } from "../db/quote-places";
import { queueRoute, without } from "./queue-route";

type Analyst = StudyAccess<"analyst">;

/** Where an analyst who comes back goes on: what was begun first, then what is open; null if nothing is. */
export async function getFirstToDo(access: Analyst): Promise<string | null> {
  const { id: studyId } = access.study;
  const outlets = await outletPlaces(studyId);
  const drafts = access.account
    ? await reader().annotation.findMany({
        where: { studyId, analystId: access.account.id, state: "draft" },
        select: { quoteId: true },
      })
    : [];
  const begun = await placesOf(
    { studyId },
    drafts.map(({ quoteId }) => quoteId),
  );
  const position = ({ outletId }: QuotePlace) => outlets.get(outletId)!.position;
  const [first] = begun.sort((a, b) => {
    return position(a) - position(b) || a.itemId - b.itemId || a.id - b.id;
  });
  const route = queueRoute(access, { outlets, own: without(access, "begun") });
  const [open] = first ? [first] : await walkOutlets(route, { from: null, limit: 1 });
  return open?.key ?? null;
}

/** The next quote to annotate after one, going round to the beginning; null when all is submitted. */
export async function getNextToDo(access: Analyst, key: string): Promise<string | null> {
  const { id: studyId } = access.study;
  const [outlets, place] = await Promise.all([outletPlaces(studyId), placeOf(studyId, key)]);
  const route = queueRoute(access, { outlets, own: without(access, "submitted") });
  const [later] = await walkOutlets(route, { from: place, limit: 1 });
  const [next] = later ? [later] : await walkOutlets(route, { from: null, limit: 1 });
  return next && next.id !== place?.id ? next.key : null;
}
