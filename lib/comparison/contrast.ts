import type { Interval, Missing } from "../base/figure";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { FEW_QUOTES, type NoData } from "./figure";
import { newcombe, type Proportion } from "./intervals";
import { type LogOdds, logOdds, type Sides } from "./log-odds";
import { twoSidedP } from "./normal";
import type { Resolved } from "./resolve";
import { type StateCounts, stateCounts } from "./state-counts";

/** no-others: no quote of another outlet is resolved for the code. */
export type NoContrast = NoData | "no-others";

/** none-present, all-present: no quote, or every one, carries the code, here and elsewhere. */
export type NoLogOdds = NoContrast | "none-present" | "all-present";

/** One code in one outlet, and in all others together. */
export type CodeContrast = {
  code: string;
  /** Quotes that carry the code, of those on which it is resolved. */
  own: Proportion;
  others: Proportion;
  difference: { value: number; interval: Interval } | Missing<NoContrast>;
  logOdds: (LogOdds & { p: number; adjusted: number }) | Missing<NoLogOdds>;
  /** `adjusted` is at most 0.05. */
  distinct: boolean;
  /** n is below FEW_QUOTES on one side. */
  few: boolean;
};

/** `outlet` is an index into the study's outlets; codes are in the codebook's order. */
export type OutletContrast = { outlet: number; codes: CodeContrast[] };

type Tested = (LogOdds & { p: number }) | Missing<NoLogOdds>;

/** The prior weighs as much as so many quotes. */
const PSEUDO_QUOTES = 10;

/** Of all that is called distinct, at most this share is chance, on average. */
const FALSE_DISCOVERIES = 0.05;

function pooled(cells: readonly StateCounts[]): Proportion {
  const count = cells.reduce((sum, { present }) => sum + present, 0);
  return { count, n: cells.reduce((sum, { absent }) => sum + absent, count) };
}

function whyNot(cell: StateCounts, { own, others }: Sides): Missing<NoContrast> | null {
  const unresolved = cell.contested + cell.notAnnotated + cell.hidden;
  if (own.n === 0) return { value: null, reason: unresolved === 0 ? "no-quotes" : "none-resolved" };
  return others.n === 0 ? { value: null, reason: "no-others" } : null;
}

function tested(sides: Sides): Tested {
  const { own, others } = sides;
  const share = (own.count + others.count) / (own.n + others.n);
  if (share === 0) return { value: null, reason: "none-present" };
  if (share === 1) return { value: null, reason: "all-present" };
  const prior = { alpha: PSEUDO_QUOTES * share, alpha0: PSEUDO_QUOTES };
  const found = logOdds(sides, { ...prior, variance: "common" });
  return { ...found, p: twoSidedP(found.z) };
}

function compared(cell: StateCounts, all: Proportion) {
  const own = pooled([cell]);
  const others = { count: all.count - own.count, n: all.n - own.n };
  const missing = whyNot(cell, { own, others });
  const value = own.count / own.n - others.count / others.n;
  return {
    own,
    others,
    difference: missing ?? { value, interval: newcombe(own, others) },
    tested: missing ?? tested({ own, others }),
    few: own.n < FEW_QUOTES || others.n < FEW_QUOTES,
  };
}

/**
 * What sets each outlet apart from all others taken together, code by code: result[outlet].codes[code],
 * both in the study's order. Others are the quotes of all other outlets that pass, each counting once.
 *   own, others  quotes that carry the code, of the n on which it is resolved, as in frame-shares.ts;
 *   difference   share of own less share of others, in [−1, 1], with Newcombe's 95 % interval;
 *   logOdds      delta and z of log-odds.ts; its prior is the share of all outlets' quotes that carry
 *                the code, weighing as much as 10 quotes; p two-sided; adjusted by benjamini-hochberg.ts
 *                over every outlet and code that has a p. Above 0: own uses the code more.
 * Undefined: no-quotes, none-resolved, no-others; the log-odds also where nobody carries the code, or
 * everybody does (none-present, all-present). Throws nothing of its own.
 * Sources: as the files named; the prior's weight is the product's own (docs/method.md).
 *
 * @example contrast(columns, { resolved, passing })[0]!.codes[0]
 * // Kazakhstanskaya pravda, regional agency: 3 of 6, others 0 of 14, difference 0.5 (0.1206 to 0.8124),
 * // delta 1.7698, z 1.7521, p 0.0798
 */
export function contrast(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing },
): OutletContrast[] {
  const { codes } = columns.variables[of.resolved.variable]!;
  const counts = stateCounts(columns, of);
  const all = codes.map((_, code) => pooled(counts.map((row) => row[code]!)));
  const rows = counts.map((row) => row.map((cell, code) => compared(cell, all[code]!)));
  const pValues = rows.flat().flatMap(({ tested }) => ("p" in tested ? [tested.p] : []));
  const adjustedInOrder = benjaminiHochberg(pValues).values();
  return rows.map((row, outlet) => {
    const contrasts = row.map(({ tested, few, ...sides }, code): CodeContrast => {
      const { key } = codes[code]!;
      if ("reason" in tested) return { code: key, ...sides, logOdds: tested, distinct: false, few };
      const adjusted = adjustedInOrder.next().value!;
      const distinct = adjusted <= FALSE_DISCOVERIES;
      return { code: key, ...sides, logOdds: { ...tested, adjusted }, distinct, few };
    });
    return { outlet, codes: contrasts };
  });
}
