import type { getTranslations } from "next-intl/server";
import type { Columns, VariableColumn } from "@/lib/columns/columns";
import type { Comparison, ComparisonOutlet } from "@/lib/comparison/comparison";
import { type Mark, markOf, markText } from "@/lib/comparison/mark";
import {
  type Chart,
  everything,
  markedText,
  type Search,
  searchText,
} from "@/lib/comparison/search";

export type Words = Awaited<ReturnType<typeof getTranslations<"comparison">>>;

/** What the page shows: a study's comparison under one search. */
export type View = {
  slug: string;
  search: Search;
  figures: Comparison;
  /** Every codebook has the first two; `all` is the codebook. */
  variables: { sentiment: VariableColumn; frame: VariableColumn; all: readonly VariableColumn[] };
  /** All of the study. */
  outlets: readonly { slug: string; name: string }[];
  /** Of every outlet of the study, by slug: its place, which is also its colour and marker. */
  positions: ReadonlyMap<string, number>;
  /** Whether analysts agree too little on a variable, or on one of its codes: α below .667. */
  isDoubtful: (variable: string, code?: string) => boolean;
  /** Which quotes are hidden from somebody who may freeze figures; null for everybody else. */
  freezing: Pick<Columns, "hidden"> | null;
  /** Whether who looks may annotate, and so has something to do where figures lack annotations. */
  annotates: boolean;
  /**
   * The server's own origin, where other sites find a figure; null while the study is not published, and
   * for who annotates blind: a frame shows what any visitor sees.
   */
  embedAt: string | null;
  /** Names what figures, their words and their links depend on, but for the mark that is open. */
  drawnAs: string;
};

/**
 * The address of this view with something changed; only quotes are opened beside the page of a table,
 * and those of another mark from the first on.
 */
export function viewHref({ slug, search }: View, changes: Partial<Search>): string {
  const isSameTable = Object.keys(changes).every((name) => name === "mark" || name === "part");
  const page = isSameTable ? search.page : everything.page;
  const part = "mark" in changes ? everything.part : search.part;
  return `/studies/${slug}${searchText({ ...search, page, part, ...changes })}`;
}

/** Of one chart under the same filters, as files and frames ask for it. */
export function figureQuery({ search }: View, chart: Chart): string {
  const asked = searchText({ ...search, chart, tab: "chart", sort: null, page: 1, mark: null });
  // The first chart is the default of the page; an address of its own names it.
  return asked.includes("chart=") ? asked : `?chart=${chart}${asked.replace("?", "&")}`;
}

/**
 * Where a mark of a drawing or a table leads, and which one is open. The address is relative to the page:
 * thousands of marks need not repeat it.
 */
export function markLinks({ search }: View) {
  const { mark } = search;
  const closed = searchText({ ...search, mark: null, part: everything.part });
  return {
    hrefOf: (text: string) => markedText(closed, text),
    open: mark && markText(mark),
  };
}

/** What a label says of an outlet, and where its profile is. */
export function labelled(
  { slug: study, positions }: View,
  { slug, name, n }: Pick<ComparisonOutlet, "slug" | "name" | "n">,
) {
  return { name, n, position: positions.get(slug) ?? 0, href: `/studies/${study}/outlets/${slug}` };
}

/** The address that opens a mark's quotes, and whether they are open: its own, or those of all outlets. */
export function linkOf(view: View, text: string) {
  const mark = markOf(text);
  const { mark: open } = view.search;
  const isOpen =
    open !== null &&
    [mark, mark && { ...mark, outlet: null }].some(
      (each) => each !== null && markText(each) === markText(open),
    );
  return { href: viewHref(view, { mark }), isOpen };
}

/** A mark with its link. */
export function markLink(view: View, mark: Mark) {
  const text = markText(mark);
  return { mark: text, ...linkOf(view, text) };
}

/** The states that the charts tell apart from values; hidden only for those who have something hidden. */
export function statesShown({ figures }: View) {
  const hasHidden = figures.outlets.some(({ sentiment }) => sentiment.hidden > 0);
  return hasHidden
    ? (["contested", "not-annotated", "hidden"] as const)
    : (["contested", "not-annotated"] as const);
}
