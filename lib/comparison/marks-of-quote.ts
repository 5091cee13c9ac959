import type { VariableColumn } from "../columns/columns";
import type { ComparisonQuote } from "./compared-quotes";
import { isScale } from "./is-scale";
import { MARK_STATES, type Mark, type MarkState } from "./mark";
import { CHARTS, type Chart } from "./search";

/** A chart that a quote is part of, the variable that the chart is about there, and the mark it stands behind. */
export type QuoteMark = { chart: Chart; variable: string; mark: Mark };

type Asked = {
  /** Of the codebook. */
  variables: readonly Pick<VariableColumn, "key" | "select" | "codes">[];
  /** Key of the timeline's period that holds the quote, in the step that is drawn; null without a date. */
  period: string | null;
  /** Key of the variable that the cross table of a variable is about beside it; null for no such table. */
  across: (rows: string) => string | null;
};

/** How a quote stands in one variable: the codes it carries, and its state where it carries none. */
type Stand = {
  variable: string;
  outlet: string;
  values: string[];
  contested: string[];
  state: MarkState;
};

function standOf({ outlet, resolved }: ComparisonQuote, variable: string): Stand | null {
  const found = resolved[variable];
  if (!found) return null;
  const values = [found.value ?? []].flat();
  // Decided, and on none of the codes: all of them are absent.
  const without = MARK_STATES.find((each) => each === found.how) ?? "absent";
  // Several codes are contested one by one, a single one as a whole.
  const contested = Array.isArray(found.value) ? (found.contested ?? []) : [];
  return { variable, outlet, values, contested, state: values.length > 0 ? "present" : without };
}

/** The mark of all codes, or of the state that the quote has instead. */
function wholeMark({ variable, outlet, state }: Stand): Mark {
  return { variable, code: null, outlet, state };
}

function codeMarks(stand: Stand): Mark[] {
  const { variable, outlet, values } = stand;
  return values.map((code): Mark => ({ variable, code, outlet, state: "present" }));
}

/** The marks of a spread: each value, each contested code, or where the quote stands without one. */
function spreadMarks(stand: Stand): Mark[] {
  const { variable, outlet, contested, values } = stand;
  const disputed = contested.map((code): Mark => {
    return { variable, code, outlet, state: "contested" };
  });
  const marks = [...codeMarks(stand), ...disputed];
  return values.length + contested.length > 0 ? marks : [wholeMark(stand)];
}

function spreadOf(variable: string): Chart {
  if (variable === "sentiment") return "sentiment";
  return variable === "frame" ? "frames" : "variable";
}

/** The cells of a cross table, of all outlets together; or how the two variables stand where they meet in none. */
function crossMarks(rows: Stand, across: Stand): Mark[] {
  const mark = { variable: rows.variable, outlet: null };
  const isSame = rows.variable === across.variable;
  const cells = rows.values.flatMap((code) =>
    across.values
      .filter((other) => !isSame || other !== code)
      .map((other): Mark => {
        return { ...mark, code, state: "present", and: { variable: across.variable, code: other } };
      }),
  );
  if (cells.length > 0) return cells;
  const states = [rows.state, across.state];
  const and = { variable: across.variable, code: null };
  if (states.includes("hidden")) return [{ ...mark, code: null, state: "hidden" }];
  const open = (["not-annotated", "contested"] as const).find((each) => states.includes(each));
  return open ? [{ ...mark, code: null, state: open, and }] : [];
}

/** The charts about one variable. */
function marksIn(stand: Stand, { variables, period }: Asked): [Chart, Mark[]][] {
  const { variable, values } = stand;
  const whole = wholeMark(stand);
  const placed = stand.state === "absent" ? [] : [whole];
  const column = variables.find(({ key }) => key === variable);
  const isTimed = column !== undefined && isScale(column) && period !== null;
  return [
    [spreadOf(variable), spreadMarks(stand)],
    ["contrast", values.length > 0 ? codeMarks(stand) : [whole]],
    ["distance", placed],
    ["map", placed],
    ["timeline", isTimed ? [{ ...whole, during: period }] : []],
    ["robustness", variable === "sentiment" || variable === "frame" ? placed : []],
  ];
}

/**
 * The marks that a quote is part of, variable by variable as the codebook has them, and of each in the
 * order of the charts: one for every code that it carries, or for the state in which it stands apart. A
 * chart of two variables is among those of the first. Never throws.
 *
 * @example marksOfQuote(quote, asked).map(({ chart }) => chart)
 * // ["sentiment", "contrast", "distance", "map", "timeline", "robustness", "frames", "frames", ...]
 */
export function marksOfQuote(quote: ComparisonQuote, asked: Asked): QuoteMark[] {
  return asked.variables.flatMap(({ key: variable }) => {
    const stand = standOf(quote, variable);
    if (!stand) return [];
    const across = asked.across(variable);
    const other = across === null ? null : standOf(quote, across);
    const crossed = other ? crossMarks(stand, other) : [];
    const marks = [...marksIn(stand, asked), ["cross", crossed] as const].flatMap(([chart, all]) =>
      all.map((mark): QuoteMark => ({ chart, variable, mark })),
    );
    return marks.toSorted((a, b) => CHARTS.indexOf(a.chart) - CHARTS.indexOf(b.chart));
  });
}
