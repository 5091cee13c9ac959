import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { VariableColumn } from "@/lib/columns/columns";
import type { CountedCode } from "@/lib/comparison/counted-so";
import { isolated } from "@/lib/words/isolated";
import { ItemDate } from "../corpus/item-date";
import { itemTitles } from "../corpus/item-titles";
import { QuoteText } from "../corpus/quote-text";
import { quoteWords } from "../corpus/quote-words";
import { Badge } from "../ui/badge";
import { AnswerList } from "./answer-list";
import type { Behind } from "./behind-panel";
import { QuoteCharts } from "./quote-charts";
import { ResolvedValues } from "./resolved-values";
import type { View } from "./view";

type Props = { view: View } & Behind;

/** Who said it, in which item, and when that appeared. */
async function QuoteSource({ view, read, resolved }: Pick<Props, "view" | "read" | "resolved">) {
  const title = await itemTitles();
  const { item, speaker, form } = read;
  // A mark of one outlet says whose quotes these are; one of several does not.
  const { mark } = view.search;
  const isOfSeveral = !mark?.outlet || mark.isOthers || mark.otherOutlet !== undefined;
  const outlet = view.outlets.find(({ slug }) => slug === resolved.outlet)?.name;
  return (
    <p className="text-soft text-sm">
      {isOfSeveral && outlet && (
        <>
          <bdi className="font-semibold">{outlet}</bdi>,{" "}
        </>
      )}
      {speaker && <>{speaker}, </>}
      {form === "headline" ? item.kind : title(item)}, <ItemDate publishedOn={item.publishedOn} />
    </p>
  );
}

/** Sentiment and frame, and whatever else the open mark is about. */
function shownVariables({ variables, search }: View): VariableColumn[] {
  const asked = [search.mark?.variable, search.mark?.and?.variable];
  const { sentiment, frame, all } = variables;
  const others = all.filter(({ key }) => asked.includes(key));
  return [...new Set([sentiment, frame, ...others])];
}

/** What the quote counts with where the open mark is of another way of counting. */
async function CountedSo({ view, counted }: { view: View; counted: readonly CountedCode[] }) {
  const words = await getTranslations("comparison");
  const { mark } = view.search;
  const codes = view.variables.all.find(({ key }) => key === mark?.variable)?.codes ?? [];
  const told = counted.map(({ code, annotations }) => {
    const name = isolated(codes.find(({ key }) => key === code)?.name ?? code);
    return annotations === null ? name : words("panel.countedTimes", { code: name, annotations });
  });
  return <p className="text-sm">{words("panel.counted", { codes: told.join(", ") })}</p>;
}

/** One quote with its source, its resolved values and, where they may be shown, the answers. */
export async function BehindQuote({ view, read, resolved, answers, period, counted }: Props) {
  const [words, figures, veil] = await Promise.all([
    getTranslations("comparison"),
    getTranslations("figures"),
    quoteWords(),
  ]);
  const variables = shownVariables(view);
  const { key, ...text } = read;
  return (
    <li className="grid gap-2 border-rule border-b py-5 last:border-b-0 last:pb-1">
      <p className="flex items-center justify-between gap-2">
        <Badge>{words(`form.${read.form}`)}</Badge>
        <Link
          href={`/studies/${view.slug}/quotes/${encodeURIComponent(key)}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-accent text-sm underline underline-offset-2"
        >
          {words("panel.open", { key })}
        </Link>
      </p>
      <QuoteText {...text} words={veil} className="text-lg leading-snug" />
      {read.context && <p className="text-sm">{read.context}</p>}
      <QuoteSource {...{ view, read, resolved }} />
      <ResolvedValues quote={resolved} variables={variables} />
      {counted && <CountedSo view={view} counted={counted} />}
      <AnswerList answers={answers} variables={variables} />
      <details className="text-sm">
        <summary className="flex min-h-8 cursor-pointer items-center font-semibold text-accent">
          {figures("partOf.title")}
        </summary>
        <QuoteCharts
          study={view.slug}
          quote={resolved}
          variables={view.variables.all}
          only={variables.map((each) => each.key)}
          period={period}
          search={view.search}
        />
      </details>
    </li>
  );
}
