import type { ComparisonQuote } from "./compared-quotes";
import { codesOfMark, isOfPair, isOutletOfMark, type Mark, type MarkState } from "./mark";
import { isDuring } from "./period";
import type { ResolvedValue } from "./resolved-value";
import type { Way } from "./way";

/** What tells whether a quote is behind a mark: of its values, those of the mark's variables. */
export type Standing = Pick<ComparisonQuote, "outlet" | "item" | "publishedOn" | "resolved">;

/** Whether the code is present or absent; without a code, whether that is so of every code. */
function isResolved({ how, value, contested }: ResolvedValue, code: string | null): boolean {
  if (how === "hidden" || how === "not-annotated") return false;
  if (how !== "contested") return true;
  return code !== null && value !== null && !contested?.includes(code);
}

function isAlso({ resolved }: Standing, { variable, code }: NonNullable<Mark["and"]>) {
  const value = resolved[variable];
  if (!value) return false;
  return code === null ? isResolved(value, null) : [value.value ?? []].flat().includes(code);
}

/** Whether two variables together stand in a state, as cross-counts.ts says. */
function isPairIn({ resolved }: Standing, variables: string[], state: MarkState): boolean {
  const hows = variables.map((variable) => resolved[variable]?.how);
  if (hows.includes("hidden") || hows.includes(undefined)) return false;
  if (hows.includes("not-annotated")) return state === "not-annotated";
  return state === "contested" && hows.includes("contested");
}

function isInState({ resolved }: Standing, mark: Mark): boolean {
  const value = resolved[mark.variable];
  if (!value) return false;
  const { state } = mark;
  if (state === "any") return true;
  const codes = codesOfMark(mark);
  const values = [value.value ?? []].flat();
  const isPresent = codes ? codes.some((code) => values.includes(code)) : values.length > 0;
  if (state === "present") return isPresent;
  const isDecided = codes
    ? codes.every((code) => isResolved(value, code))
    : isResolved(value, null);
  // One of several codes that is carried settles that any of them is.
  if (state === "resolved") return isDecided || (isPresent && codes !== null);
  if (state === "absent") return isDecided && !isPresent;
  if (state !== "contested") return value.how === state;
  // One code of several can be contested while others hold; of a single one all are, whoever gave it.
  if (!codes) return value.how === "contested";
  return !isPresent && codes.some((code) => value.contested?.includes(code) ?? false);
}

/** Whether a quote is behind a mark, as far as resolved values can tell. */
export function isBehind(quote: Standing, mark: Mark): boolean {
  const { and, variable, state, way } = mark;
  const isOfState =
    and && isOfPair(mark)
      ? isPairIn(quote, [variable, and.variable], state)
      : isInState(quote, mark) && (!and || isAlso(quote, and));
  return (
    isOutletOfMark(mark, quote.outlet) &&
    isOfState &&
    (!mark.during || isDuring(quote.publishedOn, mark.during)) &&
    (!way || isLeft(quote, { variable, way }))
  );
}

/** Whether a quote still counts where one code or one item is left out. */
function isLeft(quote: Standing, of: { variable: string; way: Way }): boolean {
  const { variable, way } = of;
  if (way.kind === "without-item") return quote.item !== way.item;
  if (way.kind !== "without-code") return true;
  return [quote.resolved[variable]?.value ?? []].flat().some((code) => code !== way.code);
}

/**
 * The quotes behind a mark, in their order. Where its way of counting asks for annotations, the quotes
 * have to be those of that way (quotes-behind.ts).
 *
 * @example quotesBehind(comparison.quotes, markOf("sentiment:-2:khod-mysley")!).map(({ key }) => key)
 * // as many as the segment counts
 */
export function quotesBehind(quotes: readonly ComparisonQuote[], mark: Mark): ComparisonQuote[] {
  return quotes.filter((quote) => isBehind(quote, mark));
}
