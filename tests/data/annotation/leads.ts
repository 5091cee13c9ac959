import type { AdjudicationInput } from "@/lib/annotation/adjudication/schema";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { getColumns } from "@/lib/columns/queries";
import { placeOfText } from "@/lib/columns/texts";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedValue } from "@/lib/comparison/resolved-value";
import { write } from "@/lib/db/write";
import { analyst, demo } from "./analysts";

/** A lead of the demo study, with access as a session would give it. */
export async function lead(name: string): Promise<StudyAccess<"lead">> {
  const { id } = await analyst(name.replaceAll(" ", "-").toLowerCase());
  await write(async (tx) => {
    await tx.user.update({ where: { id }, data: { name } });
    await tx.studyMember.updateMany({ where: { userId: id }, data: { role: "lead" } });
  });
  return systemStudyAccess(demo, "lead", id);
}

/** A contested sentiment of the demo study. */
export const contested = { quote: "km-1", variable: "sentiment" };

/** A decision that nothing is wrong with, and what a test changes of it. */
export const decision = (change: Partial<AdjudicationInput> = {}): AdjudicationInput => ({
  ...contested,
  version: 0,
  codes: ["1"],
  reason: "Read in context.",
  ...change,
});

/** A variable's resolved value on a quote of the demo study. */
export async function resolved(quote: string, variable: string) {
  const columns = await getColumns(await systemStudyAccess(demo, "lead"));
  const at = columns.variables.findIndex(({ key }) => key === variable);
  return resolvedValue(columns, {
    resolved: resolve(columns, { variable: at }),
    quote: placeOfText(columns.quotes.key, quote),
  });
}
