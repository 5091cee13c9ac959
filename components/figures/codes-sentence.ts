import { FEW_QUOTES } from "@/lib/comparison/figure";
import type { CodesOf, CodesOutlet } from "./codes-variable";
import { someOf } from "./figure-notes";

/** More outlets than this are told together. */
const MOST_OUTLETS = 6;
const MOST_CODES = 3;

/** The codes that most quotes of an outlet carry. */
function first({ codes }: CodesOutlet): { codes: string[]; count: number; n: number } {
  const count = Math.max(0, ...codes.map((each) => each.count));
  const top = count > 0 ? codes.filter((each) => each.count === count) : [];
  return { codes: top.map(({ code }) => code), count, n: Math.max(0, ...top.map(({ n }) => n)) };
}

function named(of: CodesOf, codes: readonly string[]): string {
  const names = codes.map((code) => of.rows.find((row) => row.code === code)?.name ?? code);
  return someOf(of.context, names, MOST_CODES);
}

function byOutlet(of: CodesOf): string {
  const { chart, context, outlets, variable } = of;
  const parts = outlets.flatMap((outlet) => {
    const { codes, count, n } = first(outlet);
    if (codes.length === 0) return [];
    const told = { outlet: outlet.name, codes: named(of, codes), count, n };
    return [context.words("codes.mostOf", told)];
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
    const top = first(outlet).codes;
    return codes.some((code) => top.includes(code));
  });
  return context.words("codes.overall", {
    n: withQuotes.reduce((sum, { quotes }) => sum + quotes, 0),
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
