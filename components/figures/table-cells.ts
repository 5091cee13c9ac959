import type { Interval } from "@/lib/base/figure";
import type { FigureContext } from "./context";
import type { Cell, TableColumn } from "./sheet";

export function column(key: string, head: string, kind: "number" | "text" = "text"): TableColumn {
  return { key, head, isNumber: kind === "number" };
}

/** A column of estimates: `of` is the key of the column that opens the quotes they are computed from. */
export function estimateColumn(key: string, head: string, of: string): TableColumn {
  return { key, head, isNumber: true, of };
}

/** A column for programs: files have it, the page does not. */
export function keyColumn(key: string, head: string): TableColumn {
  return { key, head, isNumber: false, isForFiles: true };
}

export function textCell(text: string, value: string = text): Cell {
  return { value, text };
}

/** Making a format takes longer than a thousand uses of it, and tables have many cells. */
const formats = new Map<string, Intl.NumberFormat>();

function countText(count: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format.format(count);
}

export function countCell(
  { locale }: FigureContext,
  count: number,
  opens?: { mark: string; label: string },
): Cell {
  return { value: count, text: countText(count, locale), ...(count > 0 ? opens : {}) };
}

/** The same of a large table: words are put to what opens only where there is something to open. */
export function openingCell(
  context: FigureContext,
  count: number,
  opens: () => { mark: string; label: string },
): Cell {
  return countCell(context, count, count > 0 ? opens() : undefined);
}

/** The same text for the same number, made once: shares of quotes take few values. */
export function remembered(format: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>();
  return (value) => {
    const text = texts.get(value) ?? format(value);
    texts.set(value, text);
    return text;
  };
}

export function booleanCell({ words }: FigureContext, value: boolean): Cell {
  return { value, text: words(value ? "yes" : "no") };
}

/** A number, or the sign for one that is missing. */
export function numberCell(
  { words }: FigureContext,
  value: number | null,
  format: (value: number) => string,
): Cell {
  return { value, text: value === null ? words("missing") : format(value) };
}

type Estimate = { value: number | null; interval?: Interval | { value: null }; reason?: string };

/** Both ends of an estimate's interval, each in a cell of its own. */
export function intervalCells(
  context: FigureContext,
  { interval }: Estimate,
  format: (value: number) => string,
): Cell[] {
  const ends = interval && "low" in interval ? interval : null;
  return [
    numberCell(context, ends?.low ?? null, format),
    numberCell(context, ends?.high ?? null, format),
  ];
}
type Reason = "no-quotes" | "none-resolved" | "no-numbers" | "few-quotes";

/** Why there is no estimate, or no interval of it; empty where there are both. */
export function reasonCell(
  { words }: FigureContext,
  of: { reason?: Reason; interval?: object | { reason: Reason } },
): Cell {
  const interval = of.interval;
  const reason =
    of.reason ?? (interval && "reason" in interval ? (interval.reason as Reason) : undefined);
  return { value: reason ?? null, text: reason ? words(`reason.${reason}`) : "" };
}

/** How a CSV calls the column of a code: "count_foreign_hand", "count_minus_2". */
export function codeColumnKey(code: string): string {
  return `count_${code.replace(/^-/, "minus_").replaceAll("-", "_")}`;
}
