import { figureProvenance, pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import { figureContext, type LoadedStudy, loadStudy } from "@/app/studies/[slug]/load-sheet";
import { filtersText } from "@/components/figures/facts";
import { sheetOf } from "@/components/figures/sheet-of";
import { namesVisible } from "@/lib/annotation/queries";
import type { StudyAccess } from "@/lib/base/access";
import { AppError } from "@/lib/base/app-error";
import type { Values } from "@/lib/base/parameters";
import { getCodebook } from "@/lib/codebook/queries";
import type { Columns } from "@/lib/columns/columns";
import { passingCount } from "@/lib/columns/passing-parts";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { groundOf } from "@/lib/comparison/figure-ground";
import type { Search } from "@/lib/comparison/search";
import { comparisonJson } from "@/lib/exchange/comparison-json";
import { figureCsv } from "@/lib/exchange/figure-csv";
import type { BundleParts, FigureTable } from "@/lib/exchange/replication/bundle-parts";
import { figureName, type PageFigures } from "@/lib/exchange/replication/page-figures";
import { getBundleTexts } from "@/lib/exchange/replication/queries";
import { getBundleScript } from "@/lib/exchange/replication/script-queries";
import { computedComparison } from "@/lib/workers/comparison-job";
import { runInWorker } from "@/lib/workers/run-in-worker";
import { type AlphaOf, alphasUnder } from "@/lib/workers/study-alphas-job";

/** α of the quotes that a figure rests on: many figures rest on the same, so each is computed once. */
function alphasByGround(columns: Columns) {
  const known = new Map<string, Promise<AlphaOf>>();
  return (ground: Search): Promise<AlphaOf> => {
    const key = ground.outlets.join(" ");
    const found = known.get(key) ?? alphasUnder(columns, ground);
    known.set(key, found);
    return found;
  };
}

/** Every table of every figure, under the name of its figure and, from the second on, of the table. */
async function tablesOf(study: LoadedStudy, { figures }: PageFigures): Promise<FigureTable[]> {
  const { columns, proposal, reference } = study;
  const alphasOf = alphasByGround(columns);
  const tables = figures.map(async (figure) => {
    const { chart, variable } = figure;
    const search = { ...study.search, chart, variable };
    const ground = groundOf(columns, { search, reference });
    const alphaOf = await alphasOf(ground);
    const context = await figureContext(columns, { search, alphaOf });
    const { title, tables } = sheetOf(figure, context);
    const n = passingCount(columns, ground);
    const filters = filtersText(context, { n, ground });
    const about = { proposal, columns, search, context, alphaOf, filters };
    const provenance = figureProvenance({ ...about, figure, title });
    return tables.map((table, at) => {
      const name = figureName(figure) + (at === 0 ? "" : `-${table.key}`);
      return { name: `${name}.csv`, csv: figureCsv(table, provenance) };
    });
  });
  return (await Promise.all(tables)).flat();
}

/** What the study has at one revision: everything that is read from the database. */
async function readStudy(access: StudyAccess, values: Values) {
  const study = await loadStudy(access, values);
  const { columns, problems } = study;
  if (Object.keys(problems).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: problems });
  }
  const codebook = await getCodebook(access);
  const variables = comparedVariables(columns);
  if (!codebook || !variables) throw new AppError("conflict", { key: "codebook-missing" });
  const texts = await getBundleTexts(access, columns);
  // Numbers of one revision and texts of another would be no bundle.
  if (texts.revision !== columns.revision) throw new AppError("conflict", { key: "bundle-moved" });
  return { study, codebook, variables, texts };
}

/** Everything that goes into the bundle of the page with this query string. Throws invalid-input. */
export async function loadBundle(access: StudyAccess, values: Values): Promise<BundleParts> {
  const { study, codebook, variables, texts } = await readStudy(access, values);
  const { proposal, columns, search, reference } = study;
  const figures = await runInWorker("pageFigures", { columns, search, reference });
  const compared = await computedComparison(columns, search);
  const alphaOf = await alphasUnder(columns, search);
  const filters = filtersText(await figureContext(columns, { search, alphaOf }), compared);
  const [madeOn, page] = [today(), pageAddress(study)];
  const { slug, title, proposedBy, proposedIn } = proposal;
  const quotes = passingComparedQuotes(columns, search);
  const told = { study: proposal, search, comparison: compared, quotes, variables, alphaOf };
  return {
    study: { slug, title, proposal: proposal.proposal, proposedBy, proposedIn },
    page,
    filters,
    search,
    columns,
    codebook,
    texts,
    figures,
    tables: await tablesOf(study, figures),
    comparison: comparisonJson({ ...told, retrievedOn: madeOn, source: page }),
    isNamed: namesVisible(access),
    madeOn,
    fixed: await getBundleScript(),
  };
}
