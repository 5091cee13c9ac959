import type { Alphas } from "@/lib/agreement/alphas";
import type { Search } from "@/lib/comparison/search";
import { partialDateText } from "../corpus/partial-date-text";
import type { FigureContext } from "./context";
import { plain } from "./numbers";

type Context = Pick<
  FigureContext,
  "words" | "locale" | "list" | "search" | "outlets" | "variables"
>;

/** The outlets in words: those that it rests on, or those that are shown of them; null for all. */
function outletsText({ words, list, search, outlets }: Context, ground: Search): string | null {
  const slugs = ground.outlets.length > 0 ? ground.outlets : search.outlets;
  if (slugs.length === 0) return null;
  const named = slugs.map((slug) => outlets.find((outlet) => outlet.slug === slug)?.name ?? slug);
  return words(ground.outlets.length > 0 ? "facts.outlets" : "facts.among", { names: list(named) });
}

/**
 * Which quotes, in words: "All 20 quotes", or what the filters leave of them. `ground` is the search
 * that the figure rests on (figure-ground.ts), the context's own where it is left out; `n` its quotes.
 */
export function filtersText(
  context: Context,
  { n, ground = context.search }: { n: number; ground?: Search },
): string {
  const { words, locale, list } = context;
  const { forms, from, to, by } = ground;
  const date = (value: string | null) => (value === null ? "" : partialDateText(value, locale));
  const has = from && to ? "both" : from ? "from" : "to";
  const parts = [
    outletsText(context, ground),
    forms.length > 0
      ? words("facts.forms", { names: list(forms.map((form) => words(`form.${form}`))) })
      : null,
    from || to ? words("facts.period", { has, from: date(from), to: date(to) }) : null,
    by === null ? null : words("facts.by", { number: by }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return words("facts.all", { n });
  return words("facts.filters", { filters: parts.join("; "), n });
}

const REASONS = ["fewer-than-two-coders", "no-unit-with-two-values", "no-variation"] as const;

/** How far analysts agree on a variable, in one sentence. */
export function alphaText(
  { words, locale, variables }: Context,
  { key, alphas }: { key: string; alphas: Alphas },
): string {
  const variable = variables.find((each) => each.key === key)?.name ?? key;
  const { variable: alpha, quotes } = alphas;
  if (alpha.value !== null) {
    return words("facts.alpha", { variable, value: plain(alpha.value, locale, 3), quotes });
  }
  const reason = REASONS.find((each) => each === alpha.reason) ?? "other";
  return words("facts.noAlpha", { variable, reason: words(`alphaReason.${reason}`) });
}

type Origin = {
  study: string;
  figure: string;
  address: string;
  /** As YYYY-MM-DD: the day on which it was looked at. */
  date: string;
  revision: number;
  codebookRevision: number | null;
};

/** How it is cited. */
export function citeText(
  { words, locale }: Context,
  { study, figure, date, address }: Pick<Origin, "study" | "figure" | "date" | "address">,
): string {
  const day = partialDateText(date, locale);
  return words("facts.citation", { study, figure, date: day, address });
}

/** What it was made from, and how it is cited. */
export function originTexts(context: Context, origin: Origin): string[] {
  const { words, locale } = context;
  const { revision, codebookRevision } = origin;
  const date = partialDateText(origin.date, locale);
  return [
    words("facts.revision", { codebook: codebookRevision ?? "–", revision, date }),
    words("facts.cite", { citation: citeText(context, origin) }),
  ];
}
