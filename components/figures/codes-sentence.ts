import { FEW_QUOTES } from "@/lib/comparison/figure";
import type { CodesOf, CodesOutlet } from "./codes-variable";
import { someOf } from "./figure-notes";

/** More outlets than this are told together. */
const MOST_OUTLETS = 6;
const MOST_CODES = 3;

type First = { codes: string[]; count: number; n: number };

/** The codes that most quotes of an outlet carry, those that are decided on as many quotes together. */
function first({ codes }: CodesOutlet): First[] {
  const count = Math.max(0, ...codes.map((each) => each.count));
  if (count === 0) return [];
  const groups = new Map<number, First>();
  for (const { code, n } of codes.filter((each) => each.count === count)) {
    const group = groups.get(n) ?? { codes: [], count, n };
    group.codes.push(code);
    groups.set(n, group);
  }
  return [...groups.values()].sort((a, b) => b.n - a.n);
}

function named(of: CodesOf, codes: readonly string[]): string {
  const names = codes.map((code) => of.rows.find((row) => row.code === code)?.name ?? code);
  return someOf(of.context, names, MOST_CODES);
}

function byOutlet(of: CodesOf): string {
  const { chart, context, outlets, variable } = of;
  const parts = outlets.flatMap((outlet) => {
    const groups = first(outlet).map(({ codes, count, n }) =>
      context.words("codes.mostCodes", { codes: named(of, codes), count, n }),
    );
    if (groups.length === 0) return [];
    return [context.words("codes.mostOf", { outlet: outlet.name, codes: context.list(groups) })];
  });
  const kind = chart === "frames" ? "frame" : "code";
  return context.words("codes.most", { kind, variable: variable.name, parts: parts.join("; ") });
}

function overall(of: CodesOf): string {
  const { context, outlets, rows } = of;
  const count = Math.max(...rows.map(({ total }) => total));
  const codes = rows.filter(({ total }) => total === count).map(({ code }) => code);
  const withQuotes = outlets.filter(({ quotes }) => quotes > 0);
  const leading = outlets.filter((outlet) => {
    const top = first(outlet).flatMap((group) => group.codes);
    return codes.some((code) => top.includes(code));
  });
  const n = withQuotes.reduce((sum, { quotes }) => sum + quotes, 0);
  return context.words("codes.overall", {
    n,
    most: 2 * count > n ? "yes" : "no",
    outlets: withQuotes.length,
    codes: named(of, codes),
    count,
    each: codes.length > 1 ? "yes" : "no",
    first: leading.length,
    few: withQuotes.filter(({ quotes }) => quotes < FEW_QUOTES).length,
  });
}

/** What the matrix shows, in one sentence. */
export function codesSentence(of: CodesOf): string {
  const { context, outlets, variable, rows } = of;
  const quotes = outlets.reduce((sum, each) => sum + each.quotes, 0);
  if (quotes === 0) return context.words("scale.noQuotes");
  if (rows.every(({ total }) => total === 0)) {
    return context.words("codes.none", { variable: variable.name, quotes });
  }
  return outlets.length > MOST_OUTLETS ? overall(of) : byOutlet(of);
}
