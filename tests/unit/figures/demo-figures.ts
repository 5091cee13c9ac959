import type { Columns } from "@/lib/columns/columns";
import { type FigureKind, type FigureOf, figureOf } from "@/lib/comparison/figure-of";
import { markOf } from "@/lib/comparison/mark";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import { everything, type Search } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";

export const demo = columns(demoRows());

/** The figure that a search asks for, of the kind that a sheet is made for. */
export function figureFor<Kind extends FigureKind>(
  kind: Kind,
  search: Partial<Search>,
  of: Columns = demo,
): FigureOf<Kind> {
  const found = figureOf(of, { search: { ...everything, ...search }, reference: 0 });
  if (found?.kind !== kind) throw new Error(`no figure of ${kind}`);
  return found as FigureOf<Kind>;
}

/** How many quotes of the demo study a mark opens. */
export function behind(mark: string): number {
  return quotesBehindMark(demo, { mark: markOf(mark)!, filters: everything }).length;
}

/** How many quotes a label says that it rests on: "3 of 4 quotes" tells 3, "mean −2 of 3 quotes" too. */
export function saidCount(label: string): number {
  const found =
    /mean \S+ of (\d+) quotes?/.exec(label) ??
    /\(\S+, (\d+) quotes?/.exec(label) ??
    /: (\d+) of \d+ quotes?/.exec(label) ??
    /(\d+) quotes?/.exec(label);
  if (!found) throw new Error(`no count in ${label}`);
  return Number(found[1]);
}
