import type { Alphas } from "../agreement/alphas";
import type { VariableColumn } from "../columns/columns";
import type { ComparisonQuote } from "../comparison/compared-quotes";
import type { Comparison, ComparisonOutlet } from "../comparison/comparison";
import { METHOD_VERSION } from "../comparison/method-version";
import { everything, type Search, searchText } from "../comparison/search";

type Study = {
  slug: string;
  title: string;
  proposal: string;
  proposedBy: string;
  proposedIn: string;
  codebookRevision: number | null;
};

type Parts = {
  study: Study;
  search: Search;
  comparison: Comparison;
  /** Null where there are too many to be told along with the figures. */
  quotes: readonly ComparisonQuote[] | null;
  variables: { sentiment: VariableColumn; frame: VariableColumn };
  /** α of a variable and its codes, null where it is not asked for. */
  alphaOf: (variable: string) => Alphas | null;
  /** As YYYY-MM-DD. */
  retrievedOn: string;
  /** The page's full address. */
  source: string;
};

function outletJson(outlet: ComparisonOutlet, { sentiment, frame }: Parts["variables"]) {
  const { distribution, ...spread } = outlet.sentiment;
  const nameOf = new Map(frame.codes.map(({ key, name }) => [key, name]));
  return {
    slug: outlet.slug,
    name: outlet.name,
    n: outlet.n,
    sentiment: {
      variable: sentiment.key,
      distribution: Object.fromEntries(distribution.map(({ code, count }) => [code, count])),
      ...spread,
    },
    frames: outlet.frames.map(({ code, ...figures }) => ({
      code,
      name: nameOf.get(code) ?? code,
      ...figures,
    })),
  };
}

function agreementJson({ codes, key }: VariableColumn, alphas: Alphas | null) {
  const told = (figure: Alphas["variable"] | undefined) =>
    figure &&
    (figure.value === null ? { value: null, reason: figure.reason } : { value: figure.value });
  return {
    variable: key,
    quotes: alphas?.quotes ?? 0,
    alpha: told(alphas?.variable),
    codes: Object.fromEntries(codes.map((code, at) => [code.key, told(alphas?.codes[at])])),
  };
}

type Cited = { title: string; revision: number; retrievedOn: string; source: string };

/** How the comparison's numbers are cited, in every language alike. */
export function comparisonCite({ title, revision, retrievedOn, source }: Cited): string {
  return `Parallax, “${title}”, study revision ${revision}, ${retrievedOn}, ${source}`;
}

/**
 * The comparison as the export tells it: the study, the filters, outlets with their figures, the quotes
 * where they are few enough, and in any case where they are.
 */
export function comparisonJson(parts: Parts) {
  const { study, search, comparison, quotes, variables, alphaOf, retrievedOn, source } = parts;
  const { outlets, from, to, forms, by } = search;
  const filters = searchText({ ...everything, outlets, from, to, forms, by });
  const quotesQuery = `${filters}${filters ? "&" : "?"}format=csv&table=quotes`;
  const { slug, title, proposal, proposedBy, proposedIn, codebookRevision } = study;
  return {
    study: {
      slug,
      title,
      proposal,
      proposedBy,
      proposedIn,
      revision: comparison.revision,
      codebookRevision,
      page: `/studies/${slug}${searchText({ ...search, mark: null })}`,
    },
    retrievedOn,
    method: METHOD_VERSION,
    cite: comparisonCite({ title, revision: comparison.revision, retrievedOn, source }),
    filters: { outlets, from, to, forms, by: by ?? "resolved" },
    agreement: [variables.sentiment, variables.frame].map((variable) =>
      agreementJson(variable, alphaOf(variable.key)),
    ),
    n: comparison.n,
    scale: variables.sentiment.codes.map(({ key, name, value }) => ({ code: key, name, value })),
    outlets: comparison.outlets.map((outlet) => outletJson(outlet, variables)),
    quotes: quotes?.map(({ key, ...quote }) => ({ id: key, ...quote })) ?? null,
    quotesAt: `/api/studies/${slug}/comparison${quotesQuery}`,
  };
}
