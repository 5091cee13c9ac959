import type { Columns } from "@/lib/columns/columns";
import { type Filters, passingQuotes } from "@/lib/columns/filter";
import { resolve } from "@/lib/comparison/resolve";
import { columns, type StudyRows } from "../../support/study-rows";

const everything: Filters = { outlets: [], from: null, to: null, forms: [] };

/** What a figure is computed from: the columns, one variable resolved, and which quotes pass. */
export function viewOf(
  study: StudyRows | Columns,
  { variable = 0, ...filters }: Partial<Filters> & { variable?: number } = {},
) {
  const built = "revision" in study && "hidden" in study ? study : columns(study);
  const passing = passingQuotes(built, { ...everything, ...filters });
  return [built, { resolved: resolve(built, { variable }), passing }] as const;
}
