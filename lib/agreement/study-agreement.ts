import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { passingQuotes } from "../columns/filter";
import type { DistanceName } from "./distance";
import { distanceOf } from "./distances";
import { agreementFigures, type Figure } from "./measures";
import { MISSING, type ReliabilityData } from "./reliability-data";
import { type AgreementSearch, STUDY_MEASURES } from "./search";
import { type StudyTable, studyTable } from "./study-table";
import { type VariableAgreement, variableAgreement } from "./variable-agreement";

export type VariableSummary = {
  key: string;
  name: string;
  select: "one" | "many";
  distance: DistanceName;
  /** The chosen measure. */
  figure: Figure;
  /** Krippendorff's α, by which a variable is read whatever measure is chosen. */
  alpha: Figure;
};

/** Agreement of a study under one search; plain values, ready for JSON. */
export type StudyAgreement = {
  revision: number;
  codebookRevision: number | null;
  /** Quotes that pass, may be seen and were annotated by anybody; by two or more; their outlets. */
  quotes: number;
  doubled: number;
  outlets: number;
  /** Quotes that pass and are hidden from this viewer, who annotates blind. */
  hidden: number;
  /** Analysts who count, with how many of these quotes each annotated. */
  analysts: { number: number; name: string; automated: boolean; quotes: number }[];
  variables: VariableSummary[];
  /** The variable looked at in detail, where details are asked for. */
  detail: (VariableAgreement & { key: string }) | null;
};

const heard = processWide("heard analysts", () => new WeakMap<Columns, number[]>());

function hear(columns: Columns): number[] {
  const { quote, analyst } = columns.annotations;
  const { hidden, analysts } = columns;
  const isHeard = new Uint8Array(analysts.length);
  let silent = analysts.length;
  // All are soon met.
  for (let row = 0; row < quote.length && silent > 0; row++) {
    if (hidden[quote[row]!] !== 0 || isHeard[analyst[row]!] === 1) continue;
    isHeard[analyst[row]!] = 1;
    silent--;
  }
  return [...analysts.keys()].filter((at) => isHeard[at] === 1);
}

/**
 * Analysts who have annotated any quote that is not hidden from this viewer, by their index in the
 * columns: of others not even that they have annotated is told.
 *
 * @example heardAnalysts(columns) // [0, 1, 2]
 */
export function heardAnalysts(columns: Columns): number[] {
  const known = heard.get(columns) ?? hear(columns);
  heard.set(columns, known);
  return known;
}

/** Those of them who are named, or all. */
function countedAnalysts(columns: Columns, { analysts }: AgreementSearch): number[] {
  return heardAnalysts(columns).filter(
    (at) => analysts.length === 0 || analysts.includes(columns.analysts[at]!.number),
  );
}

/** Per coder, the units with a value. */
function unitsByCoder({ coders, units, cells }: ReliabilityData): number[] {
  const counts = new Array<number>(coders).fill(0);
  for (let at = 0; at < units * coders; at++) if (cells[at] !== MISSING) counts[at % coders]!++;
  return counts;
}

/** How many coders annotated each unit, on whatever variable. */
function annotators(tables: readonly StudyTable[]): number[] {
  const { coders = 0, units = 0 } = tables[0]?.data ?? {};
  return Array.from({ length: units }, (_, unit) => {
    let seen = 0;
    for (let cell = unit * coders; cell < (unit + 1) * coders; cell++) {
      if (tables.some(({ data }) => data.cells[cell] !== MISSING)) seen++;
    }
    return seen;
  });
}

/** The table of the variable that a search looks at, the first by default; null without a codebook. */
export function reliabilityTable(columns: Columns, search: AgreementSearch) {
  const looked = columns.variables.findIndex(({ key }) => key === search.variable);
  const at = Math.max(0, looked);
  const variable = columns.variables[at];
  if (!variable) return null;
  const analysts = countedAnalysts(columns, search);
  const passing = passingQuotes(columns, search);
  return {
    variable,
    table: studyTable(columns, { variable: at, analysts, passing }),
    analysts: analysts.map((index) => columns.analysts[index]!.number),
  };
}

function countHidden(columns: Columns, passing: Uint8Array): number {
  return passing.filter((passes, quote) => passes === 1 && columns.hidden[quote] === 1).length;
}

/**
 * How far a study's analysts agree: for each variable the chosen measure and α, each with interval and
 * reading; and one variable from every side when `withDetail` asks for it. Quotes pass by the search's
 * filters; hidden ones never count. A single-select variable is measured at its own level, a
 * multi-select one on whole sets (MASI), its codes one by one in the detail. Adjudications change
 * nothing here: they are no annotations. The same columns and search give the same answer.
 * Throws RangeError when a bound of the period is no date.
 *
 * @example studyAgreement({ columns, search: wholeStudy, withDetail: false }).variables[1]?.key // "sentiment"
 */
export function studyAgreement(asked: {
  columns: Columns;
  search: AgreementSearch;
  withDetail: boolean;
}): StudyAgreement {
  const { columns, search, withDetail } = asked;
  const passing = passingQuotes(columns, search);
  const analysts = countedAnalysts(columns, search);
  const measure = STUDY_MEASURES[search.measure];
  const tables = columns.variables.map((_, variable) =>
    studyTable(columns, { variable, analysts, passing }),
  );
  const variables = columns.variables.map(({ key, name, select }, at): VariableSummary => {
    const { data } = tables[at]!;
    const figures = agreementFigures(data, [...new Set(["krippendorffAlpha" as const, measure])]);
    const distance = distanceOf(data.values.level).name;
    return {
      key,
      name,
      select,
      distance,
      figure: figures[measure],
      alpha: figures.krippendorffAlpha,
    };
  });
  const annotatedBy = annotators(tables);
  const annotated = [...annotatedBy.keys()].filter((unit) => annotatedBy[unit]! > 0);
  const most = tables.map(({ data }) => unitsByCoder(data));
  const looked = columns.variables.findIndex(({ key }) => key === search.variable);
  const at = Math.max(0, looked);
  const variable = columns.variables[at];
  const table = tables[at];
  const detail =
    withDetail && variable && table
      ? { key: variable.key, ...variableAgreement({ columns, variable, table, analysts, measure }) }
      : null;
  return {
    revision: columns.revision,
    codebookRevision: columns.codebookRevision,
    quotes: annotated.length,
    doubled: annotatedBy.filter((count) => count > 1).length,
    outlets: new Set(annotated.map((unit) => columns.quotes.outlet[tables[0]!.quotes[unit]!])).size,
    hidden: countHidden(columns, passing),
    analysts: analysts.map((index, coder) => {
      const { number, name, automated } = columns.analysts[index]!;
      return { number, name, automated, quotes: Math.max(0, ...most.map((of) => of[coder]!)) };
    }),
    variables,
    detail,
  };
}
