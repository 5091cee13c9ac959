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
 * `moreCodes` are counted together with the code, as other-codes.ts does. `otherOutlet` is the second of
 * a pair; with `isOthers` the quotes are those of every outlet but the one named.
 * `and` is a code of another variable that they carry as well; without a code they are resolved for all
 * of it, or, where the state is contested or not annotated, the two variables together stand so
 * (cross-counts.ts). `during` is a period's key (period.ts), `way` a way of counting other than by
 * resolved values.
 */
export type Mark = {
  variable: string;
  code: string | null;
  moreCodes?: string[];
  outlet: string | null;
  otherOutlet?: string;
  isOthers?: true;
  state: MarkState;
  and?: { variable: string; code: string | null };
  during?: string;
  way?: Way;
};

const SHAPE =
  /^([a-z0-9-]+):([a-z0-9-]+(?:\.[a-z0-9-]+)*|\*):(?:(-?)([a-z0-9][a-z0-9-]*)|([a-z0-9][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)|\*)(?::(absent|resolved|contested|not-annotated|hidden|any))?(?:~([a-z0-9-]+):([a-z0-9-]+|\*))?(?:~([0-9.-]+))?(?:~~(.+))?$/;

function codesText({ code, moreCodes = [] }: Mark): string {
  return code === null ? "*" : [code, ...moreCodes].join(".");
}

function outletsText({ outlet, otherOutlet, isOthers }: Mark): string {
  if (outlet === null) return "*";
  if (otherOutlet !== undefined) return `${outlet}.${otherOutlet}`;
  return isOthers ? `-${outlet}` : outlet;
}

/**
 * The mark as an address carries it.
 *
 * @example markText({ variable: "sentiment", code: "-2", outlet: "haqqin", state: "present" })
 * // "sentiment:-2:haqqin"; any value "sentiment:*:haqqin"; contested "sentiment:*:haqqin:contested";
 * // decided on a frame, with it or without it "frame:discredit:haqqin:resolved";
 * // either of two frames "frame:discredit.foreign-hand:haqqin"; of two outlets "frame:*:haqqin.mardan";
 * // of every outlet but one "frame:discredit:-haqqin";
 * // in all outlets together with a frame, in August "sentiment:-2:*~frame:discredit~2024-08";
 * // as it would be without an item "sentiment:*:haqqin~~without-item.haqqin-2024-08-10"
 */
export function markText(mark: Mark): string {
  const { variable, state, and, during, way } = mark;
  const parts = [
    `${variable}:${codesText(mark)}:${outletsText(mark)}`,
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
  const [, variable = "", codes = "", minus, alone, one, otherOutlet, ...rest] = parts;
  const [state = "present", andVariable, andCode, during, told] = rest;
  if (during !== undefined && !periodDays(during)) return null;
  const way = told === undefined ? undefined : wayOf(told);
  if (way === null) return null;
  const [code = "", ...moreCodes] = codes.split(".");
  return {
    variable,
    code: code === "*" ? null : code,
    ...(moreCodes.length > 0 ? { moreCodes } : {}),
    outlet: alone ?? one ?? null,
    ...(otherOutlet ? { otherOutlet } : {}),
    ...(minus ? { isOthers: true as const } : {}),
    state: state as MarkState,
    ...(andVariable && andCode
      ? { and: { variable: andVariable, code: andCode === "*" ? null : andCode } }
      : {}),
    ...(during ? { during } : {}),
    ...(way ? { way } : {}),
  };
}

/** The codes that a mark names; null where it means all of them. */
export function codesOfMark({ code, moreCodes = [] }: Mark): string[] | null {
  return code === null ? null : [code, ...moreCodes];
}

/** Whether quotes of the outlet can be behind the mark. */
export function isOutletOfMark({ outlet, otherOutlet, isOthers }: Mark, slug: string): boolean {
  if (outlet === null) return true;
  return isOthers ? slug !== outlet : slug === outlet || slug === otherOutlet;
}

/** Whether the study has the mark's outlet, variables and codes, and what its way leaves out. */
export function isMarkOf(columns: Columns, mark: Mark): boolean {
  const { outlets, variables } = columns;
  const has = (key: string, code: string | null) => {
    const variable = variables.find((each) => each.key === key);
    return Boolean(variable && (code === null || variable.codes.some((each) => each.key === code)));
  };
  const { variable, outlet, otherOutlet = outlet, and, way } = mark;
  const hasOutlet = (wanted: string | null) =>
    wanted === null || outlets.some(({ slug }) => slug === wanted);
  return (
    (codesOfMark(mark) ?? [null]).every((code) => has(variable, code)) &&
    (!and || has(and.variable, and.code)) &&
    (!way || isWayOf(columns, { variable, way })) &&
    hasOutlet(outlet) &&
    hasOutlet(otherOutlet)
  );
}

/** Whether the mark asks how two variables stand together. */
export function isOfPair({ and, state }: Mark): boolean {
  return and?.code === null && (state === "contested" || state === "not-annotated");
}
