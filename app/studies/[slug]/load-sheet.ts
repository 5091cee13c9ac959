import { getFormatter, getLocale } from "next-intl/server";
import type { FigureContext } from "@/components/figures/context";
import { filtersText } from "@/components/figures/facts";
import { sheetOf } from "@/components/figures/sheet-of";
import { TENTATIVE } from "@/lib/agreement/reading";
import { viewerOf, visibility } from "@/lib/annotation/visibility";
import type { StudyAccess } from "@/lib/base/access";
import { afterOthers } from "@/lib/base/others-turns";
import type { Values } from "@/lib/base/parameters";
import type { Columns } from "@/lib/columns/columns";
import { passingCount } from "@/lib/columns/passing-parts";
import { getColumns } from "@/lib/columns/queries";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { groundOf } from "@/lib/comparison/figure-ground";
import { getAskable, getProposal } from "@/lib/comparison/queries";
import { referenceOf } from "@/lib/comparison/reference";
import { readSearch } from "@/lib/comparison/schema";
import type { Search } from "@/lib/comparison/search";
import { figureWords } from "@/lib/words/figure-words";
import { isolated } from "@/lib/words/isolated";
import { computedFigure } from "@/lib/workers/figure-job";
import { prepared } from "@/lib/workers/prepared-study-job";
import { type AlphaOf, alphasUnder } from "@/lib/workers/study-alphas-job";

/** Whether α of a variable, or of one of its codes, is known and below .667. */
function doubtOf({ variables }: Columns, alphaOf: AlphaOf): FigureContext["isDoubtful"] {
  return (key, code) => {
    const alpha = alphaOf(key);
    if (!alpha) return false;
    const codes = variables.find((each) => each.key === key)?.codes ?? [];
    const figure =
      code === undefined
        ? alpha.variable
        : alpha.codes[codes.findIndex((each) => each.key === code)];
    return figure != null && figure.value !== null && figure.value < TENTATIVE;
  };
}

/** What sheets have to know beside their figure, in the reader's language. */
export async function figureContext(
  columns: Columns,
  { search, alphaOf }: { search: Search; alphaOf: AlphaOf },
): Promise<FigureContext> {
  const [locale, format] = await Promise.all([getLocale(), getFormatter()]);
  const words = figureWords(locale);
  const { outlets, variables } = columns;
  const isShown = ({ slug }: { slug: string }) =>
    search.outlets.length === 0 || search.outlets.includes(slug);
  return {
    words,
    locale,
    list: (names) => format.list(names.map(isolated)),
    search,
    outlets,
    shown: outlets.flatMap((outlet, index) => (isShown(outlet) ? [index] : [])),
    variables,
    isDoubtful: doubtOf(columns, alphaOf),
  };
}

/**
 * A study under a query string as this access may see it: what was understood, and who is compared.
 * `readers` is the role for which figures are made, where others than this access will read them.
 */
export async function loadStudy(
  access: StudyAccess,
  values: Values,
  readers: StudyAccess["role"] = access.role,
) {
  const [proposal, columns, askable] = await Promise.all([
    getProposal(access),
    getColumns(access),
    getAskable(access),
  ]);
  const { search, problems } = readSearch(values, { columns, askable });
  const asked = { asked: search.reference, proposedIn: proposal.proposedIn };
  const reference = referenceOf(columns, asked);
  const ground = groundOf(columns, { search, reference });
  // α starts from nothing that is prepared: both take their time at once. Who needs it hears what fails.
  await prepared(columns, () => void alphasUnder(columns, ground).catch(() => undefined));
  return {
    proposal,
    columns,
    askable,
    search,
    /** What the figure of its chart rests on. */
    ground,
    problems,
    reference,
    studyId: access.study.id,
    viewer: viewerOf(access),
    tellsAnalysts: visibility({ role: readers, study: access.study }) === "all",
  };
}

export type LoadedStudy = Awaited<ReturnType<typeof loadStudy>>;

/** The figure of a study under another search than its own; null as figureOf, or without a codebook. */
export async function figureUnder(study: LoadedStudy, changes: Partial<Search> = {}) {
  const { columns, search, reference, studyId, viewer, tellsAnalysts } = study;
  if (!comparedVariables(columns)) return null;
  const asked = { search: { ...search, ...changes }, reference, tellsAnalysts };
  return computedFigure({ columns, studyId, viewer, ...asked });
}

/**
 * The figure that the search asks for, in words, with α of the quotes that it rests on; null without a
 * codebook, or a variable for it.
 */
export async function sheetOfStudy(study: LoadedStudy) {
  const { columns, search, ground } = study;
  const [alphaOf, figure] = await Promise.all([alphasUnder(columns, ground), figureUnder(study)]);
  const context = await figureContext(columns, { search, alphaOf });
  const sheet = figure && (await afterOthers(() => sheetOf(figure, context)));
  return { context, alphaOf, figure, sheet };
}

/** The figure that a study's search asks for, with everything that it is published with. */
export async function loadSheetOf(study: LoadedStudy) {
  const { columns, ground } = study;
  const made = await sheetOfStudy(study);
  const n = passingCount(columns, ground);
  const filters = made.sheet ? filtersText(made.context, { n, ground }) : "";
  return { ...study, ...made, filters };
}

/** One figure under a query string, likewise. */
export async function loadSheet(
  access: StudyAccess,
  values: Values,
  readers: StudyAccess["role"] = access.role,
) {
  return loadSheetOf(await loadStudy(access, values, readers));
}
