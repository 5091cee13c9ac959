import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ComparisonQuote } from "@/lib/comparison/comparison";
import { markText } from "@/lib/comparison/mark";
import { marksOfQuote } from "@/lib/comparison/marks-of-quote";
import { everything, type Search, searchText } from "@/lib/comparison/search";

type Props = { study: string; quote: ComparisonQuote; search?: Search };

/** From a quote to the charts that it is part of, at its mark. */
export async function QuoteCharts({ study, quote, search = everything }: Props) {
  const words = await getTranslations("figures");
  const marks = marksOfQuote(quote);
  if (marks.length === 0) return null;
  const filters = { ...everything, outlets: search.outlets, forms: search.forms, by: search.by };
  const { from, to } = search;
  return (
    <p className="text-sm">
      <span className="text-soft">{words("partOf")} </span>
      {marks.map(({ chart, mark, variable }, at) => (
        <span key={markText(mark) + chart}>
          {at > 0 && ", "}
          <Link
            href={`/studies/${study}${searchText({ ...filters, from, to, chart, variable, mark })}`}
            prefetch={false}
            className="text-accent underline underline-offset-2"
          >
            {words(`charts.${chart}`)}
          </Link>
        </span>
      ))}
    </p>
  );
}
