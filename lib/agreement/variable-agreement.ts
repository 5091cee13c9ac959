import type { Columns, VariableColumn } from "../columns/columns";
import { NO_DAY } from "../columns/columns";
import type { DaySpan } from "../columns/days";
import { UNKNOWN_DAY } from "../columns/days";
import { textAt } from "../columns/texts";
import { againstRest } from "./analyst-against-rest";
import { annotationPeriods } from "./annotation-periods";
import { codeCoincidences } from "./code-coincidences";
import { codeData } from "./code-data";
import { coincidenceMatrix } from "./coincidence-matrix";
import { distanceOf } from "./distances";
import {
  agreementFigures,
  type Figure,
  figuresOf,
  MEASURES,
  type MeasureName,
  measureFigures,
} from "./measures";
import { MISSING, withCoders, withUnits } from "./reliability-data";
import type { StudyTable } from "./study-table";
import { unitCosts } from "./unit-costs";

/** Quotes listed among those that cost most. */
const MOST_COSTS = 12;

/** What each list of figures may take beside the measures of the whole variable. */
const choice = { budget: 8e8 };

/** What one analyst answered on a quote: keys of codes. */
export type CostlyAnswer = { analyst: number; codes: string[] };

/** One variable looked at from every side. Analysts are told by their number, quotes by their key. */
export type VariableAgreement = {
  measures: Partial<Record<MeasureName, Figure>>;
  /** Each code as yes or no; `given` says how many answers have it. */
  codes: { key: string; name: string; given: number; figure: Figure }[];
  pairs: { first: number; second: number; figure: Figure }[];
  /** α of each analyst against the rest, and the measure of the rest alone. */
  analysts: { number: number; rest: Figure; without: Figure }[];
  /** Rows and columns are `values`; for multi-select variables with one more: nothing instead. */
  coincidences: number[][];
  values: { key: string; name: string }[];
  outlets: { slug: string; name: string; figure: Figure }[];
  periods: (DaySpan & { figure: Figure })[];
  costs: { quote: string; outlet: string; share: number; answers: CostlyAnswer[] }[];
  /** Quotes on which anybody differs. */
  disputed: number;
};

export type Asked = {
  columns: Columns;
  variable: VariableColumn;
  table: StudyTable;
  /** Coders of the table, by their index in the columns. */
  analysts: readonly number[];
  measure: MeasureName;
};

function codes({ variable, table, measure }: Asked): VariableAgreement["codes"] {
  const isSet = table.data.values.level === "set";
  const tables = variable.codes.map((_, code) => {
    const value = isSet ? code : table.codesOf.findIndex((of) => of.includes(code));
    return codeData(table.data, value);
  });
  const figures = measureFigures(measure, tables, choice);
  return variable.codes.map(({ key, name }, code) => {
    const given = tables[code]!.cells.filter((cell) => cell === 1).length;
    return { key, name, given, figure: figures[code]! };
  });
}

/** What the rows of the coincidence matrix stand for. */
function values({ variable, table }: Asked): VariableAgreement["values"] {
  const isSet = table.data.values.level === "set";
  const shown = isSet ? variable.codes : table.codesOf.map(([code]) => variable.codes[code!]!);
  return shown.map(({ key, name }) => ({ key, name }));
}

function pairs({ columns, table, analysts, measure }: Asked): VariableAgreement["pairs"] {
  const number = (coder: number) => columns.analysts[analysts[coder]!]!.number;
  const all = analysts.flatMap((_, first) =>
    analysts.slice(first + 1).map((_, at) => [first, first + 1 + at] as const),
  );
  const tables = all.map((pair) => withCoders(table.data, pair));
  return measureFigures(measure, tables, choice).map((figure, at) => {
    const [first, second] = all[at]!;
    return { first: number(first), second: number(second), figure };
  });
}

