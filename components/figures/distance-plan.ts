import type { Apart } from "@/lib/comparison/apart";
import { FEW_QUOTES } from "@/lib/comparison/figure";
import { markText } from "@/lib/comparison/mark";
import type { SpinDistance } from "@/lib/comparison/spin-distance";
import type { DistancePlan, DistanceRow } from "../charts/drawing/distance-drawing";
import type { MatrixCell, MatrixPlan } from "../charts/drawing/distance-matrix";
import { SHADE_STEPS } from "../charts/drawing/distance-shades";
import { outletLook } from "../charts/drawing/marker";
import type { FigureContext } from "./context";
import { plain } from "./numbers";
import { variableName } from "./variable-names";

export type DistanceFigure = {
  variable: string;
  /** Index of the outlet that is measured from. */
  reference: number;
  ranked: readonly SpinDistance[];
  matrix: readonly (readonly (number | null)[])[];
  apart: readonly Apart[];
};

export type DistanceOf = {
  figure: DistanceFigure;
  context: FigureContext;
  /** Those shown and the reference: that one first, then the nearest, at last those without a value. */
  rows: SpinDistance[];
  /** Name of the reference. */
  reference: string;
};

export function distanceOf(figure: DistanceFigure, context: FigureContext): DistanceOf {
  const shown = new Set(context.shown);
  const place = ({ isReference, distance }: SpinDistance) =>
    isReference ? -1 : (distance.value ?? 2);
  const rows = figure.ranked
    .filter(({ outlet, isReference }) => isReference || shown.has(outlet))
    .sort((a, b) => place(a) - place(b) || a.outlet - b.outlet);
  return { figure, context, rows, reference: context.outlets[figure.reference]?.name ?? "" };
}

/** Two decimals always, so that columns of them line up. */
export function distanceText({ locale }: FigureContext, value: number): string {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale, decimals).format(value);
}

const yes = (holds: boolean) => (holds ? "yes" : "no");

/** Nothing opens where the filters leave the outlet out, or where there is nothing to open. */
export function distanceOpens({ figure, context }: DistanceOf, { outlet, n }: SpinDistance) {
  if (n === 0 || !context.shown.includes(outlet)) return null;
  const slug = context.outlets[outlet]?.slug ?? null;
  return markText({ variable: figure.variable, code: null, outlet: slug, state: "present" });
}

/** The quotes of both outlets, which a distance lies between; null as distanceOpens, of either. */
export function pairOpens(of: DistanceOf, one: SpinDistance, other: SpinDistance) {
  const { figure, context } = of;
  const isPair = one.outlet !== other.outlet;
  if (!isPair || !distanceOpens(of, one) || !distanceOpens(of, other)) return null;
  const slug = context.outlets[one.outlet]?.slug ?? null;
  const otherOutlet = context.outlets[other.outlet]?.slug;
  const pair = otherOutlet === undefined ? {} : { otherOutlet };
  return markText({
    variable: figure.variable,
    code: null,
    outlet: slug,
    ...pair,
    state: "present",
  });
}

export function distanceLabel(of: DistanceOf, row: SpinDistance): string {
  const { figure, context, reference } = of;
  const { words, outlets } = context;
  const { distance, n } = row;
  const outlet = outlets[row.outlet]?.name ?? "";
  if (distance.value === null) return words(`distance.reason.${distance.reason}`);
  if (row.isReference) return words("distance.labelReference", { outlet, n });
  const told = {
    outlet,
    n,
    reference,
    value: distanceText(context, distance.value),
    doubtful: yes(context.isDoubtful(figure.variable)),
    variable: variableName(context, figure.variable),
  };
  if ("reason" in distance.interval) return words("distance.labelFew", told);
  return words("distance.label", {
    ...told,
    low: distanceText(context, distance.interval.low),
    high: distanceText(context, distance.interval.high),
  });
}

