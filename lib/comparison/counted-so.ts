import type { Columns } from "../columns/columns";
import { type Resolved, resolve, STATE } from "./resolve";
import type { Way } from "./way";

/** A code that a quote counts with, and in how many annotations where each counts for itself. */
export type CountedCode = { code: string; annotations: number | null };

function resolvedIn(columns: Columns, { variable, way }: { variable: number; way: Way }): Resolved {
  const without = way.kind === "without-analyst" ? way.analyst : null;
  const isAsBefore = way.kind !== "majority" && way.kind !== "annotations";
  return resolve(columns, { variable, without, adjudicated: isAsBefore });
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
  const { codes, states, votes } = resolvedIn(columns, of);
  const { way } = of;
  const named = columns.variables[of.variable]!.codes;
  const isSingly = way.kind === "annotations";
  return (quote) =>
    named.flatMap(({ key: code }, at) => {
      const cell = quote * codes + at;
      const isCounted = isSingly ? votes[cell]! > 0 : states[cell] === STATE.present;
      const isLeftOut = way.kind === "without-code" && way.code === code;
      if (!isCounted || isLeftOut) return [];
      return [{ code, annotations: isSingly ? votes[cell]! : null }];
    });
}
