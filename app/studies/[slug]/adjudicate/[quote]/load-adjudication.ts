import type { AdjudicatedVariable } from "@/components/adjudicate/adjudicate-variable";
import { getQuoteAdjudications } from "@/lib/annotation/adjudication/queries";
import { getShownAnswers } from "@/lib/annotation/queries";
import type { StudyAccess } from "@/lib/base/access";
import { getCodebook } from "@/lib/codebook/queries";
import type { Columns } from "@/lib/columns/columns";
import { placeIn } from "@/lib/columns/growing";
import { getColumns } from "@/lib/columns/queries";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { resolvedValue } from "@/lib/comparison/resolved-value";
import { gatheredDisputes } from "@/lib/workers/disputes-job";
import { prepared } from "@/lib/workers/prepared-study-job";

function resolvedNow(columns: Columns, { quote, key }: { quote: number; key: string }) {
  const variable = columns.variables.findIndex((each) => each.key === key);
  if (quote < 0 || variable < 0) return null;
  return resolvedValue(columns, { resolved: resolvedOnce(columns, { variable, by: null }), quote });
}

/** Everything that is to be known of a quote to decide its variables. */
export async function loadAdjudication(
  access: StudyAccess<"lead">,
  quote: { id: number; key: string },
) {
  const [columns, codebook, answers] = await Promise.all([
    getColumns(access).then(prepared),
    getCodebook(access),
    getShownAnswers(access, [quote.id]),
  ]);
  const adjudications = codebook
    ? await getQuoteAdjudications(access, { quote: quote.key, revisionId: codebook.id })
    : [];
  const { disputes, progress, next } = await gatheredDisputes(columns, {
    most: 0,
    quote: quote.key,
  });
  const at = placeIn(columns.quotes.id, quote.id);
  const shown = answers.get(quote.id);
  const variables = (codebook?.variables ?? []).flatMap((variable): AdjudicatedVariable[] => {
    const resolved = resolvedNow(columns, { quote: at, key: variable.key });
    // An archived quote is in no columns, and there is nothing to decide on it.
    if (!resolved) return [];
    const dispute = disputes.find((each) => each.variable === variable.key) ?? null;
    const adjudication = adjudications.find((each) => each.variable === variable.key) ?? null;
    return [{ variable, resolved, dispute, adjudication }];
  });
  return {
    hasCodebook: codebook !== null,
    annotations: shown?.shown ? shown.annotations : [],
    variables,
    progress,
    next,
  };
}
