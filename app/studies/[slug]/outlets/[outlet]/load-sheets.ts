import type { Sheet } from "@/components/figures/sheet";
import type { StudyAccess } from "@/lib/base/access";
import { loadSheet } from "../../load-sheet";

/** The outlet's own sentiment and frames, as the comparison has them; none where it has no such figure. */
export async function loadSheets(access: StudyAccess, outlet: string): Promise<Sheet[]> {
  const charts = ["sentiment", "frames"];
  const loaded = await Promise.all(
    charts.map((chart) => loadSheet(access, { outlet: [outlet], chart: [chart] })),
  );
  return loaded.flatMap(({ sheet, problems }) =>
    sheet && sheet.missing === null && Object.keys(problems).length === 0 ? [sheet] : [],
  );
}
