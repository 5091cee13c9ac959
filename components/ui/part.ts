/** A part of a long list, as a page shows it. */
export type Part = {
  page: number;
  pages: number;
  /** Of the list, from 0; `to` is the first that is not in it. */
  from: number;
  to: number;
};

/**
 * The part of a list of `count` that a page shows, `atOnce` on each. Past the last page it is the last
 * one: a filter or another table may have fewer than the one whose page was asked for.
 *
 * @example partOf(2400, { page: 13, atOnce: 200 }) // { page: 12, pages: 12, from: 2200, to: 2400 }
 */
export function partOf(count: number, asked: { page: number; atOnce: number }): Part {
  const { atOnce } = asked;
  const pages = Math.max(1, Math.ceil(count / atOnce));
  const page = Math.min(asked.page, pages);
  const from = (page - 1) * atOnce;
  return { page, pages, from, to: Math.min(count, from + atOnce) };
}
