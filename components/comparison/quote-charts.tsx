import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import type { VariableColumn } from "@/lib/columns/columns";
import type { ComparisonQuote } from "@/lib/comparison/compared-quotes";
import { type Mark, markText } from "@/lib/comparison/mark";
import { marksOfQuote, type QuoteMark } from "@/lib/comparison/marks-of-quote";
import { everything, type Search, searchText } from "@/lib/comparison/search";
import { isolated } from "@/lib/words/isolated";

type NamedVariable = Pick<VariableColumn, "key" | "name" | "select" | "codes">;
type Props = {
  study: string;
  quote: ComparisonQuote;
  /** Of the codebook. */
  variables: readonly NamedVariable[];
  /** Key of the timeline's period that holds the quote; null without a date. */
  period: string | null;
  search?: Search;
  /** Keys of the variables whose charts are listed; all without it. */
  only?: readonly string[];
};

/** What a chart is about without being asked. */
const usual = (chart: QuoteMark["chart"]) => (chart === "timeline" ? "sentiment" : "frame");

/** The variable as an address asks for it. */
function askedVariable({ chart, variable }: QuoteMark): string | null {
  const isOfOne = chart === "sentiment" || chart === "frames" || chart === "robustness";
  if (isOfOne || (chart !== "variable" && variable === usual(chart))) return null;
  return variable;
}

/** Marks of the same kind together, in the order of the first of each. */
function grouped(marks: readonly QuoteMark[], by: "chart" | "variable"): QuoteMark[][] {
  const groups = new Map<string, QuoteMark[]>();
  for (const each of marks) groups.set(each[by], [...(groups.get(each[by]) ?? []), each]);
  return [...groups.values()];
}

/** The codes that a mark is about, in words; null where it is about all. */
function codesText({ code, and, variable }: Mark, variables: readonly NamedVariable[]) {
  const nameOf = (key: string, wanted: string) =>
    variables.find((each) => each.key === key)?.codes.find((each) => each.key === wanted)?.name ??
    wanted;
  if (code === null) return null;
  const own = isolated(nameOf(variable, code));
  return and?.code ? `${own} × ${isolated(nameOf(and.variable, and.code))}` : own;
}

/** What a variable is crossed with: as the page does it, or else with sentiment, which itself is with frames. */
function acrossOf({ chart, variable, across }: Search, rows: string): string {
  const isShown = chart === "cross" && rows === (variable ?? "frame");
  if (isShown) return across ?? "sentiment";
  return rows === "sentiment" ? "frame" : "sentiment";
}

/** The address of the chart at the mark, under the filters and settings of the page. */
function markHref({ study, search = everything }: Props, each: QuoteMark): string {
  const { outlets, forms, by, from, to, step, reference, codes } = search;
  const kept = { ...everything, outlets, forms, by, from, to, step, reference, codes };
  const { chart, mark } = each;
  const across = chart === "cross" ? acrossOf(search, each.variable) : null;
  const asked = { chart, mark, variable: askedVariable(each) };
  return `/studies/${study}${searchText({ ...kept, ...asked, across: across === "sentiment" ? null : across })}`;
}

/** One chart: its name leads there, or each of its marks where there are several. */
function ChartMarks({ group, name, ...of }: Props & { group: QuoteMark[]; name: string }) {
  const link = (each: QuoteMark, text: string, label?: string) => (
    <Link
      href={markHref(of, each)}
      prefetch={false}
      aria-label={label}
      className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
    >
      {text}
    </Link>
  );
  const [first] = group;
  if (group.length === 1 && first) return link(first, name);
  return (
    <>
      {name}:{" "}
      {group.map((each, at) => {
        const text = codesText(each.mark, of.variables) ?? name;
        return (
          <Fragment key={markText(each.mark)}>
            {at > 0 && ", "}
            {link(each, text, `${name}: ${text}`)}
          </Fragment>
        );
      })}
    </>
  );
}

/** From a quote to the charts that it is part of, variable by variable, at each of its marks there. */
export async function QuoteCharts(props: Props) {
  const { quote, variables, period, search, only } = props;
  const words = await getTranslations("figures");
  const across = (rows: string) => acrossOf(search ?? everything, rows);
  const all = marksOfQuote(quote, { variables, period, across });
  const marks = all.filter(({ variable }) => only?.includes(variable) ?? true);
  if (marks.length === 0) return null;
  const variableName = (key: string) => variables.find((each) => each.key === key)?.name ?? key;
  return (
    <ul className="grid gap-1 text-sm leading-relaxed">
      {grouped(marks, "variable").map((own) => (
        <li key={own[0]!.variable}>
          <span className="text-soft">{isolated(variableName(own[0]!.variable))}: </span>
          {grouped(own, "chart").map((group, at) => (
            <Fragment key={group[0]!.chart}>
              {at > 0 && " · "}
              <ChartMarks {...props} group={group} name={words(`partOf.${group[0]!.chart}`)} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
