import type { StudyAccess } from "@/lib/base/access";
import { passingQuotes } from "@/lib/columns/filter";
import { getColumns } from "@/lib/columns/queries";
import { placeOfText } from "@/lib/columns/texts";
import { comparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { periodOfQuote } from "@/lib/comparison/period-of-quote";
import { everything } from "@/lib/comparison/search";
import { prepared } from "@/lib/workers/prepared-study-job";

/** The quote as the comparison has it, or null where there is none: archived, or no codebook yet. */
export async function loadComparedQuote(access: StudyAccess, key: string) {
  const columns = await prepared(await getColumns(access));
  if (!comparedVariables(columns)) return null;
  const at = placeOfText(columns.quotes.key, key);
  const [quote] = at < 0 ? [] : comparedQuotes(columns, { quotes: [at], by: null });
  if (!quote) return null;
  const passing = passingQuotes(columns, everything);
  const period = periodOfQuote(columns, { passing, step: everything.step })(at);
  return { quote, variables: columns.variables, period };
}
