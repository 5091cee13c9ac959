import type { StudyAccess } from "@/lib/base/access";
import { getColumns } from "@/lib/columns/queries";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { type ComparisonQuote, comparison } from "@/lib/comparison/comparison";
import { everything } from "@/lib/comparison/search";

/** The quote as the comparison has it, or null where there is none: archived, or no codebook yet. */
export async function loadComparedQuote(
  access: StudyAccess,
  key: string,
): Promise<ComparisonQuote | null> {
  const columns = await getColumns(access);
  if (!comparedVariables(columns)) return null;
  return comparison(columns, everything).quotes.find((quote) => quote.key === key) ?? null;
}
