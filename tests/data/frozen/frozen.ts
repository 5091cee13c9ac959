import type { StudyAccess } from "@/lib/base/access";
import { getColumns } from "@/lib/columns/queries";
import { everything, type Search } from "@/lib/comparison/search";
import { reader } from "@/lib/db/client";
import { freeze } from "@/lib/frozen/freeze-actions";
import type { Shown } from "@/lib/frozen/freeze-queries";
import { getFrozenFigure } from "@/lib/frozen/queries";
import { frozenSheet } from "../../support/frozen-sheet";

/** The figure under a search as an access sees it; its sheet is one for all. */
export async function shown(access: StudyAccess, change: Partial<Search> = {}): Promise<Shown> {
  const columns = await getColumns(access);
  const search = { ...everything, ...change };
  return {
    columns,
    search,
    ground: search,
    sheet: frozenSheet(),
    filters: "All quotes",
    agreement: [],
    language: "en",
  };
}

export function freezeNow(
  access: StudyAccess<"analyst">,
  { change = {}, requestKey }: { change?: Partial<Search>; requestKey?: string } = {},
) {
  return freeze(access, { load: () => shown(access, change), requestKey });
}

/** What is read at the address; fails unless the figure is whole. */
export async function whole(access: StudyAccess, address: string) {
  const figure = await getFrozenFigure(access, address);
  if (figure?.state !== "whole") throw new Error(`the figure is ${figure?.state ?? "not there"}`);
  return figure;
}

export function storedFigures(studyId: number) {
  return reader().frozenFigure.findMany({ where: { studyId }, orderBy: { id: "asc" } });
}
