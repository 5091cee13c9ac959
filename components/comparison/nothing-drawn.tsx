import { getTranslations } from "next-intl/server";
import { everything, isFiltered } from "@/lib/comparison/search";
import { ButtonLink } from "../ui/button";
import { type View, viewHref } from "./view";

type Next = "filtered" | "focused" | "codes" | "dates" | "more";

/** What stands between the figure and something to draw. */
function nextOf({ search, variables }: View): Next {
  if (search.focus !== null) return "focused";
  if (isFiltered(search)) return "filtered";
  if (variables.all.some(({ codes }) => codes.length === 0)) return "codes";
  return search.chart === "timeline" ? "dates" : "more";
}

/** Why there is nothing to draw, and what to do next. */
export async function NothingDrawn({ view, why }: { view: View; why: string }) {
  const words = await getTranslations("comparison");
  const { outlets, from, to, forms, by } = everything;
  const next = nextOf(view);
  const path = `/studies/${view.slug}`;
  const toAnnotate = { href: `${path}/annotate`, text: words("nothing.annotate") };
  const toQuotes = { href: `${path}/quotes`, text: words("nothing.quotes") };
  const unfiltered = viewHref(view, { outlets, from, to, forms, by, mark: null });
  const { href, text } = {
    focused: { href: viewHref(view, { focus: null, mark: null }), text: words("nothing.all") },
    filtered: { href: unfiltered, text: words("filters.clear") },
    codes: { href: `${path}/codebook`, text: words("empty.codebookDo") },
    dates: toQuotes,
    more: view.annotates ? toAnnotate : toQuotes,
  }[next];
  return (
    <div className="mb-5 rounded bg-sunken px-4 py-6 text-center">
      <p>{why}</p>
      <p className="mt-1 mb-4 text-soft print:hidden">{words(`nothing.next.${next}`)}</p>
      <div className="print:hidden">
        <ButtonLink href={href}>{text}</ButtonLink>
      </div>
    </div>
  );
}
