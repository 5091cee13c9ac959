import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type AgreementView, agreementHref } from "./agreement-view";
import { AnalystTable } from "./analyst-table";
import { CoincidenceTable } from "./coincidence-table";
import { type CostlyQuote, CostlyQuotes } from "./costly-quotes";
import {
  CodeFigures,
  MeasureFigures,
  measureName,
  OutletFigures,
  PeriodFigures,
} from "./detail-figures";
import { PairMatrix } from "./pair-matrix";
import { Part } from "./part";

type Props = {
  view: AgreementView;
  quotes: CostlyQuote[];
  codeName: (key: string) => string;
  outletName: (slug: string) => string;
  adjudicates: boolean;
};

async function VariableChoice({ view }: { view: AgreementView }) {
  const words = await getTranslations("agreement");
  const { variables, detail } = view.agreement;
  return (
    <nav
      aria-label={words("detail.choose")}
      className="flex flex-wrap overflow-hidden rounded border border-strong-rule text-sm print:hidden"
    >
      {variables.map(({ key, name }) => (
        <Link
          key={key}
          href={`${agreementHref(view, { variable: key })}#detail`}
          scroll={false}
          prefetch={false}
          aria-current={key === detail?.key ? "true" : undefined}
          className="flex min-h-9 items-center px-4 -outline-offset-2 hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-paper aria-[current=true]:hover:bg-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

async function People({ view }: { view: AgreementView }) {
  const words = await getTranslations("agreement");
  const { detail } = view.agreement;
  if (!detail) return null;
  const measure = await measureName(view);
  return (
    <>
      {detail.pairs.length > 0 && (
        <Part
          id="pairs"
          title={words("detail.pairs")}
          about={words("detail.pairsAbout", { measure })}
        >
          <PairMatrix view={view} caption={words("detail.pairs")} pairs={detail.pairs} />
        </Part>
      )}
      {detail.analysts.length > 0 && (
        <Part id="analysts" title={words("detail.analysts")} about={words("detail.analystsAbout")}>
          <AnalystTable
            view={view}
            caption={words("detail.analysts")}
            measure={measure}
            analysts={detail.analysts}
          />
        </Part>
      )}
    </>
  );
}

/** One variable from every side: where agreement is lost, among whom, and on which quotes. */
export async function Detail({ view, quotes, codeName, outletName, adjudicates }: Props) {
  const words = await getTranslations("agreement");
  const { detail, variables } = view.agreement;
  const variable = variables.find(({ key }) => key === detail?.key);
  if (!detail || !variable) return null;
  const isSet = variable.select === "many";
  return (
    <section aria-labelledby="detail" className="mt-12 border-ink border-t-2 pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="detail" className="scroll-mt-4 text-2xl sm:text-3xl">
          {words("detail.title", { variable: variable.name })}
        </h2>
        <VariableChoice view={view} />
      </div>
      <Part
        id="costs"
        title={words("detail.costs")}
        about={
          detail.disputed > 0
            ? words("detail.costsAbout", {
                count: detail.disputed,
                shown: detail.disputed > quotes.length ? quotes.length : 0,
              })
            : words("detail.costsNone")
        }
      >
        <CostlyQuotes {...{ view, quotes, codeName, outletName, adjudicates }} />
      </Part>
      <CodeFigures view={view} detail={detail} />
      <Part
        id="coincidences"
        title={words("detail.coincidences")}
        about={words(isSet ? "detail.coincidencesSetAbout" : "detail.coincidencesAbout")}
      >
        <CoincidenceTable caption={words("detail.coincidences")} {...detail} />
      </Part>
      <People view={view} />
      <OutletFigures view={view} detail={detail} />
      <PeriodFigures view={view} detail={detail} />
      <MeasureFigures view={view} detail={detail} />
    </section>
  );
}
