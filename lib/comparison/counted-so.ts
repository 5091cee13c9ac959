import type { Columns } from "../columns/columns";
import { isPresent, resolve } from "./resolve";
import { votesOf } from "./votes";
import type { Way } from "./way";

/** A code that a quote counts with, and in how many annotations where each counts for itself. */
export type CountedCode = { code: string; annotations: number | null };

/** How many annotations give a code to a quote. */
function givenSingly(columns: Columns, variable: number) {
  const { codes, given } = votesOf(columns, { variable });
  return (quote: number, code: number) => given[quote * codes + code]!;
}

/** 1 where a quote carries a code in the way of counting. */
function carriedIn(columns: Columns, { variable, way }: { variable: number; way: Way }) {
  const without = way.kind === "without-analyst" ? way.analyst : null;
  const resolved = resolve(columns, { variable, without, adjudicated: way.kind !== "majority" });
  const isLeftOut = (code: number) =>
    way.kind === "without-code" && columns.variables[variable]!.codes[code]!.key === way.code;
  return (quote: number, code: number) =>
    Number(isPresent(resolved, quote, code) && !isLeftOut(code));
}

/**
 * The codes that a quote counts with in a way of counting, by the index of the quote: of a variable, in
 * the codebook's order; none where it has no value then. Throws RangeError as resolve.ts.
 *
 * @example countedSo(columns, { variable: 1, way: { kind: "annotations" } })(0)
 * // [{ code: "0", annotations: 2 }, { code: "1", annotations: 1 }]
 */
export function countedSo(
  columns: Columns,
  of: { variable: number; way: Way },
): (quote: number) => CountedCode[] {
  const { variable, way } = of;
  const isSingly = way.kind === "annotations";
  const times = isSingly ? givenSingly(columns, variable) : carriedIn(columns, of);
  const { codes } = columns.variables[variable]!;
  return (quote) =>
    codes.flatMap(({ key: code }, at) => {
      const counted = times(quote, at);
      return counted > 0 ? [{ code, annotations: isSingly ? counted : null }] : [];
    });
}
