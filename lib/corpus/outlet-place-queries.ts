import { readRows } from "../db/read-rows";

/**
 * The study's outlets by their id, archived ones too, for what points to them: read by themselves,
 * because a query through all items asks for as many parameters as there are items, and databases take
 * so many only.
 */
export async function outletPlaces(studyId: number) {
  const rows = await readRows<{ id: number; position: number; slug: string; name: string }>(
    `SELECT o."id", s."position", o."slug", o."name"
     FROM "StudyOutlet" s JOIN "Outlet" o ON o."id" = s."outletId" WHERE s."studyId" = ?`,
    [studyId],
  );
  return new Map(rows.map(({ id, ...outlet }) => [id, outlet]));
}

export type OutletPlaces = Awaited<ReturnType<typeof outletPlaces>>;
