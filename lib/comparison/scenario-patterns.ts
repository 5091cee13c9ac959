import type { Columns } from "../columns/columns";
import { eachText } from "../columns/texts";
import { type CodePattern, codePatterns } from "./code-patterns";
import type { Resolved } from "./resolve";
import { type CompareBy, type Compared, compared, type Scenario } from "./scenarios";

/** Observations grouped by the codes that they carry, and how many carry any. */
export type Patterns = { n: number; patterns: CodePattern[] };

/** By outlet, in the study's order. `codes` are those of the frame variable that are left. */
export type ScenarioPatterns = { sentiment: Patterns[] | null; frame: Patterns[]; codes: number };

type Asked = CompareBy & { base: Compared; tried: readonly Scenario[] };

function patternsOf(
  columns: Columns,
  { sentiment, frame, passing }: Compared & { passing: Uint8Array },
): ScenarioPatterns & { sentiment: Patterns[] } {
  const grouped = (resolved: Resolved) => codePatterns(columns, { resolved, passing });
  return { sentiment: grouped(sentiment), frame: grouped(frame), codes: frame.codes };
}

/** The study as it would be if every annotation were of a quote of its own, and nothing decided. */
function eachAnnotation(columns: Columns, passing: Uint8Array) {
  const { annotations, adjudications, quotes, hidden } = columns;
  const { quote } = annotations;
  const none = { quote: new Int32Array(), variable: new Uint8Array(), codes: new Uint32Array() };
  const view: Columns = {
    ...columns,
    quotes: {
      // Nothing that is counted asks for them.
      ...{ id: new Int32Array(), key: { ...quotes.key, count: 0 } },
      form: Uint8Array.from(quote, (of) => quotes.form[of]!),
      item: Int32Array.from(quote, (of) => quotes.item[of]!),
      outlet: Uint16Array.from(quote, (of) => quotes.outlet[of]!),
    },
    annotations: { ...annotations, quote: quote.map((_, row) => row) },
    adjudications: { ...none, words: adjudications.words },
    hidden: Uint8Array.from(quote, (of) => hidden[of]!),
  };
  return { view, passing: Uint8Array.from(quote, (of) => passing[of]!) };
}

function less(all: Patterns, part: Patterns): Patterns {
  const gone = new Map(part.patterns.map(({ codes, quotes }) => [codes.join(), quotes]));
  const patterns = all.patterns.flatMap(({ codes, quotes }) => {
    const left = quotes - (gone.get(codes.join()) ?? 0);
    return left > 0 ? [{ codes, quotes: left }] : [];
  });
  return { n: all.n - part.n, patterns };
}

/** As if the codebook did not have the code: what remains of a quote weighs as much as before. */
function withoutCode(of: Patterns, code: number): Patterns {
  const patterns = of.patterns.flatMap(({ codes, quotes }) => {
    const kept = codes.filter((each) => each !== code).map((each) => each - Number(each > code));
    return kept.length > 0 ? [{ codes: kept, quotes }] : [];
  });
  return { n: patterns.reduce((sum, { quotes }) => sum + quotes, 0), patterns };
}

/** Takes the patterns of an item, one of those tried, from those of its outlet. */
function itemRemover(columns: Columns, { base, passing, tried }: Asked) {
  const keys = new Set(tried.flatMap((each) => (each.kind === "without-item" ? [each.item] : [])));
  const { key: itemKeys, outlet: outletOf } = columns.items;
  const listed = [...eachText(itemKeys)].map((key, item) => ({ key, item }));
  const items = listed.filter(({ key }) => keys.has(key)).map(({ item }) => item);
  const placeOfItem = new Int32Array(itemKeys.count).fill(-1);
  for (const [place, item] of items.entries()) placeOfItem[item] = place;
  const places = columns.quotes.item.map((item) => placeOfItem[item]!);
  // The study as it would be if every item tried were an outlet.
  const outlet = Uint16Array.from(places, (place) => Math.max(place, 0));
  const outlets = items.map((item) => columns.outlets[outletOf[item]!]!);
  const view = { ...columns, outlets, quotes: { ...columns.quotes, outlet } };
  const taken = passing.map((passes, quote) => (places[quote]! < 0 ? 0 : passes));
  const parts = patternsOf(view, { ...base, passing: taken });
  const all = patternsOf(columns, { ...base, passing });
  return (key: string): ScenarioPatterns => {
    const place = items.findIndex((item) => listed[item]!.key === key);
    const of = outletOf[items[place]!]!;
    const rest = (whole: Patterns[], part: Patterns[]) =>
      whole.map((each, at) => (at === of ? less(each, part[place]!) : each));
    const sentiment = rest(all.sentiment, parts.sentiment);
    return { sentiment, frame: rest(all.frame, parts.frame), codes: all.codes };
  };
}

/** How to come to the patterns of any scenario tried. */
function patternsIn(columns: Columns, asked: Asked): (scenario: Scenario) => ScenarioPatterns {
  const { base, passing } = asked;
  const all = patternsOf(columns, { ...base, passing });
  const withoutItem = itemRemover(columns, asked);
  const { codes } = columns.variables[base.frame.variable]!;
  return (scenario) => {
    switch (scenario.kind) {
      case "resolved":
        return all;
      case "majority": {
        const undecided = compared(columns, { ...asked, adjudicated: false });
        return patternsOf(columns, { ...undecided, passing });
      }
      case "annotations": {
        const each = eachAnnotation(columns, passing);
        return patternsOf(each.view, { ...compared(each.view, asked), passing: each.passing });
      }
      case "without-analyst": {
        const others = compared(columns, { ...asked, without: scenario.analyst });
        return patternsOf(columns, { ...others, passing });
      }
      case "without-code": {
        const code = codes.findIndex(({ key }) => key === scenario.code);
        const frame = all.frame.map((of) => withoutCode(of, code));
        return { sentiment: null, frame, codes: all.codes - 1 };
      }
      case "without-item":
        return withoutItem(scenario.item);
    }
  };
}

/**
 * What both figures are computed from, in each scenario: result in the order of `tried`. The two
 * variables are resolved anew once an analyst left out; codes and items are taken from the patterns of
 * the resolved values (`base`), whose counts are whole numbers, so that nothing is lost to rounding. A
 * frame left out touches no sentiment, and its scenario has none. Never throws for scenarios of the
 * study.
 *
 * @example scenarioPatterns(columns, { ...asked, tried: [{ kind: "annotations" }] })[0]!.frame[3]!.n
 * // Khod Mysley: 2 quotes of two analysts each, 4
 */
export function scenarioPatterns(columns: Columns, asked: Asked): ScenarioPatterns[] {
  return asked.tried.map(patternsIn(columns, asked));
}
