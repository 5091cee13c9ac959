import { getFormatter, getTranslations } from "next-intl/server";
import type { ReadAdjudication } from "@/lib/annotation/adjudication/queries";
import { ListedQuote, type ListedQuoteProps } from "./listed-quote";
import { VariableLink } from "./variable-link";

export type AdjudicatedQuote = ListedQuoteProps & { adjudications: ReadAdjudication[] };

type Props = { study: string; quotes: AdjudicatedQuote[]; names: ReadonlyMap<string, string> };

/** Quotes with their decisions in force: what was decided, by whom, when and why. */
export async function AdjudicatedList({ study, quotes, names }: Props) {
  const [words, format] = await Promise.all([getTranslations("adjudicate"), getFormatter()]);
  return quotes.map(({ read, outlet, adjudications }) => (
    <ListedQuote key={read.key} {...{ study, read, outlet }}>
      {adjudications.map(({ variable, codes, reason, lead, decidedAt }) => (
        <li key={variable}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <VariableLink
              {...{ study, quote: read.key, variable, name: names.get(variable) ?? variable }}
            />
            <span className="font-semibold">
              {codes.map(({ name }) => name).join(", ") || words("noCode")}
            </span>
          </p>
          <p dir="auto" className="line-clamp-3 whitespace-pre-wrap">
            {reason}
          </p>
          <p className="text-soft text-sm">
            {words("decidedBy", {
              name: lead,
              date: format.dateTime(decidedAt, { dateStyle: "long" }),
            })}
          </p>
        </li>
      ))}
    </ListedQuote>
  ));
}
