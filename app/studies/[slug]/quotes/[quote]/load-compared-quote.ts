import type { StudyAccess } from "@/lib/base/access";
import { getColumns } from "@/lib/columns/queries";
import { type ComparisonQuote, comparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparedVariables } from "@/lib/comparison/compared-variables";

/** The quote as the comparison has it, or null where there is none: archived, or no codebook yet. */
export async function loadComparedQuote(
  access: StudyAccess,
  key: string,
): Promise<ComparisonQuote | null> {
  const columns = await getColumns(access);
  if (!comparedVariables(columns)) return null;
  const quote = columns.quotes.key.indexOf(key);
  return quote < 0 ? null : (comparedQuotes(columns, { quotes: [quote], by: null })[0] ?? null);
}
