import type { AdjudicatedQuote } from "@/components/adjudicate/adjudicated-list";
import type { ListedDispute } from "@/components/adjudicate/dispute-list";
import { listAdjudications } from "@/lib/annotation/adjudication/queries";
import type { StudyAccess } from "@/lib/base/access";
import { getCodebook } from "@/lib/codebook/queries";
import type { Columns } from "@/lib/columns/columns";
import { placeIn } from "@/lib/columns/growing";
import { getColumns } from "@/lib/columns/queries";
import { disputeGroups } from "@/lib/comparison/dispute-groups";
import { type DisputedQuote, disputedQuotes } from "@/lib/comparison/disputes";
import { getQuotesByKey } from "@/lib/comparison/queries";

/** More quotes of a kind than these are not read for one page; the next come up as these are decided. */
const MOST_LISTED = 50;

type Lead = StudyAccess<"lead">;

/** Why no quote is in dispute: the first thing that is missing. */
function emptiness(columns: Columns, disputed: DisputedQuote[]) {
  if (columns.variables.length === 0) return "codebook" as const;
  if (columns.quotes.key.count === 0) return "quotes" as const;
  const { quote } = columns.annotations;
  if (quote.length === 0) return "annotations" as const;
  if (disputed.length > 0) return null;
  return new Set(quote).size === quote.length ? ("single" as const) : ("agree" as const);
}

async function decisionsByQuote(access: Lead) {
  const codebook = await getCodebook(access);
  const decisions = codebook ? await listAdjudications(access, codebook.id) : [];
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
  const disputed = disputedQuotes(columns);
  const { contested, majority, progress } = disputeGroups(disputed);
  const shown = [contested, majority].map((group) => group.slice(0, MOST_LISTED));
  const decided = decisions.slice(0, MOST_LISTED);
  const keys = [...shown.flat().map(({ key }) => key), ...decided.map(([key]) => key)];
  const readOf = await readers(access, { columns, keys });
  const [listedContested = [], listedMajority = []] = shown.map((group) =>
    group.flatMap(({ key, disputes }): ListedDispute[] => {
      const found = readOf(key);
      return found ? [{ ...found, disputes }] : [];
    }),
  );
  return {
    progress,
    next: contested[0]?.key ?? null,
    contested: { quotes: listedContested, total: contested.length },
    majority: { quotes: listedMajority, total: majority.length },
    adjudicated: {
      quotes: decided.flatMap(([key, adjudications]): AdjudicatedQuote[] => {
        const found = readOf(key);
        return found ? [{ ...found, adjudications }] : [];
      }),
      total: decisions.length,
    },
    names: new Map(columns.variables.map(({ key, name }) => [key, name])),
    empty: emptiness(columns, disputed),
  };
}