function eachAnalyst({ columns, table, analysts, measure }: Asked) {
  const made = analysts.map((_, coder) => againstRest(table.data, coder));
  const rests = figuresOf(made, choice);
  const without = analysts.map((_, coder) =>
    withCoders(
      table.data,
      [...analysts.keys()].filter((other) => other !== coder),
    ),
  );
  const others = measureFigures(measure, without, choice);
  return analysts.map((at, coder) => {
    const { number } = columns.analysts[at]!;
    return { number, rest: rests[coder]!, without: others[coder]! };
  });
}

function outlets({ columns, table, measure }: Asked): VariableAgreement["outlets"] {
  const outletOf = (unit: number) => columns.quotes.outlet[table.quotes[unit]!];
  const present = [...columns.outlets.keys()].flatMap((outlet) => {
    const data = withUnits(table.data, (unit) => outletOf(unit) === outlet);
    return data.units === 0 ? [] : [{ outlet, data }];
  });
  const tables = present.map(({ data }) => data);
  return measureFigures(measure, tables, choice).map((figure, at) => {
    const { slug, name } = columns.outlets[present[at]!.outlet]!;
    return { slug, name, figure };
  });
}

/** When each unit's last annotation that counts was submitted. */
function completedDays({ columns, table, analysts }: Asked): number[] {
  const { quote, analyst, submitted } = columns.annotations;
  const unitOf = new Map([...table.quotes].map((at, unit) => [at, unit]));
  const counts = new Set(analysts);
  const days = new Array<number>(table.quotes.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < quote.length; row++) {
    const unit = unitOf.get(quote[row]!);
    if (unit === undefined || !counts.has(analyst[row]!)) continue;
    const day = submitted[row]!;
    days[unit] = Math.max(days[unit]!, day === NO_DAY ? UNKNOWN_DAY : day);
  }
  return days;
}

function periods(asked: Asked): VariableAgreement["periods"] {
  const { table, measure } = asked;
  const days = completedDays(asked);
  const all = annotationPeriods(days.filter(Number.isFinite));
  const tables = all.map(({ firstDay, lastDay }) =>
    withUnits(table.data, (unit) => days[unit]! >= firstDay && days[unit]! <= lastDay),
  );
  const figures = measureFigures(measure, tables, choice);
  return all.map((period, at) => ({ ...period, figure: figures[at]! }));
}

function costs({ columns, variable, table, analysts }: Asked) {
  const { data, quotes, codesOf } = table;
  const all = unitCosts(data, distanceOf(data.values.level));
  const dearest = all.slice(0, MOST_COSTS).map(({ unit, share }) => {
    const answers = analysts.flatMap((at, coder) => {
      const value = data.cells[unit * data.coders + coder]!;
      if (value === MISSING) return [];
      const keys = codesOf[value]!.map((code) => variable.codes[code]!.key);
      return [{ analyst: columns.analysts[at]!.number, codes: keys }];
    });
    const quote = quotes[unit]!;
    const outlet = columns.outlets[columns.quotes.outlet[quote]!]!.slug;
    return { quote: textAt(columns.quotes.key, quote), outlet, share, answers };
  });
  return { costs: dearest, disputed: all.length };
}

/**
 * Agreement on one variable of a study: every measure of the whole, and the chosen one by code, pair,
 * outlet and period of annotation; each analyst against the rest and the rest without; which codes meet;
 * and the quotes that cost most. Figures that cannot be computed carry their reason.
 *
 * @example variableAgreement(asked).codes[0] // { key: "regional-agency", given: 14, figure: { value: … } }
 */
export function variableAgreement(asked: Asked): VariableAgreement {
  const { data } = asked.table;
  const isSet = data.values.level === "set";
  const names = MEASURES.filter((name) => isSet || name !== "krippendorffAlphaJaccard");
  return {
    measures: agreementFigures(data, names),
    codes: codes(asked),
    pairs: pairs(asked),
    analysts: asked.analysts.length > 2 ? eachAnalyst(asked) : [],
    coincidences: isSet
      ? codeCoincidences(data, asked.variable.codes.length)
      : coincidenceMatrix(data),
    values: values(asked),
    outlets: outlets(asked),
    periods: periods(asked),
    ...costs(asked),
  };
}
