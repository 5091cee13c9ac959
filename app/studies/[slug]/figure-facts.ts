import { alphaText, citeText, originTexts } from "@/components/figures/facts";
import { environment } from "@/lib/base/env";
import { METHOD_VERSION } from "@/lib/comparison/method-version";
import { searchText } from "@/lib/comparison/search";
import type { Provenance } from "@/lib/exchange/figure-csv";
import type { loadSheet } from "./load-sheet";

type Loaded = Awaited<ReturnType<typeof loadSheet>>;

/** The page that a figure was taken from, as anybody can open it. */
export function pageAddress({ proposal, search }: Pick<Loaded, "proposal" | "search">): string {
  const query = searchText({ ...search, tab: "chart", page: 1, mark: null });
  return `${environment().origin}/studies/${proposal.slug}${query}`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Keys of the variables that a figure is about. */
export function variablesIn(figure: NonNullable<Loaded["figure"]>): string[] {
  if (figure.kind === "cross") return [...new Set([figure.variable, figure.across])];
  return figure.kind === "robustness" ? ["sentiment", "frame"] : [figure.variable];
}

/** How far analysts agree on what the figure is about, a sentence a variable. */
export function agreementTexts({
  context,
  figure,
  alphaOf,
}: Pick<Loaded, "context" | "figure" | "alphaOf">): string[] {
  const keys = figure ? variablesIn(figure) : [];
  return keys.flatMap((key) => {
    const alphas = alphaOf(key);
    return alphas ? [alphaText(context, { key, alphas })] : [];
  });
}

type Told = Pick<Loaded, "proposal" | "columns" | "search" | "context" | "alphaOf" | "filters"> & {
  figure: NonNullable<Loaded["figure"]>;
  /** Of its sheet. */
  title: string;
};

/** α of the figure's variable; where it has two, the second's in a column that names it. */
function alphaColumns({ figure, alphaOf }: Told): Provenance {
  const columns = variablesIn(figure).map((key, at): [string, number | null] => {
    const name = at === 0 ? "alpha" : `alpha_${key.replaceAll("-", "_")}`;
    return [name, alphaOf(key)?.variable.value ?? null];
  });
  return Object.fromEntries(columns);
}

/** The same for every row of a figure's table. */
export function figureProvenance(told: Told): Provenance {
  const { proposal, columns, context, title, filters } = told;
  const [date, address] = [today(), pageAddress(told)];
  return {
    study: proposal.title,
    filters,
    ...alphaColumns(told),
    study_revision: columns.revision,
    codebook_revision: columns.codebookRevision,
    retrieved_on: date,
    method: METHOD_VERSION,
    source: address,
    cite: citeText(context, { study: proposal.title, figure: title, date, address }),
  };
}

/**
 * What a figure has to carry when it leaves the page: filters, n, agreement, revisions, citation; and the
 * agreement of another one that is on the same sheet of paper.
 */
export function figureFacts(loaded: Loaded, beside: Loaded["figure"] = null): string[] {
  const { proposal, columns, context, figure, sheet, filters } = loaded;
  if (!figure || !sheet) return [];
  const origin = originTexts(context, {
    study: proposal.title,
    figure: sheet.title,
    address: pageAddress(loaded),
    date: today(),
    revision: columns.revision,
    codebookRevision: columns.codebookRevision,
  });
  const agreement = [...agreementTexts(loaded), ...agreementTexts({ ...loaded, figure: beside })];
  return [filters, ...agreement, ...origin];
}
