import type { VariableColumn } from "@/lib/columns/columns";
import type { OutletSentiment } from "@/lib/comparison/sentiment";
import type { FigureContext, FigureOutlet } from "./context";
import { plain, signed } from "./numbers";

export type ScaleData = {
  chart: "sentiment" | "variable";
  variable: string;
  outlets: ({ outlet: number; quotes: number } & OutletSentiment)[];
};

export type ScaleOutlet = FigureOutlet & { quotes: number; of: OutletSentiment };

/** A scale's figure with what its words and drawing ask of it. */
export type ScaleOf = {
  chart: ScaleData["chart"];
  context: FigureContext;
  variable: VariableColumn;
  /** The outlets that are shown. */
  rows: ScaleOutlet[];
  /** Whether the scale goes below 0, so that its bars lean to one side or the other. */
  isTwoSided: boolean;
  /** Numbers at the ends of the line of the mean. */
  low: number;
  high: number;
};

export function scaleOf(figure: ScaleData, context: FigureContext): ScaleOf {
  const variable = context.variables.find(({ key }) => key === figure.variable)!;
  const values = variable.codes.flatMap(({ value }) => (value === null ? [] : [value]));
  const isTwoSided = values.some((value) => value < 0);
  const end = Math.max(1, ...values.map(Math.abs));
  const [low, high] = isTwoSided ? [-end, end] : [Math.min(end, ...values), end];
  const byOutlet = new Map(figure.outlets.map((each) => [each.outlet, each]));
  const rows = context.shown.flatMap((index) => {
    const outlet = context.outlets[index];
    const of = byOutlet.get(index);
    return outlet && of ? [{ ...outlet, quotes: of.quotes, of }] : [];
  });
  return { chart: figure.chart, context, variable, rows, isTwoSided, low, high };
}

/** A number of the scale as it is written: with its sign where the scale has two sides. */
export function scaleNumber({ context: { locale }, isTwoSided }: ScaleOf, value: number): string {
  return isTwoSided ? signed(value, locale) : plain(value, locale);
}

export function codeName({ codes }: VariableColumn, code: string): string {
  return codes.find(({ key }) => key === code)?.name ?? code;
}