function drawnRow(of: DistanceOf, row: SpinDistance): DistanceRow {
  const { words, outlets, isDoubtful } = of.context;
  const { distance, n, few, isReference } = row;
  const { name = "", position = 0 } = outlets[row.outlet] ?? {};
  const { value } = distance;
  const isFew = n > 0 && n < FEW_QUOTES;
  const reason = "reason" in distance ? words(`distance.reason.${distance.reason}`) : null;
  return {
    head: {
      name,
      ...outletLook(position),
      n: words("n", { n }),
      few: isFew ? words("few") : null,
    },
    mark: distanceOpens(of, row),
    label: distanceLabel(of, row),
    value,
    interval: value !== null && "low" in distance.interval ? distance.interval : null,
    text: value === null ? words("missing") : distanceText(of.context, value),
    note: isReference && value !== null ? words("distance.reference") : reason,
    few: isReference ? isFew : few,
    doubtful: isDoubtful(of.figure.variable),
  };
}

/** What a cell of the matrix says: a distance, and the quotes on both of its sides. */
export function pairLabel(of: DistanceOf, row: SpinDistance, other: SpinDistance): string {
  const { figure, context } = of;
  const { words, outlets } = context;
  return words("distance.matrix.cell", {
    outlet: outlets[row.outlet]?.name ?? "",
    n: row.n,
    other: outlets[other.outlet]?.name ?? "",
    otherN: other.n,
    total: row.n + other.n,
    value: distanceText(context, figure.matrix[row.outlet]?.[other.outlet] ?? 0),
    few: yes(isFewPair(row, other)),
    doubtful: yes(context.isDoubtful(figure.variable)),
    variable: variableName(context, figure.variable),
  });
}

const isFewPair = (one: SpinDistance, other: SpinDistance) =>
  one.n < FEW_QUOTES || other.n < FEW_QUOTES;

function cell(of: DistanceOf, row: SpinDistance, other: SpinDistance): MatrixCell {
  const value = of.figure.matrix[row.outlet]?.[other.outlet] ?? 0;
  return {
    mark: pairOpens(of, row, other),
    label: pairLabel(of, row, other),
    value,
    text: distanceText(of.context, value),
    few: isFewPair(row, other),
  };
}

/** Null where there are not three outlets: of two, the figure above says all. */
function matrixPlan(of: DistanceOf): MatrixPlan | null {
  const { figure, context, rows } = of;
  const { words, outlets, isDoubtful } = context;
  const placed = rows.filter(({ distance }) => distance.value !== null);
  if (placed.length < 3) return null;
  const lines = placed.map((row, at) => {
    const { name = "", position = 0 } = outlets[row.outlet] ?? {};
    const cells = placed.slice(0, at).map((other) => cell(of, row, other));
    return { name, ...outletLook(position), cells };
  });
  const hasFew = lines.some(({ cells }) => cells.some(({ few }) => few));
  return {
    title: words("distance.matrix.title"),
    outlets: lines,
    doubtful: isDoubtful(figure.variable),
    shades: words("distance.legend.shades", {
      steps: context.list(SHADE_STEPS.map((step) => plain(step, context.locale))),
    }),
    fewCell: hasFew ? words("distance.legend.fewCell") : null,
    inTable: words("distance.matrix.inTable", { count: placed.length }),
  };
}

export function distancePlan(of: DistanceOf): DistancePlan {
  const { figure, context, reference } = of;
  const { words, locale } = context;
  const rows = of.rows.map((row) => drawnRow(of, row));
  const variable = variableName(context, figure.variable);
  const signed = (has: boolean, text: string) => (has ? text : null);
  return {
    rows,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, text: plain(value, locale) })),
    same: words("distance.same"),
    nothing: words("distance.nothing"),
    axis: words("distance.scale", { reference }),
    signs: {
      dot: signed(
        rows.some(({ interval }) => interval),
        words("distance.legend.dot"),
      ),
      few: signed(
        rows.some(({ few, value }) => few && value !== null),
        words("distance.legend.few", { reference }),
      ),
      doubt: signed(
        rows.some(({ doubtful }) => doubtful),
        words("distance.legend.doubt", { variable }),
      ),
      both: signed(
        rows.some(({ few, value, doubtful }) => few && value !== null && doubtful),
        words("legendBoth"),
      ),
    },
    matrix: matrixPlan(of),
  };
}
