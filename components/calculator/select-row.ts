import { rowRanges } from "@/lib/exchange/row-ranges";

/** Selects a row of a table in the field, counted from 1, and brings it into view. */
export function selectRow(field: HTMLTextAreaElement, row: number): boolean {
  const text = field.value;
  let at = 0;
  for (const { start, end } of rowRanges(text)) {
    at++;
    if (at < row) continue;
    const lines = text.split("\n").length;
    const line = text.slice(0, start).split("\n").length - 1;
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollTop = (line / lines) * field.scrollHeight - field.clientHeight / 2;
    return true;
  }
  return false;
}
