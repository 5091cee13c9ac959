/** More rows than these are long to send and to lay out; files have all. */
export const ROWS_A_PAGE = 200;

export type TablePart = {
  page: number;
  pages: number;
  /** Of the rows, from 0; `to` is the first that is not in it. */
  from: number;
  to: number;
};

/**
 * The part of a long table that a page shows. Past the last page it is the last one: a filter or another
 * table may have fewer rows than the one whose page was asked for.
 *
 * @example tablePart(2400, 13) // { page: 12, pages: 12, from: 2200, to: 2400 }
 */
export function tablePart(rows: number, asked: number, atOnce = ROWS_A_PAGE): TablePart {
  const pages = Math.max(1, Math.ceil(rows / atOnce));
  const page = Math.min(asked, pages);
  const from = (page - 1) * atOnce;
  return { page, pages, from, to: Math.min(rows, from + atOnce) };
}
