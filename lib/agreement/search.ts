import type { QuoteForm } from "../columns/columns";
import type { MeasureName } from "./measures";

/** The measures that the study's screen offers, by what the address calls them. */
export const STUDY_MEASURES = {
  alpha: "krippendorffAlpha",
  percent: "percentAgreement",
  fleiss: "fleissKappa",
  ac1: "gwetAC1",
  s: "bennettS",
  kappa: "cohenKappa",
  "kappa-linear": "cohenKappaLinear",
  "kappa-quadratic": "cohenKappaQuadratic",
  pi: "scottPi",
  "alpha-jaccard": "krippendorffAlphaJaccard",
} as const satisfies Record<string, MeasureName>;
export type StudyMeasure = keyof typeof STUDY_MEASURES;

/** The whole state of the agreement screen, as its address carries it. */
export type AgreementSearch = {
  measure: StudyMeasure;
  /** Numbers of the analysts who count; none means all who have annotated. */
  analysts: number[];
  /** A codebook revision, or null for the newest. */
  revision: number | null;
  /** As in the comparison: slugs, partial dates and forms; none means all. */
  outlets: string[];
  from: string | null;
  to: string | null;
  forms: QuoteForm[];
  /** The variable looked at in detail; null for the first. */
  variable: string | null;
};

export const wholeStudy: AgreementSearch = {
  measure: "alpha",
  analysts: [],
  revision: null,
  outlets: [],
  from: null,
  to: null,
  forms: [],
  variable: null,
};

/**
 * The search as a query string, with its "?" and without what is the default; "" when all is.
 *
 * @example agreementText({ ...wholeStudy, analysts: [1, 3], variable: "frame" }) // "?analyst=1,3&variable=frame"
 */
export function agreementText(search: AgreementSearch): string {
  const { measure, analysts, revision, outlets, from, to, forms, variable } = search;
  const pairs: [string, string | null][] = [
    ["measure", measure === wholeStudy.measure ? null : measure],
    ["analyst", analysts.join(",") || null],
    ["revision", revision === null ? null : String(revision)],
    ["outlet", outlets.join(",") || null],
    ["form", forms.join(",") || null],
    ["from", from],
    ["to", to],
    ["variable", variable],
  ];
  const given = pairs.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`],
  );
  return given.length > 0 ? `?${given.join("&")}` : "";
}
