/**
 * Where each row of delimited text begins and ends, empty ones included. A line end inside quotation
 * marks ends no row. Never throws: a quotation mark that doesn't close makes the rest one row.
 *
 * @example [...rowRanges("a,b\nc,d")] // [{ start: 0, end: 3 }, { start: 4, end: 7 }]
 */
export function* rowRanges(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at];
    if (mark === '"') isQuoted = !isQuoted;
    if (at < text.length && (isQuoted || (mark !== "\n" && mark !== "\r"))) continue;
    yield { start, end: at };
    if (mark === "\r" && text[at + 1] === "\n") at++;
    start = at + 1;
  }
}
