import type { Behind } from "@/components/comparison/behind-panel";
import { QUOTES_AT_ONCE } from "@/components/comparison/panel-parts";
import { partOf } from "@/components/ui/part";
import { getShownAnswers } from "@/lib/annotation/queries";
import type { StudyAccess } from "@/lib/base/access";
import type { Columns } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { comparedQuotes } from "@/lib/comparison/compared-quotes";
import { countedSo } from "@/lib/comparison/counted-so";
import type { Mark } from "@/lib/comparison/mark";
import { periodOfQuote } from "@/lib/comparison/period-of-quote";
import { getQuotesByKey } from "@/lib/comparison/queries";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import type { Search } from "@/lib/comparison/search";

/** What each quote counts with where the mark's way of counting is another than by resolved values. */
function counted(columns: Columns, { variable, way }: Mark) {
  const place = columns.variables.findIndex(({ key }) => key === variable);
  return way ? countedSo(columns, { variable: place, way }) : null;
}

/** The quotes that stand behind a mark of the figure, as it counts them: the part that is asked for. */
export async function loadBehind(
  access: StudyAccess,
  { columns, ground, mark }: { columns: Columns; ground: Search; mark: Mark },
) {
  const all = quotesBehindMark(columns, { mark, filters: ground });
  const part = partOf(all.length, { page: ground.part, atOnce: QUOTES_AT_ONCE });
  const shown = all.slice(part.from, part.to);
  const resolved = comparedQuotes(columns, { quotes: shown, by: ground.by });
  const rows = await getQuotesByKey(
    access,
    resolved.map(({ key }) => key),
  );
  const answers = await getShownAnswers(
    access,
    rows.map(({ id }) => id),
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const passing = passingQuotes(columns, ground);
  const periodOf = periodOfQuote(columns, { passing, step: ground.step });
  const countedOf = counted(columns, mark);
  const behind = resolved.flatMap((each, at): Behind[] => {
    const read = byKey.get(each.key);
    const told = read && answers.get(read.id);
    if (!told) return [];
    const quote = shown[at]!;
    const period = periodOf(quote);
    return [{ read, resolved: each, answers: told, period, counted: countedOf?.(quote) ?? null }];
  });
  return { mark, behind, part, count: all.length };
}
