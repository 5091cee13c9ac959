import type { Missing } from "../base/figure";
import { hasBit } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { maskOf, type Passing } from "../columns/filter";
import type { NoCodes } from "./figure";
import { how as came, isPresent, type Resolved } from "./resolve";

/** How many quotes carry exactly these codes, by their index. */
export type CodePattern = { codes: number[]; quotes: number };

/** Quotes of an outlet that carry a code, grouped; `missing` says why there is none. */
export type OutletPatterns = {
  /** Quotes that carry at least one code: the sum over the patterns. */
  n: number;
  patterns: CodePattern[];
  missing: Missing<NoCodes> | null;
};

type Grouped = { passing: number; resolved: number; byCodes: Map<number | string, CodePattern> };

/** Whether any code is resolved on a quote that has been annotated. */
function isResolved({ how, isMany, contested, codes, words }: Resolved, quote: number): boolean {
  if (how[quote] !== came.contested) return true;
  if (!isMany) return false;
  for (let code = 0; code < codes; code++) {
    if (!hasBit(contested, quote * words, code)) return true;
  }
  return false;
}

/** The set of codes of a quote as the key of a map; 0 or "" where it carries none. */
function keyOf({ present, words }: Resolved, quote: number): number | string {
  if (words === 1) return present[quote]!;
  const set = present.subarray(quote * words, (quote + 1) * words);
  return set.some((word) => word !== 0) ? set.join() : "";
}

function codesOf(resolved: Resolved, quote: number): number[] {
  const all = Array.from({ length: resolved.codes }, (_, code) => code);
  return all.filter((code) => isPresent(resolved, quote, code));
}

function group(columns: Columns, of: { resolved: Resolved; passing: Passing }): Grouped[] {
  const { resolved } = of;
  const passing = maskOf(columns, of.passing);
  const { how } = resolved;
  const outlets = columns.outlets.map((): Grouped => {
    return { passing: 0, resolved: 0, byCodes: new Map() };
  });
  for (let quote = 0; quote < passing.length; quote++) {
    if (passing[quote] === 0) continue;
    const outlet = outlets[columns.quotes.outlet[quote]!]!;
    outlet.passing++;
    if (how[quote] === came.hidden || how[quote] === came["not-annotated"]) continue;
    if (isResolved(resolved, quote)) outlet.resolved++;
    const key = keyOf(resolved, quote);
    if (!key) continue;
    const pattern = outlet.byCodes.get(key);
    if (pattern) pattern.quotes++;
    else outlet.byCodes.set(key, { codes: codesOf(resolved, quote), quotes: 1 });
  }
  return outlets;
}

function whyNone({ passing, resolved, byCodes }: Grouped): Missing<NoCodes> | null {
  if (passing === 0) return { value: null, reason: "no-quotes" };
  if (resolved === 0) return { value: null, reason: "none-resolved" };
  return byCodes.size === 0 ? { value: null, reason: "none-present" } : null;
}

/**
 * The quotes of each outlet that pass and carry a code, grouped by the set of codes that they carry, in
 * the study's order of outlets. Quotes of one pattern are alike, so that resampling draws how many fall
 * on each. Patterns stand by their number of quotes, then by the keys of their codes: neither the order
 * of quotes nor that of the codebook changes what is drawn.
 * Undefined: no-quotes; none-resolved, no code is resolved on any quote; none-present. Throws nothing.
 * Source: the product's own.
 *
 * @example codePatterns(columns, { resolved, passing })[1]
 * // Vostochniy ekspress: n 4, discredit on 2 quotes, foreign hand on 1, both together on 1
 */
export function codePatterns(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing },
): OutletPatterns[] {
  const { codes } = columns.variables[of.resolved.variable]!;
  const name = (pattern: CodePattern) =>
    pattern.codes
      .map((code) => codes[code]!.key)
      .sort()
      .join();
  return group(columns, of).map((grouped) => {
    const named = [...grouped.byCodes.values()].map((pattern) => [name(pattern), pattern] as const);
    named.sort(([a, { quotes: left }], [b, { quotes: right }]) => right - left || (a < b ? -1 : 1));
    const patterns = named.map(([, pattern]) => pattern);
    const n = patterns.reduce((sum, { quotes }) => sum + quotes, 0);
    return { n, patterns, missing: whyNone(grouped) };
  });
}
