import type { Columns } from "../columns/columns";
import { publishedOn } from "../columns/columns";
import { passingQuotes } from "../columns/filter";
import { textAt } from "../columns/texts";
import { isBehind } from "./behind";
import type { ComparisonFilters } from "./comparison";
import { countedSo } from "./counted-so";
import { codesOfMark, isOutletOfMark, type Mark } from "./mark";
import { isPresent, type Resolved } from "./resolve";
import { resolvedOnce } from "./resolved-once";
import { resolvedValue } from "./resolved-value";
import { asksAnnotations, type Way } from "./way";

type Test = (quote: number) => boolean;

/** Whether a quote counts in a way that asks for annotations: with which codes it does, countedSo tells. */
function countsIn(columns: Columns, of: { variable: number; way: Way }): Test {
  const codesOf = countedSo(columns, of);
  return (quote) => codesOf(quote).length > 0;
}

/** What can be told at once, so that few quotes have to be read: outlet, and a code that is carried. */
function mayBe(columns: Columns, of: { mark: Mark; resolved: Resolved }): Test {
  const { mark, resolved } = of;
  const isOfOutlet = columns.outlets.map(({ slug }) => isOutletOfMark(mark, slug));
  const keys = codesOfMark(mark);
  const asked = columns.variables[resolved.variable]!.codes.flatMap(({ key }, code) =>
    keys?.includes(key) ? [code] : [],
  );
  const isCarried: Test =
    mark.state === "present" && keys
      ? (quote) => asked.some((code) => isPresent(resolved, quote, code))
      : () => true;
  return (quote) => isOfOutlet[columns.quotes.outlet[quote]!]! && isCarried(quote);
}

/** Whether a quote is behind the mark, by the values of the mark's own variables. */
function behind(columns: Columns, of: { mark: Mark; all: Resolved[] }): Test {
  const { mark, all } = of;
  return (quote) => {
    const values = all.map((resolved) => {
      const { key } = columns.variables[resolved.variable]!;
      return [key, resolvedValue(columns, { resolved, quote })] as const;
    });
    const at = columns.quotes.item[quote]!;
    const item = textAt(columns.items.key, at);
    const outlet = columns.outlets[columns.quotes.outlet[quote]!]!.slug;
    const resolved = Object.fromEntries(values);
    return isBehind({ outlet, item, publishedOn: publishedOn(columns, at), resolved }, mark);
  };
}

/**
 * The quotes of a study behind a mark of a figure under filters, by their index, in the study's order.
 * By resolved values as behind.ts; where the mark's way of counting asks for annotations, the quotes
 * that carry a code of its variable when they are counted so. Throws RangeError when the study lacks the
 * mark's variables, and as passingQuotes.
 *
 * @example
 * quotesBehindMark(columns, { mark: markOf("sentiment:-2:khod-mysley")!, filters: everything }).length
 * // as many as the segment counts
 */
export function quotesBehindMark(
  columns: Columns,
  { mark, filters }: { mark: Mark; filters: ComparisonFilters },
): number[] {
  const keys = [mark.variable, ...(mark.and ? [mark.and.variable] : [])];
  const variables = keys.map((key) => columns.variables.findIndex((each) => each.key === key));
  if (variables.includes(-1)) throw new RangeError(`the codebook lacks ${keys.join(" or ")}`);
  const all = variables.map((variable) => resolvedOnce(columns, { variable, by: filters.by }));
  const { way } = mark;
  const asks = way && asksAnnotations(way);
  const asked: Mark = asks ? { ...mark, state: "any" } : mark;
  const isCounted = asks ? countsIn(columns, { variable: variables[0]!, way }) : () => true;
  const tests = [mayBe(columns, { mark: asked, resolved: all[0]! }), isCounted];
  const isOf = behind(columns, { mark: asked, all });
  const found: number[] = [];
  passingQuotes(columns, filters).forEach((passes, quote) => {
    if (passes === 1 && tests.every((test) => test(quote)) && isOf(quote)) found.push(quote);
  });
  return found;
}
