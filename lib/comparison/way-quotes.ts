import type { Columns } from "../columns/columns";
import type { ComparisonQuote } from "./comparison";
import { type Mark, quotesBehind } from "./mark";
import { type Resolved, resolve, STATE } from "./resolve";
import { asksAnnotations, type Way } from "./way";

/** Whether a quote carries any code, by its index; of single annotations, whether any of them does. */
function carries({ codes, states, votes }: Resolved, { kind }: Way): (quote: number) => boolean {
  const holds = (cell: number) =>
    kind === "annotations" ? votes[cell]! > 0 : states[cell] === STATE.present;
  return (quote) => {
    for (let cell = quote * codes; cell < (quote + 1) * codes; cell++) if (holds(cell)) return true;
    return false;
  };
}

function resolvedIn(columns: Columns, of: { variable: number; way: Way }): Resolved {
  const { variable, way } = of;
  const without = way.kind === "without-analyst" ? way.analyst : null;
  return resolve(columns, { variable, without, adjudicated: way.kind === "without-analyst" });
}

/**
 * The quotes behind a mark in its own way of counting, in their order: quotesBehind, and where the way
 * asks for annotations, those that carry a code of the variable when they are counted so; of every
 * annotation by itself, those with an annotation that does. Never throws for marks of the study.
 *
 * @example quotesBehindWay(columns, { quotes, mark: markOf("frame:*:haqqin~~majority")! })
 */
export function quotesBehindWay(
  columns: Columns,
  { quotes, mark }: { quotes: readonly ComparisonQuote[]; mark: Mark },
): ComparisonQuote[] {
  const { way } = mark;
  if (!way || !asksAnnotations(way)) return quotesBehind(quotes, mark);
  const variable = columns.variables.findIndex(({ key }) => key === mark.variable);
  if (variable < 0) return [];
  const isCounted = carries(resolvedIn(columns, { variable, way }), way);
  const counted = new Set(columns.quotes.key.filter((_, quote) => isCounted(quote)));
  return quotesBehind(
    quotes.filter(({ key }) => counted.has(key)),
    { ...mark, state: "any" },
  );
}
