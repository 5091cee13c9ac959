import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ComparisonQuote } from "@/lib/comparison/compared-quotes";
import { markText } from "@/lib/comparison/mark";
import { marksOfQuote, type QuoteMark } from "@/lib/comparison/marks-of-quote";
import { everything, type Search, searchText } from "@/lib/comparison/search";

type NamedVariable = { key: string; name: string; codes: { key: string; name: string }[] };
type Props = {
  study: string;
  quote: ComparisonQuote;
  variables: readonly NamedVariable[];
  search?: Search;
};

/** The marks of each chart, and of each variable that has a chart of its own. */
function byChart(marks: readonly QuoteMark[]): QuoteMark[][] {
  const groups = new Map<string, QuoteMark[]>();
  for (const each of marks) {
    const of = `${each.chart} ${each.variable}`;
    groups.set(of, [...(groups.get(of) ?? []), each]);
  }
  return [...groups.values()];
}

/** From a quote to the charts that it is part of, at each of its marks there. */
export async function QuoteCharts({ study, quote, variables, search = everything }: Props) {
  const words = await getTranslations("figures");
  const marks = marksOfQuote(quote);
  if (marks.length === 0) return null;
  const { outlets, forms, by, from, to } = search;
  const filters = { ...everything, outlets, forms, by, from, to };
  const named = (key: string | null) => variables.find((each) => each.key === key);
  const chartName = ({ chart, variable }: QuoteMark) =>
    named(variable)?.name ?? words(`charts.${chart}`);
  const codeName = ({ mark }: QuoteMark) =>
    named(mark.variable)?.codes.find(({ key }) => key === mark.code)?.name ?? mark.code;
  const link = (each: QuoteMark, code: string | null) => {
    const { chart, variable, mark } = each;
    const query = searchText({ ...filters, chart, variable, mark });
    const name = chartName(each);
    return (
      <Link
        key={markText(mark)}
        href={`/studies/${study}${query}`}
        prefetch={false}
        aria-label={code === null ? undefined : `${name}: ${code}`}
        className="text-accent underline underline-offset-2"
      >
        {code ?? name}
      </Link>
    );
  };
  return (
    <p className="mt-4 text-sm leading-relaxed">
      <span className="text-soft">{words("partOf")} </span>
      {byChart(marks).map((group, at) => (
        <span key={chartName(group[0]!)}>
          {at > 0 && "; "}
          {group.length === 1
            ? link(group[0]!, null)
            : [
                `${chartName(group[0]!)}: `,
                ...group.flatMap((each, place) => [
                  ...(place > 0 ? [", "] : []),
                  link(each, codeName(each)),
                ]),
              ]}
        </span>
      ))}
    </p>
  );
}
