import { getLocale, getTranslations } from "next-intl/server";
import { MEASURES, type MeasureName } from "@/lib/agreement/measures";
import { STUDY_MEASURES } from "@/lib/agreement/search";
import type { VariableAgreement } from "@/lib/agreement/variable-agreement";
import { OutletName } from "../corpus/outlet-name";
import type { AgreementView } from "./agreement-view";
import { FigureTable } from "./figure-table";
import { figureWords } from "./figure-words";
import { Part } from "./part";

type Props = { view: AgreementView; detail: VariableAgreement };

/** The lowest first, those without a value last: where to look stands on top. */
function lowestFirst<Row extends { figure: { value: number | null } }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (a.figure.value ?? 2) - (b.figure.value ?? 2));
}

/** Every measure of the variable, for comparison with other studies. */
export async function MeasureFigures({ detail }: Props) {
  const told = await figureWords();
  const { words } = told;
  const names = MEASURES.filter((name) => detail.measures[name]);
  const applies = (name: MeasureName) => {
    const figure = detail.measures[name]!;
    return (
      figure.value !== null ||
      !["needs-order", "needs-sets", "needs-single-values"].includes(figure.reason)
    );
  };
  return (
    <Part id="measures" title={words("detail.measures")} about={words("detail.measuresAbout")}>
      <FigureTable
        caption={words("detail.measures")}
        columns={[words("columns.measure"), words("columns.observed"), words("columns.expected")]}
        rows={names.filter(applies).map((name) => {
          const figure = detail.measures[name]!;
          const part = (value: number | null | undefined) =>
            value === null || value === undefined ? "" : told.part(value);
          return {
            id: name,
            head: (
              <>
                {words(`measures.${name}`)}
                <span className="block font-normal text-soft text-xs">
                  {words(`measureHints.${name}`)}
                </span>
              </>
            ),
            figure,
            extra: [part(figure.observed), part(figure.value === null ? null : figure.expected)],
          };
        })}
      />
    </Part>
  );
}

export async function CodeFigures({ detail }: Props) {
  const words = await getTranslations("agreement");
  return (
    <Part id="codes" title={words("detail.codes")} about={words("detail.codesAbout")}>
      <FigureTable
        caption={words("detail.codes")}
        columns={[words("columns.code"), words("columns.given")]}
        rows={lowestFirst(detail.codes).map(({ key, name, given, figure }) => {
          return { id: key, head: name, figure, extra: [given] };
        })}
      />
    </Part>
  );
}

export async function OutletFigures({ view, detail }: Props) {
  const words = await getTranslations("agreement");
  return (
    <Part id="outlets" title={words("detail.outlets")} about={words("detail.outletsAbout")}>
      <FigureTable
        caption={words("detail.outlets")}
        columns={[words("columns.outlet")]}
        rows={detail.outlets.map(({ slug, name, figure }) => {
          const position = view.positions.get(slug) ?? 0;
          return { id: slug, head: <OutletName name={name} position={position} />, figure };
        })}
      />
    </Part>
  );
}

type Kind = "day" | "week" | "month";

const kindOf = ({ firstDay, lastDay }: { firstDay: number; lastDay: number }): Kind => {
  const days = lastDay - firstDay + 1;
  return days === 1 ? "day" : days === 7 ? "week" : "month";
};

/** A period in words: a day, a week by both its ends, a month by its name. */
function periodText(period: { firstDay: number; lastDay: number }, locale: string): string {
  const date = (day: number) => new Date(day * 86_400_000);
  const isMonth = kindOf(period) === "month";
  const format = new Intl.DateTimeFormat(
    locale,
    isMonth
      ? { year: "numeric", month: "long", timeZone: "UTC" }
      : { dateStyle: "medium", timeZone: "UTC" },
  );
  return isMonth
    ? format.format(date(period.firstDay))
    : format.formatRange(date(period.firstDay), date(period.lastDay));
}

export async function PeriodFigures({ detail }: Props) {
  const [words, locale] = await Promise.all([getTranslations("agreement"), getLocale()]);
  const { periods } = detail;
  return (
    <Part id="periods" title={words("detail.periods")} about={words("detail.periodsAbout")}>
      {periods.length === 1 && periods[0] && (
        <p className="mb-3">{words("detail.periodsOne", { kind: kindOf(periods[0]) })}</p>
      )}
      <FigureTable
        caption={words("detail.periods")}
        columns={[words("columns.period")]}
        rows={periods.map((period) => {
          return {
            id: `${period.firstDay}`,
            head: periodText(period, locale),
            figure: period.figure,
          };
        })}
      />
    </Part>
  );
}

/** The name of the measure that is chosen. */
export async function measureName({ search }: AgreementView): Promise<string> {
  const words = await getTranslations("agreement");
  return words(`measures.${STUDY_MEASURES[search.measure]}`);
}
