import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { narrowed } from "../columns/narrowed";
import { quotesPassing } from "../columns/passing-parts";
import { hasFewChanges, sinceOf } from "../columns/since";
import type { Patterned } from "./krippendorff-alpha";
import { addUnits, patternsShown } from "./patterns";
import { MISSING, type Values } from "./reliability-data";
import { heardAnalysts } from "./study-agreement";
import { studyTable } from "./study-table";
import { ValueLists } from "./value-lists";

/** What the quotes of a study show of one variable, whoever said it. */
type QuotePatterns = {
  coders: number;
  values: Values;
  /** Lists of values that a quote shows. They are only ever added to: a later state has them as well. */
  lists: ValueLists;
  /** Per quote its list, by the number of the list; −1 without a value, or hidden. */
  listOf: Int32Array;
};

const NONE = -1;

type Asked = { variable: number; analysts: readonly number[] };

function wholeTable(columns: Columns, asked: Asked) {
  const passing = new Uint8Array(columns.hidden.length).fill(1);
  return studyTable(columns, { ...asked, passing });
}

function counted(columns: Columns, asked: Asked): QuotePatterns {
  const { data, quotes } = wholeTable(columns, asked);
  const lists = new ValueLists();
  const listOf = new Int32Array(columns.hidden.length).fill(NONE);
  const found = addUnits(data, lists);
  for (const [unit, quote] of quotes.entries()) listOf[quote] = found[unit]!;
  return { coders: data.coders, values: data.values, lists, listOf };
}

/** Sets of one table as values of another, to which those are added that it has not. */
function withSets(values: Values, from: Values): { values: Values; place: Int32Array } {
  if (values.level !== "set" || from.level !== "set") {
    return { values, place: Int32Array.from({ length: from.size }, (_, value) => value) };
  }
  const { words } = values;
  const setAt = (of: Uint32Array, at: number) => of.subarray(at * words, (at + 1) * words);
  const added: number[] = [];
  let size = values.size;
  const place = Int32Array.from({ length: from.size }, (_, value) => {
    const set = setAt(from.sets, value);
    for (let at = 0; at < values.size; at++) {
      if (setAt(values.sets, at).every((word, of) => word === set[of])) return at;
    }
    added.push(...set);
    return size++;
  });
  // The same object while nothing is added: distances between its sets are kept by it.
  if (added.length === 0) return { values, place };
  const sets = new Uint32Array(size * words);
  sets.set(values.sets);
  sets.set(added, values.sets.length);
  return { values: { ...values, size, sets }, place };
}

type Changed = { before: QuotePatterns; quotes: Int32Array };

/** What counted gives but for the numbers of values and lists, from what was before. */
function countedAgain(
  columns: Columns,
  { before, quotes, ...asked }: Changed & Asked,
): QuotePatterns {
  const part = narrowed(columns, quotes);
  const table = wholeTable(part, asked);
  const { values, place } = withSets(before.values, table.data.values);
  const cells = table.data.cells.map((value) => (value === MISSING ? MISSING : place[value]!));
  const listOf = new Int32Array(columns.hidden.length).fill(NONE);
  listOf.set(before.listOf);
  for (const quote of quotes) listOf[quote] = NONE;
  const found = addUnits({ ...table.data, cells }, before.lists);
  for (const [unit, at] of table.quotes.entries()) listOf[quotes[at]!] = found[unit]!;
  return { coders: asked.analysts.length, values, lists: before.lists, listOf };
}

const kept = processWide(
  "patterns of quotes",
  () => new WeakMap<Columns, Map<number, QuotePatterns>>(),
);

/** With more lists a quote than these, all are counted anew. */
const MOST_LISTS = 2;

function quotePatterns(columns: Columns, variable: number): QuotePatterns {
  const of = kept.get(columns) ?? new Map<number, QuotePatterns>();
  kept.set(columns, of);
  const known = of.get(variable);
  if (known) return known;
  const asked = { variable, analysts: heardAnalysts(columns) };
  const since = sinceOf(columns);
  const before = since && kept.get(since.columns)?.get(variable);
  const quotes = columns.hidden.length;
  // Lists that no quote shows any more stay, and are not to outnumber the others.
  const isFew = since && hasFewChanges(columns, since);
  const made =
    before && isFew && before.lists.size <= MOST_LISTS * (quotes + 1)
      ? countedAgain(columns, { ...asked, before, quotes: since.quotes })
      : counted(columns, asked);
  of.set(variable, made);
  return made;
}

/**
 * The patterns of a variable's table (study-table.ts, of all analysts who are heard) over the quotes that
 * pass, without that table: what each quote shows is found once for the same columns, of columns that came
 * from others only for the quotes that have changed, and then counted over those that pass.
 * Throws RangeError when the study has no such variable, and as quotesPassing.
 */
export function patternsPassing(
  columns: Columns,
  { variable, passing }: { variable: number; passing: Passing },
): Patterned {
  const { coders, values, lists, listOf } = quotePatterns(columns, variable);
  const counts = new Uint32Array(lists.size);
  for (const quotes of quotesPassing(columns, passing)) {
    for (let at = 0; at < quotes.length; at++) {
      const list = listOf[quotes[at]!]!;
      if (list !== NONE) counts[list]!++;
    }
  }
  return { coders, values, patterns: patternsShown(lists, { counts, size: values.size }) };
}
