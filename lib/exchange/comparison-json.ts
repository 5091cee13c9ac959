import type { VariableColumn } from "../columns/columns";
import type { Comparison, ComparisonOutlet } from "../comparison/comparison";
import { type Search, searchText } from "../comparison/search";

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
  variables: { sentiment: VariableColumn; frame: VariableColumn };
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

/** The comparison as the export tells it: the study, the filters, outlets with their figures, quotes. */
export function comparisonJson({ study, search, comparison, variables }: Parts) {
  const { chart: _chart, tab: _tab, mark: _mark, ...filters } = search;
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
    filters: { ...filters, by: filters.by ?? "resolved" },
    n: comparison.n,
    scale: variables.sentiment.codes.map(({ key, name, value }) => ({ code: key, name, value })),
    outlets: comparison.outlets.map((outlet) => outletJson(outlet, variables)),
    quotes: comparison.quotes.map(({ key, ...quote }) => ({ id: key, ...quote })),
  };
}
