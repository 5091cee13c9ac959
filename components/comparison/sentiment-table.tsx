import { getLocale, getTranslations } from "next-intl/server";
import type { ComparisonOutlet } from "@/lib/comparison/comparison";
import { signed } from "../figures/numbers";
import { CountLink } from "./count-link";
import { OutletLabel } from "./outlet-label";
import { ScrollTable } from "./scroll-table";
import { labelled, statesShown, type View, type Words } from "./view";

type Row = { view: View; outlet: ComparisonOutlet; words: Words; locale: string };

function CountCells({ view, outlet, words }: Omit<Row, "locale">) {
  const { slug, name, n, sentiment } = outlet;
  const { key: variable, codes } = view.variables.sentiment;
  const label = (value: string, count: number) =>
    words("sentiment.segment", { outlet: name, value, count, n });
  const counts = {
    contested: sentiment.contested,
    "not-annotated": sentiment.notAnnotated,
    hidden: sentiment.hidden,
  };
  const cells = [
    ...sentiment.distribution.map(({ code, count }) => {
      const value = codes.find(({ key }) => key === code)?.name ?? code;
      return { code, state: "present" as const, count, value };
    }),
    ...statesShown(view).map((state) => {
      return { code: null, state, count: counts[state], value: words(`state.${state}`) };
    }),
  ];
  return cells.map(({ code, state, count, value }) => (
    <td key={code ?? state} className="px-2 py-2 text-right">
      <CountLink
        view={view}
        mark={{ variable, code, outlet: slug, state }}
        count={count}
        label={label(value, count)}
      />
    </td>
  ));
}

function MeanCells({ outlet: { sentiment }, words, locale }: Omit<Row, "view">) {
  const { mean } = sentiment;
  if (mean.value === null) {
    return (
      <td colSpan={2} className="px-2 py-2 text-soft">
        {words(`reason.${mean.reason}`)}
      </td>
    );
  }
  const interval =
    "reason" in mean.interval
      ? words(`reason.${mean.interval.reason}`)
      : words("table.interval", {
          low: signed(mean.interval.low, locale),
          high: signed(mean.interval.high, locale),
        });
  return (
    <>
      <td className="px-2 py-2 text-right font-semibold">{signed(mean.value, locale)}</td>
      <td className="whitespace-nowrap px-2 py-2">{interval}</td>
    </>
  );
}

/** The chart of sentiment as numbers; each count opens its quotes. */
export async function SentimentTable({ view }: { view: View }) {
  const [words, locale] = await Promise.all([getTranslations("comparison"), getLocale()]);
  const heads = [
    ...view.variables.sentiment.codes.map(({ name }) => name),
    ...statesShown(view).map((state) => words(`state.${state}`)),
    words("sentiment.mean"),
  ];
  return (
    <ScrollTable caption={words("sentiment.caption")}>
      <thead>
        <tr className="border-strong-rule border-b align-bottom">
          <th className="py-2 pr-2 text-left">{words("table.outlet")}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="px-2 py-2 text-right">
              {head}
            </th>
          ))}
          <th scope="col" className="px-2 py-2 text-left">
            {words("sentiment.interval")}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.figures.outlets.map((outlet) => (
          <tr key={outlet.slug} className="border-rule border-b">
            <th scope="row" className="py-2 pr-2 text-left font-normal">
              <OutletLabel {...labelled(view, outlet)} few={outlet.sentiment.few} />
            </th>
            <CountCells {...{ view, outlet, words }} />
            <MeanCells {...{ outlet, words, locale }} />
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
