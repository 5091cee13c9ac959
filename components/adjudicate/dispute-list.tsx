import { getTranslations } from "next-intl/server";
import type { Dispute } from "@/lib/comparison/disputes";
import { Badge } from "../ui/badge";
import { ListedQuote, type ListedQuoteProps } from "./listed-quote";
import { VariableLink } from "./variable-link";

export type ListedDispute = ListedQuoteProps & { disputes: Dispute[] };

type Props = { study: string; quotes: ListedDispute[] };

/** Quotes on which analysts differ, each with the variables in dispute and who gave how much to what. */
export async function DisputeList({ study, quotes }: Props) {
  const words = await getTranslations("adjudicate");
  return quotes.map(({ read, outlet, disputes }) => (
    <ListedQuote key={read.key} {...{ study, read, outlet }}>
      {disputes.map(({ variable, name, how, analysts, answers, votes }) => (
        <li key={variable}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <VariableLink {...{ study, quote: read.key, variable, name }} />
            <Badge>{words(`how.${how}`)}</Badge>
            <span className="text-soft text-sm">{words("differ", { analysts, answers })}</span>
          </p>
          <p>{votes.map((vote) => words("votes", vote)).join(" · ")}</p>
        </li>
      ))}
    </ListedQuote>
  ));
}
