import type { Columns } from "../columns/columns";
import { daySpan, UNKNOWN_DAY } from "../columns/days";
import type { ComparisonQuote } from "./comparison";
import { isDuring, isPeriodKey } from "./period";
import type { ResolvedValue } from "./resolved-value";
import { isWayOf, type Way, wayOf, wayText } from "./way";

/**
 * Where a quote stands for one mark: "present" means that it carries the code, "absent" that it is
 * decided and does not, "resolved" either of the two, and "any" asks for nothing.
 */
export const MARK_STATES = [
  "present",
  "absent",
  "resolved",
  "contested",
  "not-annotated",
  "hidden",
  "any",
] as const;
export type MarkState = (typeof MARK_STATES)[number];

/**
 * One mark of a chart, and so the quotes behind it: those of the outlet (of all, when it is null) that
 * carry the code (any code when it is null), or on which it is absent (every code when it is null) or
 * resolved (all codes when it is null), or whose value is contested, not annotated or hidden.
 * `and` is a code of another variable that they carry as well; without a code they are resolved for all
 * of it, or, where the state is contested or not annotated, the two variables together stand so
 * (cross-counts.ts). `during` is a period's key (period.ts), `way` a way of counting other than by
 * resolved values.
 */
export type Mark = {
  variable: string;
  code: string | null;
  outlet: string | null;
  state: MarkState;
  and?: { variable: string; code: string | null };
  during?: string;
  way?: Way;
};

const SHAPE =
  /^([a-z0-9-]+):([a-z0-9-]+|\*):([a-z0-9-]+|\*)(?::(absent|resolved|contested|not-annotated|hidden|any))?(?:~([a-z0-9-]+):([a-z0-9-]+|\*))?(?:~([0-9.-]+))?(?:~~(.+))?$/;

/**
 * The mark as an address carries it.
 *
 * @example markText({ variable: "sentiment", code: "-2", outlet: "haqqin", state: "present" })
 * // "sentiment:-2:haqqin"; any value "sentiment:*:haqqin"; contested "sentiment:*:haqqin:contested";
 * // decided on a frame, with it or without it "frame:discredit:haqqin:resolved";
 * // in all outlets together with a frame, in August "sentiment:-2:*~frame:discredit~2024-08";
 * // as it would be without an item "sentiment:*:haqqin~~without-item.haqqin-2024-08-10"
 */
export function markText({ variable, code, outlet, state, and, during, way }: Mark): string {
  const parts = [
    `${variable}:${code ?? "*"}:${outlet ?? "*"}`,
    state === "present" ? "" : `:${state}`,
    and ? `~${and.variable}:${and.code ?? "*"}` : "",
    during ? `~${during}` : "",
    way ? `~~${wayText(way)}` : "",
  ];
  return parts.join("");
}

/** Reads markText back; null when the text is no mark. Whether the study has it: isMarkOf. */
export function markOf(text: string): Mark | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const [, variable = "", code = "", outlet = "", state = "present", ...rest] = parts;
  const [andVariable, andCode, during, told] = rest;
  if (during !== undefined && !isPeriodKey(during)) return null;
  const way = told === undefined ? undefined : wayOf(told);
  if (way === null) return null;
  return {
    variable,
    code: code === "*" ? null : code,
    outlet: outlet === "*" ? null : outlet,
    state: state as MarkState,
    ...(andVariable && andCode
      ? { and: { variable: andVariable, code: andCode === "*" ? null : andCode } }
      : {}),
    ...(during ? { during } : {}),
    ...(way ? { way } : {}),
  };
}

/** Whether the study has the mark's outlet, variables and codes, and what its way leaves out. */
export function isMarkOf(columns: Columns, mark: Mark): boolean {
  const { outlets, variables } = columns;
  const has = (key: string, code: string | null) => {
    const variable = variables.find((each) => each.key === key);
    return Boolean(variable && (code === null || variable.codes.some((each) => each.key === code)));
  };
  return (
    has(mark.variable, mark.code) &&
    (!mark.and || has(mark.and.variable, mark.and.code)) &&
    (!mark.way || isWayOf(columns, { variable: mark.variable, way: mark.way })) &&
    (mark.outlet === null || outlets.some(({ slug }) => slug === mark.outlet))
  );
}

