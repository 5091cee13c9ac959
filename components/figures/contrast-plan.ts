import type { Apart } from "@/lib/comparison/apart";
import type { CodeContrast, OutletContrast } from "@/lib/comparison/contrast";
import { FEW_QUOTES } from "@/lib/comparison/figure";
import { markText } from "@/lib/comparison/mark";
import type { ContrastPanel } from "../charts/drawing/contrast-drawing";
import type { ContrastGrid } from "../charts/drawing/contrast-grid";
import type { ContrastRow } from "../charts/drawing/contrast-row";
import type { ContrastScale } from "../charts/drawing/contrast-scale";
import { outletLook } from "../charts/drawing/marker";
import type { FigureContext } from "./context";
import { points } from "./numbers";
import { codeName } from "./variable-names";

export type ContrastFigure = { variable: string; outlets: OutletContrast[]; apart: Apart[] };

type Named = { contrast: CodeContrast; outlet: number; variable: string };

type Opening = { state: "present" | "resolved"; side?: "own" | "others" };

/**
 * The quotes of the outlet, or of all others, that carry the code or on which it is decided; null where
 * there are none.
 */
export function contrastOpens(
  context: FigureContext,
  { contrast, outlet, variable, state, side = "own" }: Named & Opening,
) {
  const slug = context.outlets[outlet]?.slug ?? null;
  const { count, n } = contrast[side];
  if ((state === "present" ? count : n) === 0) return null;
  const { code } = contrast;
  const whose = side === "others" ? { isOthers: true as const } : {};
  return markText({ variable, code, outlet: slug, ...whose, state });
}

const yes = (holds: boolean) => (holds ? "yes" : "no");

/** What the numbers of both sides are called in messages. */
export function sides({ own, others }: CodeContrast) {
  return { count: own.count, n: own.n, othersCount: others.count, othersN: others.n };
}

export function contrastLabel(context: FigureContext, named: Named): string {
  const { words, locale, outlets } = context;
  const { contrast, variable } = named;
  const { code, difference, distinct, few } = contrast;
  const told = {
    outlet: outlets[named.outlet]?.name ?? "",
    code: codeName(context, { variable, code }),
  };
  if (difference.value === null) {
    const reason = words(`contrast.reason.${difference.reason}`);
    return words("contrast.labelMissing", { ...told, reason });
  }
  return words("contrast.label", {
    ...told,
    ...sides(contrast),
    difference: points(difference.value, locale),
    low: points(difference.interval.low, locale),
    high: points(difference.interval.high, locale),
    distinct: yes(distinct),
    few: yes(few),
    doubtful: yes(context.isDoubtful(variable, code)),
  });
}

function row(context: FigureContext, named: Named): ContrastRow {
  const { words, locale, isDoubtful } = context;
  const { contrast, variable } = named;
  const { code, difference, distinct, few } = contrast;
  const interval = difference.value === null ? { low: 0, high: 0 } : difference.interval;
  return {
    code: codeName(context, { variable, code }),
    // Where none carries the code, those on which that is decided.
    mark: contrastOpens(context, {
      ...named,
      state: contrast.own.count > 0 ? "present" : "resolved",
    }),
    label: contrastLabel(context, named),
    value: difference.value,
    ...interval,
    text: difference.value === null ? words("missing") : points(difference.value, locale),
    sides: words("contrast.sides", sides(contrast)),
    few,
    doubtful: isDoubtful(variable, code),
    distinct,
  };
}

/** n of the outlet: of a variable with several codes, which may differ in n, the largest. */
const nOf = ({ codes }: OutletContrast) => Math.max(0, ...codes.map(({ own }) => own.n));

/** An outlet with the codes asked for, in their order. */
export function contrastPanel(
  context: FigureContext,
  of: { variable: string; contrast: OutletContrast; codes: readonly string[] },
): ContrastPanel {
  const { words, outlets } = context;
  const { outlet, codes } = of.contrast;
  const { name = "", position = 0 } = outlets[outlet] ?? {};
  const chosen = of.codes.flatMap((key) => codes.find(({ code }) => code === key) ?? []);
  const missing = codes.find(({ difference }) => difference.value === null)?.difference;
  const isEmpty = codes.every(({ difference }) => difference.value === null);
  const n = nOf(of.contrast);
  return {
    head: {
      name,
      ...outletLook(position),
      n: words("n", { n }),
      few: n > 0 && codes.some(({ own }) => own.n < FEW_QUOTES) ? words("few") : null,
    },
    note:
      isEmpty && missing && "reason" in missing ? words(`contrast.reason.${missing.reason}`) : null,
    rows: chosen.map((contrast) => row(context, { contrast, outlet, variable: of.variable })),
  };
}

const STEPS = [0.25, 0.5, 0.75, 1];

/** Rows that have a difference, and how far a scale goes that all of them fit on. */
function scaled(panels: readonly ContrastPanel[]) {
  const rows = panels.flatMap((panel) => panel.rows).filter(({ value }) => value !== null);
  const furthest = Math.max(0, ...rows.flatMap(({ low, high }) => [-low, high]));
  return { rows, end: STEPS.find((step) => step >= furthest) ?? 1 };
}

/** The same panels close together, with what has to be said of them. */
export function gridPlan(
  { words, locale }: FigureContext,
  { panels, more }: { panels: ContrastPanel[]; more: string[] },
): ContrastGrid {
  const { rows } = scaled(panels);
  // Intervals are not drawn, so that only the differences have to fit.
  const furthest = Math.max(0, ...rows.map(({ value }) => Math.abs(value ?? 0)));
  const end = STEPS.find((step) => step >= furthest) ?? 1;
  const legend = (holds: (row: ContrastRow) => boolean, text: string) =>
    rows.some(holds) ? text : null;
  return {
    end,
    panels,
    signs: {
      bar: words("contrast.grid.bar", { end: points(end, locale) }),
      few: legend(({ few }) => few, words("contrast.legend.few")),
      doubt: legend(({ doubtful }) => doubtful, words("contrast.legend.doubt")),
      both: legend(({ few, doubtful }) => few && doubtful, words("legendBoth")),
      distinct: legend(({ distinct }) => distinct, words("contrast.grid.distinct")),
    },
    words: [
      words("contrast.legend.order"),
      ...more,
      words("inTable"),
      words("contrast.grid.focus"),
    ],
  };
}

/** The scale that all of these fit on, and the signs that they need explained. */
export function contrastScale(
  { words, locale }: FigureContext,
  panels: readonly ContrastPanel[],
): ContrastScale {
  const { rows, end } = scaled(panels);
  const legend = (sign: "few" | "doubtful" | "distinct", text: string) =>
    rows.some((each) => each[sign]) ? text : null;
  return {
    end,
    ticks: [-1, -0.5, 0, 0.5, 1].map((part) => {
      const text = Number.isInteger(part) ? points(part * end, locale) : "";
      return { value: part * end, text };
    }),
    less: words("contrast.less"),
    more: words("contrast.more"),
    unit: words("contrast.unit"),
    signs: {
      dot: words("contrast.legend.dot"),
      few: legend("few", words("contrast.legend.few")),
      doubt: legend("doubtful", words("contrast.legend.doubt")),
      both: rows.some(({ few, doubtful }) => few && doubtful) ? words("legendBoth") : null,
      distinct: legend("distinct", words("contrast.legend.distinct")),
    },
  };
}
