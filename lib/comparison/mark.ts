import type { Columns } from "../columns/columns";
import type { ComparisonQuote } from "./comparison";

/** Where a quote stands for one mark; "present" means that it carries the code. */
export const MARK_STATES = ["present", "contested", "not-annotated", "hidden"] as const;
export type MarkState = (typeof MARK_STATES)[number];

/**
 * One mark of a chart, and so the quotes behind it: those of the outlet that carry the code (any code
 * when it is null), or whose value is contested, not annotated or hidden.
 */
export type Mark = { variable: string; code: string | null; outlet: string; state: MarkState };

const SHAPE = /^([a-z0-9-]+):([a-z0-9-]+|\*):([a-z0-9-]+)(?::(contested|not-annotated|hidden))?$/;

/**
 * The mark as an address carries it.
 *
 * @example markText({ variable: "sentiment", code: "-2", outlet: "haqqin", state: "present" })
 * // "sentiment:-2:haqqin"; any value "sentiment:*:haqqin"; contested "sentiment:*:haqqin:contested"
 */
export function markText({ variable, code, outlet, state }: Mark): string {
  return `${variable}:${code ?? "*"}:${outlet}${state === "present" ? "" : `:${state}`}`;
}

/** Reads markText back; null when the text is no mark. Whether the study has it: isMarkOf. */
export function markOf(text: string): Mark | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const [, variable = "", code = "", outlet = "", state = "present"] = parts;
  return { variable, code: code === "*" ? null : code, outlet, state: state as MarkState };
}

/** Whether the study has the mark's outlet, variable and code. */
export function isMarkOf({ outlets, variables }: Columns, mark: Mark): boolean {
  const variable = variables.find(({ key }) => key === mark.variable);
  const hasCode = mark.code === null || variable?.codes.some(({ key }) => key === mark.code);
  return Boolean(variable && hasCode) && outlets.some(({ slug }) => slug === mark.outlet);
}

function isBehind({ outlet, resolved }: ComparisonQuote, mark: Mark): boolean {
  const value = resolved[mark.variable];
  if (!value || outlet !== mark.outlet) return false;
  const values = [value.value ?? []].flat();
  if (mark.state === "present") {
    return mark.code === null ? values.length > 0 : values.includes(mark.code);
  }
  if (mark.state !== "contested") return value.how === mark.state;
  // One code of several can be contested while others hold; of a single one all are, whoever gave it.
  if (mark.code === null) return value.how === "contested";
  return value.contested?.includes(mark.code) ?? false;
}

/**
 * The quotes behind a mark, in their order.
 *
 * @example quotesBehind(comparison.quotes, markOf("sentiment:-2:khod-mysley")!).map(({ key }) => key)
 * // as many as the segment counts
 */
export function quotesBehind(quotes: readonly ComparisonQuote[], mark: Mark): ComparisonQuote[] {
  return quotes.filter((quote) => isBehind(quote, mark));
}
