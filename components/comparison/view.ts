import type { getTranslations } from "next-intl/server";
import type { VariableColumn } from "@/lib/columns/columns";
import type { Comparison, ComparisonOutlet } from "@/lib/comparison/comparison";
import { type Mark, markText } from "@/lib/comparison/mark";
import { type Search, searchText } from "@/lib/comparison/search";

export type Words = Awaited<ReturnType<typeof getTranslations<"comparison">>>;

/** What the page shows: a study's comparison under one search. */
export type View = {
  slug: string;
  search: Search;
  figures: Comparison;
  variables: { sentiment: VariableColumn; frame: VariableColumn };
  /** Of every outlet of the study, by slug: its place, which is also its colour. */
  positions: ReadonlyMap<string, number>;
};

/** The address of this view with something changed. */
export function viewHref({ slug, search }: View, changes: Partial<Search>): string {
  return `/studies/${slug}${searchText({ ...search, ...changes })}`;
}

/** What a label says of an outlet, and where its profile is. */
export function labelled({ slug: study, positions }: View, { slug, name, n }: ComparisonOutlet) {
  return { name, n, position: positions.get(slug) ?? 0, href: `/studies/${study}/outlets/${slug}` };
}

/** What makes a mark a link: its id, the address that opens its quotes, and whether they are open. */
export function markLink(view: View, mark: Mark) {
  const text = markText(mark);
  return {
    mark: text,
    href: viewHref(view, { mark }),
    isOpen: view.search.mark !== null && markText(view.search.mark) === text,
  };
}

/** The states that the charts tell apart from values; hidden only for those who have something hidden. */
export function statesShown({ figures }: View) {
  const hasHidden = figures.outlets.some(({ sentiment }) => sentiment.hidden > 0);
  return hasHidden
    ? (["contested", "not-annotated", "hidden"] as const)
    : (["contested", "not-annotated"] as const);
}

/** A number with its sign, as a mean of sentiment is written: "+0.67", "−2", "0". */
export function signed(value: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    signDisplay: "exceptZero",
    maximumFractionDigits: 2,
  });
  return format.format(value).replace("-", "−");
}
