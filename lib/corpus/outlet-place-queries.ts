import { reader } from "../db/client";

/**
 * The study's outlets by their id, archived ones too, for what points to them: read by themselves,
 * because a query through all items asks for as many parameters as there are items, and databases take
 * so many only.
 */
export async function outletPlaces(studyId: number) {
  const rows = await reader().studyOutlet.findMany({
    where: { studyId },
    select: { outletId: true, position: true, outlet: { select: { slug: true, name: true } } },
  });
  return new Map(rows.map(({ outletId, position, outlet }) => [outletId, { ...outlet, position }]));
}
