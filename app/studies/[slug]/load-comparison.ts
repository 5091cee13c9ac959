import { getTranslations } from "next-intl/server";
import type { Behind } from "@/components/comparison/behind-panel";
import type { AnalystChoice } from "@/components/comparison/filter-bar";
import type { View } from "@/components/comparison/view";
import { getShownAnswers, namesVisible } from "@/lib/annotation/queries";
import type { StudyAccess } from "@/lib/base/access";
import type { Columns } from "@/lib/columns/columns";
import { getColumns } from "@/lib/columns/queries";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { type Comparison, comparison } from "@/lib/comparison/comparison";
import { type Mark, quotesBehind } from "@/lib/comparison/mark";
import { getAskable, getProposal, getQuotesByKey } from "@/lib/comparison/queries";
import { type Askable, readSearch } from "@/lib/comparison/schema";
import { type Parameters, sentences, typedDates, valuesOf } from "./read-parameters";

/** More quotes than these are not read beside a chart; the list of quotes has them all. */
const MOST_BEHIND = 50;

/** The analysts whose answers may be compared alone, under the names that this access may know. */
async function analystChoices(access: StudyAccess, columns: Columns, askable: Askable) {
  const words = await getTranslations("comparison");
  const heard = new Set(columns.annotations.analyst);
  return columns.analysts.flatMap(({ number, name, automated }, at): AnalystChoice[] => {
    if (!heard.has(at) || !(askable === "all" || askable.includes(number))) return [];
    const shown = namesVisible(access) ? name : words("filters.analyst", { number });
    return [{ number, name: shown, automated }];
  });
}

async function loadBehind(access: StudyAccess, figures: Comparison, mark: Mark) {
  const all = quotesBehind(figures.quotes, mark);
  const first = all.slice(0, MOST_BEHIND);
  const rows = await getQuotesByKey(
    access,
    first.map(({ key }) => key),
  );
  const answers = await getShownAnswers(
    access,
    rows.map(({ id }) => id),
  );
  const behind = rows.flatMap((read): Behind[] => {
    const resolved = first.find(({ key }) => key === read.key);
    const shown = answers.get(read.id);
    return resolved && shown ? [{ read, resolved, answers: shown }] : [];
  });
  return { mark, behind, count: all.length };
}

function emptiness(columns: Columns, figures: Comparison) {
  if (columns.quotes.key.length === 0) return "quotes" as const;
  return figures.n === 0 ? ("none" as const) : null;
}

/** Everything that the comparison's page shows under its query string. */
export async function loadComparison(access: StudyAccess, parameters: Parameters) {
  const [proposal, columns, askable] = await Promise.all([
    getProposal(access),
    getColumns(access),
    getAskable(access),
  ]);
  const variables = comparedVariables(columns);
  if (!variables)
    return { proposal, filters: null, view: null, behind: null, empty: "codebook" as const };
  const { search, problems } = readSearch(valuesOf(parameters), { columns, askable });
  const [analysts, told] = await Promise.all([
    analystChoices(access, columns, askable),
    sentences(problems),
  ]);
  const typed = typedDates(parameters);
  const figures = comparison(columns, search);
  const { slug } = access.study;
  const positions = new Map(columns.outlets.map(({ slug, position }) => [slug, position]));
  const view: View = { slug, search, figures, variables, positions };
  return {
    proposal,
    filters: { search, outlets: columns.outlets, analysts, typed, problems: told },
    view,
    behind: search.mark && (await loadBehind(access, figures, search.mark)),
    empty: emptiness(columns, figures),
  };
}
