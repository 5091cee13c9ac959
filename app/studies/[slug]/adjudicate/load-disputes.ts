import type { AdjudicatedQuote } from "@/components/adjudicate/adjudicated-list";
import type { ListedDispute } from "@/components/adjudicate/dispute-list";
import { listAdjudications } from "@/lib/annotation/adjudication/queries";
import type { StudyAccess } from "@/lib/base/access";
import { getCodebook } from "@/lib/codebook/queries";
import type { Columns } from "@/lib/columns/columns";
import { placeIn } from "@/lib/columns/growing";
import { getColumns } from "@/lib/columns/queries";
import type { DisputedQuote } from "@/lib/comparison/disputes";
import { getQuotesByKey } from "@/lib/comparison/queries";
import { gatheredDisputes } from "@/lib/workers/disputes-job";

/** More quotes of a kind than these are not read for one page; the next come up as these are decided. */
const MOST_LISTED = 50;

type Lead = StudyAccess<"lead">;

/** Why no quote is in dispute: the first thing that is missing. */
function emptiness(columns: Columns, anyDispute: boolean) {
  if (columns.variables.length === 0) return "codebook" as const;
  if (columns.quotes.key.count === 0) return "quotes" as const;
  const { quote } = columns.annotations;
  if (quote.length === 0) return "annotations" as const;
  if (anyDispute) return null;
  return new Set(quote).size === quote.length ? ("single" as const) : ("agree" as const);
}

/** The decisions on the quotes decided last, by quote. */
async function decisionsByQuote(access: Lead) {
  const codebook = await getCodebook(access);
  const asked = codebook && { revisionId: codebook.id, quotes: MOST_LISTED };
  const decisions = asked ? await listAdjudications(access, asked) : [];
  const byQuote = new Map<string, typeof decisions>();
  for (const decision of decisions) {
    byQuote.set(decision.quote, [...(byQuote.get(decision.quote) ?? []), decision]);
  }
  return [...byQuote];
}

async function readers(access: Lead, { columns, keys }: { columns: Columns; keys: string[] }) {
  const rows = await getQuotesByKey(access, keys);
  const read = new Map(rows.map((row) => [row.key, row]));
  const { id, outlet: outletOf } = columns.quotes;
  return (key: string) => {
    const quote = read.get(key);
    const outlet = quote && columns.outlets[outletOf[placeIn(id, quote.id)] ?? -1];
    // What was archived since the columns were read is left out.
    return quote && outlet ? { read: quote, outlet } : null;
  };
}

/** Everything that the list of quotes to adjudicate shows. */
export async function loadDisputes(access: Lead) {
  const [columns, decisions] = await Promise.all([getColumns(access), decisionsByQuote(access)]);
  const asked = { most: MOST_LISTED, quote: null };
  const { contested, majority, progress, next, any } = await gatheredDisputes(columns, asked);
  const shown = [...contested.quotes, ...majority.quotes];
  const keys = [...shown.map(({ key }) => key), ...decisions.map(([key]) => key)];
  const readOf = await readers(access, { columns, keys });
  const listed = (quotes: DisputedQuote[]) =>
    quotes.flatMap(({ key, disputes }): ListedDispute[] => {
      const found = readOf(key);
      return found ? [{ ...found, disputes }] : [];
    });
  return {
    progress,
    next,
    contested: { ...contested, quotes: listed(contested.quotes) },
    majority: { ...majority, quotes: listed(majority.quotes) },
    adjudicated: {
      quotes: decisions.flatMap(([key, adjudications]): AdjudicatedQuote[] => {
        const found = readOf(key);
        return found ? [{ ...found, adjudications }] : [];
      }),
      total: new Set(columns.adjudications.quote).size,
    },
    names: new Map(columns.variables.map(({ key, name }) => [key, name])),
    empty: emptiness(columns, any),
  };
}
