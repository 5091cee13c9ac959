import { hasBit } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { textAt } from "../columns/texts";
import { type Resolved, resolve } from "./resolve";

/**
 * One way of coming to the figures. resolved: as everywhere else; majority: without a lead's decisions;
 * annotations: each annotation is an observation of its own; the others leave out one analyst (by
 * number), one code of the frame variable, or one item (by key).
 */
export type Scenario =
  | { kind: "resolved" | "majority" | "annotations" }
  | { kind: "without-analyst"; analyst: number }
  | { kind: "without-code"; code: string }
  | { kind: "without-item"; item: string };

/**
 * The two variables that outlets are ranked by, and the quotes that pass. With `tellsAnalysts` false no
 * single analyst is left out, and no annotation counts for itself: the difference from the resolved
 * values would tell what an analyst has answered.
 */
export type CompareBy = {
  sentiment: number;
  frame: number;
  passing: Uint8Array;
  tellsAnalysts?: boolean;
};

/** Both variables, resolved. */
export type Compared = { sentiment: Resolved; frame: Resolved };

/**
 * Both variables resolved, without an analyst or without decisions as resolve.ts.
 *
 * @example compared(columns, { sentiment: 1, frame: 0, without: 2 }).frame.variable // 0
 */
export function compared(
  columns: Columns,
  of: Pick<CompareBy, "sentiment" | "frame"> & { without?: number; adjudicated?: boolean },
): Compared {
  const { sentiment, frame, without, adjudicated } = of;
  return {
    sentiment: resolve(columns, { variable: sentiment, without, adjudicated }),
    frame: resolve(columns, { variable: frame, without, adjudicated }),
  };
}

/** What is tried takes a second or two on a study of 100,000 quotes. */
const MOST_SCENARIOS = 200;

/** Numbers of the analysts with an annotation on a quote that passes and may be seen. */
function heard({ annotations, analysts, hidden }: Columns, passing: Uint8Array): number[] {
  const { quote, analyst } = annotations;
  const found = new Set(
    analyst.filter((_, row) => passing[quote[row]!] === 1 && hidden[quote[row]!] === 0),
  );
  return analysts.filter((_, at) => found.has(at)).map(({ number }) => number);
}

function hasDecisions(columns: Columns, { sentiment, frame, passing }: CompareBy): boolean {
  const { quote, variable } = columns.adjudications;
  return quote.some((of, row) => {
    const isCompared = variable[row] === sentiment || variable[row] === frame;
    return isCompared && passing[of] === 1 && columns.hidden[of] === 0;
  });
}

/** Keys of the codes that a quote carries. */
function carriedCodes(columns: Columns, of: { frame: Resolved; passing: Uint8Array }): string[] {
  const { passing } = of;
  const { words, present, variable } = of.frame;
  const isCarried = new Uint32Array(words);
  for (let quote = 0; quote < passing.length; quote++) {
    if (passing[quote] === 0) continue;
    for (let word = 0; word < words; word++) isCarried[word]! |= present[quote * words + word]!;
  }
  const carried = columns.variables[variable]!.codes.filter((_, code) =>
    hasBit(isCarried, 0, code),
  );
  return carried.map(({ key }) => key);
}

/** Keys of the items with a quote that passes, those with the most quotes first. */
function itemsBySize({ items, quotes }: Columns, passing: Uint8Array): string[] {
  const sizes = new Uint32Array(items.key.count);
  for (const [quote, item] of quotes.item.entries()) if (passing[quote] === 1) sizes[item]!++;
  return [...sizes.keys()]
    .filter((item) => sizes[item]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
    .map((item) => textAt(items.key, item));
}

/**
 * The scenarios that make sense for the quotes that pass, the resolved values first: majority only
 * where a lead has decided one of the two variables; annotations, and each analyst left out, where two
 * or more analysts have annotated any of these quotes and single answers may be told; each code that a
 * quote carries, and each item with a quote, left out. At most 200 in all: items come last, those with
 * the most quotes first, and `leftOut` says how many scenarios were not tried. Hidden quotes tell of no
 * analyst and no decision.
 * Never throws. Source: the product's own (docs/method.md).
 *
 * @example scenarios(columns, { sentiment: 1, frame: 0, passing, base }).tried.length
 * // the demo study: resolved, annotations, 3 analysts, 9 codes, 5 items: 19
 */
export function scenarios(
  columns: Columns,
  asked: CompareBy & { base: Compared },
): { tried: Scenario[]; leftOut: number } {
  const analysts = heard(columns, asked.passing);
  const severalSpeak = analysts.length > 1 && asked.tellsAnalysts !== false;
  const { passing, base } = asked;
  const all: Scenario[] = [
    { kind: "resolved" },
    ...(hasDecisions(columns, asked) ? [{ kind: "majority" } as const] : []),
    ...(severalSpeak ? [{ kind: "annotations" } as const] : []),
    ...(severalSpeak ? analysts : []).map((analyst) => {
      return { kind: "without-analyst", analyst } as const;
    }),
    ...carriedCodes(columns, { frame: base.frame, passing }).map((code) => {
      return { kind: "without-code", code } as const;
    }),
    ...itemsBySize(columns, passing).map((item) => {
      return { kind: "without-item", item } as const;
    }),
  ];
  const tried = all.slice(0, MOST_SCENARIOS);
  return { tried, leftOut: all.length - tried.length };
}
