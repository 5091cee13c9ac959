import { getTranslations } from "next-intl/server";
import type { AnalystChoice } from "@/components/comparison/filter-bar";
import type { View } from "@/components/comparison/view";
import { codesOf } from "@/components/figures/codes-variable";
import { filtersText } from "@/components/figures/facts";
import { sheetOf } from "@/components/figures/sheet-of";
import { heardAnalysts } from "@/lib/agreement/study-agreement";
import { namesVisible } from "@/lib/annotation/queries";
import { isBlind } from "@/lib/annotation/visibility";
import { canAct } from "@/lib/auth/study-access";
import type { StudyAccess } from "@/lib/base/access";
import { environment } from "@/lib/base/env";
import { afterOthers } from "@/lib/base/others-turns";
import type { Columns } from "@/lib/columns/columns";
import { passingCount } from "@/lib/columns/passing-parts";
import { numberOf } from "@/lib/columns/since";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import type { Comparison } from "@/lib/comparison/comparison";
import { referenceOf } from "@/lib/comparison/reference";
import type { Askable } from "@/lib/comparison/schema";
import { everything, searchText } from "@/lib/comparison/search";
import { computedComparison } from "@/lib/workers/comparison-job";
import { alphasUnder } from "@/lib/workers/study-alphas-job";
import { figureFacts } from "./figure-facts";
import { loadBehind } from "./load-behind";
import { loadFindings } from "./load-findings";
import { figureUnder, type LoadedStudy, loadStudy, sheetOfStudy } from "./load-sheet";
import { type Parameters, sentences, typedDates, valuesOf } from "./read-parameters";

/** The analysts whose answers may be compared alone, under the names that this access may know. */
async function analystChoices(access: StudyAccess, columns: Columns, askable: Askable) {
  const words = await getTranslations("comparison");
  const heard = new Set(heardAnalysts(columns));
  return columns.analysts.flatMap(({ number, name, automated }, at): AnalystChoice[] => {
    if (!heard.has(at) || !(askable === "all" || askable.includes(number))) return [];
    const shown = namesVisible(access) ? name : words("filters.analyst", { number });
    return [{ number, name: shown, automated }];
  });
}

function emptiness(columns: Columns, figures: Comparison, hasSheet: boolean) {
  if (columns.quotes.key.count === 0) return "quotes" as const;
  // Who annotates blind must not learn from this whether others have annotated.
  const isSeen = columns.annotations.quote.some((quote) => columns.hidden[quote] === 0);
  if (!isSeen) return columns.hidden.includes(1) ? ("hidden" as const) : ("annotations" as const);
  if (figures.n === 0) return "none" as const;
  return hasSheet ? null : ("variable" as const);
}

/** What the page draws: the chart asked for, and with sentiment the frames beside it. */
async function loadFigures(study: LoadedStudy) {
  const { columns, search, ground, reference, proposal } = study;
  const made = await sheetOfStudy(study);
  const { context } = made;
  const filters = filtersText(context, { n: passingCount(columns, ground), ground });
  const frames =
    search.chart === "sentiment" ? await figureUnder(study, { chart: "frames" }) : null;
  const printedBy = referenceOf(columns, { asked: null, proposedIn: proposal.proposedIn });
  const codes = frames ?? made.figure;
  return {
    ...made,
    others: codes?.kind === "codes" ? codesOf(codes, context).others : null,
    frames: frames ? await afterOthers(() => sheetOf(frames, context)) : null,
    facts: figureFacts({ ...study, ...made, filters }, frames),
    reference: columns.outlets[reference]?.slug ?? "",
    printedBy: columns.outlets[printedBy]?.slug ?? "",
  };
}

/** The columns stand for the study as this access sees it, with the agreement that figures tell. */
function drawnAs({ columns, search, reference, tellsAnalysts }: LoadedStudy, locale: string) {
  const asked = searchText({ ...search, mark: null, part: everything.part });
  return JSON.stringify([numberOf(columns), asked, reference, tellsAnalysts, locale]);
}

/** Everything that the comparison's page shows under its query string. */
export async function loadComparison(access: StudyAccess, parameters: Parameters) {
  const study = await loadStudy(access, valuesOf(parameters));
  const { proposal, columns, askable, search, ground, problems } = study;
  const variables = comparedVariables(columns);
  if (!variables) {
    const empty = columns.variables.length === 0 ? ("codebook" as const) : ("variables" as const);
    return { proposal, filters: null, shown: null, empty };
  }
  const [analysts, told, made, figures] = await Promise.all([
    analystChoices(access, columns, askable),
    sentences(problems),
    loadFigures(study),
    computedComparison(columns, search),
  ]);
  const isAsked = ground === search;
  // The summary is about the filters, whichever chart is shown.
  const alphaOf = isAsked ? made.alphaOf : await alphasUnder(columns, search);
  const { slug, published } = access.study;
  const view: View = {
    slug,
    search,
    figures,
    variables: { ...variables, all: columns.variables },
    outlets: columns.outlets,
    positions: new Map(columns.outlets.map((outlet) => [outlet.slug, outlet.position])),
    isDoubtful: made.context.isDoubtful,
    freezing: canAct(access, "analyst") ? columns : null,
    annotates: canAct(access, "analyst"),
    embedAt: published && !isBlind(access) ? environment().origin : null,
    drawnAs: drawnAs(study, made.context.locale),
  };
  return {
    proposal,
    filters: {
      search,
      outlets: columns.outlets,
      analysts,
      typed: typedDates(parameters),
      problems: told,
    },
    shown: {
      view,
      made,
      findings: await loadFindings(study, { figures, alphaOf }),
      behind: search.mark && (await loadBehind(access, { columns, ground, mark: search.mark })),
    },
    empty: emptiness(columns, figures, made.sheet !== null),
  };
}

export type Shown = NonNullable<Awaited<ReturnType<typeof loadComparison>>["shown"]>;
