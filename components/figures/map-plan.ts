import type { Apart } from "@/lib/comparison/apart";
import { markText } from "@/lib/comparison/mark";
import type { MapCode, MapOutlet, NoMap, SpinMap } from "@/lib/comparison/spin-map";
import type { MapItem, MapPlan } from "../charts/drawing/map-item";
import { outletLook } from "../charts/drawing/marker";
import type { FigureContext } from "./context";
import { percent, plain } from "./numbers";
import { codeName, variableName } from "./variable-names";

export type MapFigure = { variable: string; map: SpinMap | NoMap; apart: readonly Apart[] };

export type MapOf = {
  context: FigureContext;
  variable: string;
  map: SpinMap;
  outlets: MapOutlet[];
  apart: readonly Apart[];
};

/** Smaller half-axes are rounding. */
const NO_SPREAD = 1e-9;

export function mapOf(
  { variable, apart }: MapFigure,
  of: { map: SpinMap; context: FigureContext },
): MapOf {
  const { map, context } = of;
  const outlets = map.outlets.filter(({ outlet }) => context.shown.includes(outlet));
  return { context, variable, map, outlets, apart };
}

const yes = (holds: boolean) => (holds ? "yes" : "no");

export function outletMark({ context, variable }: MapOf, { outlet }: MapOutlet): string {
  const slug = context.outlets[outlet]?.slug ?? null;
  return markText({ variable, code: null, outlet: slug, state: "present" });
}

export function codeMark({ variable }: MapOf, { code }: MapCode): string {
  return markText({ variable, code, outlet: null, state: "present" });
}

/** Why an outlet has no ellipse; null when it has one. */
export function noSpread({ spread }: MapOutlet): "one-quote" | "alike" | null {
  if ("reason" in spread) return spread.reason;
  return spread.major < NO_SPREAD ? "alike" : null;
}

function place({ context, map }: MapOf, { x, y, n, few }: MapOutlet | MapCode) {
  const { locale } = context;
  const axes = map.axes.length;
  return { x: plain(x, locale), y: plain(y, locale), axes, n, few: yes(few) };
}

export function outletLabel(of: MapOf, point: MapOutlet): string {
  const { context, variable } = of;
  const { words, outlets, isDoubtful } = context;
  const why = noSpread(point);
  return words("map.outletLabel", {
    ...place(of, point),
    name: outlets[point.outlet]?.name ?? "",
    doubtful: yes(isDoubtful(variable)),
    variable: variableName(context, variable),
    spread: why ? "none" : "some",
    reason: why ? words(`map.reason.${why}`) : "",
  });
}

export function codeLabel(of: MapOf, point: MapCode): string {
  const { context, variable } = of;
  return context.words("map.codeLabel", {
    ...place(of, point),
    name: codeName(context, { variable, code: point.code }),
    doubtful: yes(context.isDoubtful(variable, point.code)),
  });
}

function outletItem(of: MapOf, point: MapOutlet): MapItem {
  const { context, variable } = of;
  const { words, outlets, isDoubtful } = context;
  const { name = "", position = 0 } = outlets[point.outlet] ?? {};
  const { x, y, mass, n, few, spread } = point;
  return {
    kind: "outlet",
    name,
    n: words("n", { n }),
    mark: outletMark(of, point),
    label: outletLabel(of, point),
    ...{ x, y, mass, few },
    ...outletLook(position),
    doubtful: isDoubtful(variable),
    spread: "reason" in spread || noSpread(point) ? null : spread,
  };
}

function codeItem(of: MapOf, point: MapCode): MapItem {
  const { context, variable } = of;
  const { x, y, mass, n, few, code } = point;
  return {
    kind: "code",
    name: codeName(context, { variable, code }),
    n: context.words("n", { n }),
    mark: codeMark(of, point),
    label: codeLabel(of, point),
    ...{ x, y, mass, few },
    paint: "soft",
    doubtful: context.isDoubtful(variable, code),
    spread: null,
  };
}

function signs({ context, variable }: MapOf, items: readonly MapItem[]): MapPlan["signs"] {
  const { words } = context;
  const only = (has: (item: MapItem) => boolean, text: string) => (items.some(has) ? text : null);
  return {
    outlet: words("map.legend.outlet"),
    code: words("map.legend.code", { variable: variableName(context, variable) }),
    spread: only(({ spread, few }) => spread !== null && !few, words("map.legend.spread")),
    fewSpread: only(({ spread, few }) => spread !== null && few, words("map.legend.fewSpread")),
    few: only(({ few }) => few, words("map.legend.few")),
    doubt: only(({ doubtful }) => doubtful, words("map.legend.doubt")),
    both: only(({ few, doubtful }) => few && doubtful, words("legendBoth")),
  };
}

export function mapPlan(of: MapOf): MapPlan {
  const { context, map, outlets } = of;
  const { words, locale } = context;
  const items = [
    ...outlets.map((point) => outletItem(of, point)),
    ...map.codes.map((point) => codeItem(of, point)),
  ];
  const [first, second] = map.axes.map(({ share }, at) =>
    words("map.axis", { axis: at + 1, share: percent(share, locale) }),
  );
  return {
    items,
    axes: [first ?? "", second ?? null],
    number: (value) => plain(value, locale),
    signs: signs(of, items),
    beside: words("map.legend.beside"),
    keyTitle: words("map.key"),
    noRoom: (count) => words("map.noRoom", { count }),
  };
}