function isOfPeriod({ publishedOn }: ComparisonQuote, key: string): boolean {
  const days = publishedOn === null ? null : daySpan(publishedOn);
  return isDuring(
    { publishedOn, ...(days ?? { firstDay: UNKNOWN_DAY, lastDay: UNKNOWN_DAY }) },
    key,
  );
}

/** Whether the code is present or absent; without a code, whether that is so of every code. */
function isResolved({ how, value, contested }: ResolvedValue, code: string | null): boolean {
  if (how === "hidden" || how === "not-annotated") return false;
  if (how !== "contested") return true;
  return code !== null && value !== null && !contested?.includes(code);
}

function isAlso({ resolved }: ComparisonQuote, { variable, code }: NonNullable<Mark["and"]>) {
  const value = resolved[variable];
  if (!value) return false;
  return code === null ? isResolved(value, null) : [value.value ?? []].flat().includes(code);
}

/** Whether two variables together stand in a state, as cross-counts.ts says. */
function isPairIn({ resolved }: ComparisonQuote, variables: string[], state: MarkState): boolean {
  const hows = variables.map((variable) => resolved[variable]?.how);
  if (hows.includes("hidden") || hows.includes(undefined)) return false;
  if (hows.includes("not-annotated")) return state === "not-annotated";
  return state === "contested" && hows.includes("contested");
}

/** Whether the mark asks how two variables stand together. */
export function isOfPair({ and, state }: Mark): boolean {
  return and?.code === null && (state === "contested" || state === "not-annotated");
}

function isInState({ resolved }: ComparisonQuote, { variable, code, state }: Mark): boolean {
  const value = resolved[variable];
  if (!value) return false;
  if (state === "any") return true;
  const values = [value.value ?? []].flat();
  const isPresent = code === null ? values.length > 0 : values.includes(code);
  if (state === "present") return isPresent;
  if (state === "resolved") return isResolved(value, code);
  if (state === "absent") return isResolved(value, code) && !isPresent;
  if (state !== "contested") return value.how === state;
  // One code of several can be contested while others hold; of a single one all are, whoever gave it.
  if (code === null) return value.how === "contested";
  return value.contested?.includes(code) ?? false;
}

function isBehind(quote: ComparisonQuote, mark: Mark): boolean {
  const { and, variable, state, way } = mark;
  const isOfState =
    and && isOfPair(mark)
      ? isPairIn(quote, [variable, and.variable], state)
      : isInState(quote, mark) && (!and || isAlso(quote, and));
  return (
    (mark.outlet === null || quote.outlet === mark.outlet) &&
    isOfState &&
    (!mark.during || isOfPeriod(quote, mark.during)) &&
    (!way || isLeft(quote, { variable, way }))
  );
}

/** Whether a quote still counts where one code or one item is left out. */
function isLeft(quote: ComparisonQuote, of: { variable: string; way: Way }): boolean {
  const { variable, way } = of;
  if (way.kind === "without-item") return quote.item !== way.item;
  if (way.kind !== "without-code") return true;
  return [quote.resolved[variable]?.value ?? []].flat().some((code) => code !== way.code);
}

/**
 * The quotes behind a mark, in their order. Where its way of counting asks for annotations, the quotes
 * have to be those of that way (way-quotes.ts).
 *
 * @example quotesBehind(comparison.quotes, markOf("sentiment:-2:khod-mysley")!).map(({ key }) => key)
 * // as many as the segment counts
 */
export function quotesBehind(quotes: readonly ComparisonQuote[], mark: Mark): ComparisonQuote[] {
  return quotes.filter((quote) => isBehind(quote, mark));
}
