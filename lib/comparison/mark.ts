import type { Columns } from "../columns/columns";
import { periodDays } from "./period";
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
  if (during !== undefined && !periodDays(during)) return null;
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

/** Whether the mark asks how two variables stand together. */
export function isOfPair({ and, state }: Mark): boolean {
  return and?.code === null && (state === "contested" || state === "not-annotated");
}
