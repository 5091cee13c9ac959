import { z } from "zod";
import { choice, list, once, partialDate, readParameters, type Values } from "../base/parameters";
import type { Reason } from "../base/reason";
import { type Columns, FORMS } from "../columns/columns";
import { isReversed } from "../columns/days";
import { type AgreementSearch, STUDY_MEASURES, type StudyMeasure } from "./search";
import { heardAnalysts } from "./study-agreement";

const measures = Object.keys(STUDY_MEASURES) as [StudyMeasure, ...StudyMeasure[]];

const wholeNumber = z
  .string()
  .regex(/^([1-9]\d{0,5})?$/, "not-a-choice")
  .transform((value) => Number(value) || null);

const parameters = z.object({
  measure: once(choice(measures)).default("alpha"),
  analyst: list(z.string().regex(/^[1-9]\d{0,5}$/, "not-a-choice")).default([]),
  revision: once(wholeNumber).default(null),
  outlet: list(z.string()).default([]),
  from: once(partialDate).default(null),
  to: once(partialDate).default(null),
  form: list(z.enum(FORMS)).default([]),
  variable: once(z.string()).default(""),
});

/** What the address of the export says beside the search. */
export const formatChoice = z.object({ format: once(choice(["json", "csv"])) });

export type ReadAgreementSearch = { search: AgreementSearch; problems: Record<string, Reason> };

/** The number of the codebook revision that is asked for, before its columns are read; null for none. */
export function askedRevision(values: Values): number | null {
  return readParameters(parameters, values).read.revision;
}

/**
 * The search that the parameters ask for. Whatever is unknown, given twice, contradictory or not in the
 * study is left at its default and named in `problems`; a route refuses then, a page says so.
 */
export function readAgreementSearch(values: Values, columns: Columns): ReadAgreementSearch {
  const { read, problems } = readParameters(parameters, values);
  const heard = heardAnalysts(columns).map((at) => columns.analysts[at]!.number);
  const known = {
    analysts: read.analyst.map(Number).filter((number) => heard.includes(number)),
    outlets: read.outlet.filter((slug) => columns.outlets.some((outlet) => outlet.slug === slug)),
  };
  if (known.analysts.length < read.analyst.length) problems.analyst ??= { key: "unknown-analyst" };
  if (known.outlets.length < read.outlet.length) problems.outlet ??= { key: "unknown-outlet" };
  const reversed = isReversed(read);
  if (reversed) problems.to ??= { key: "period-reversed" };
  const hasVariable = columns.variables.some(({ key }) => key === read.variable);
  if (read.variable !== "" && !hasVariable) problems.variable ??= { key: "unknown-variable" };
  const isKnownRevision = read.revision === null || columns.codebookRevision === read.revision;
  if (!isKnownRevision) problems.revision ??= { key: "unknown-revision" };
  const { measure, from, to, form: forms } = read;
  return {
    problems,
    search: {
      measure,
      ...known,
      revision: isKnownRevision ? read.revision : null,
      ...(reversed ? { from: null, to: null } : { from, to }),
      forms,
      variable: hasVariable ? read.variable : null,
    },
  };
}
