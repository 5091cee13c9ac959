import { pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import {
  alphasUnder,
  figureContext,
  type LoadedStudy,
  loadStudy,
} from "@/app/studies/[slug]/load-sheet";
import { filtersText } from "@/components/figures/facts";
import { sheetOf } from "@/components/figures/sheet-of";
import { namesVisible } from "@/lib/annotation/queries";
import type { StudyAccess } from "@/lib/base/access";
import { AppError } from "@/lib/base/app-error";
import type { Values } from "@/lib/base/parameters";
import { getCodebook } from "@/lib/codebook/queries";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { comparison } from "@/lib/comparison/comparison";
import { comparisonJson } from "@/lib/exchange/comparison-json";
import { figureCsv, type Provenance } from "@/lib/exchange/figure-csv";
import type { BundleParts, FigureTable } from "@/lib/exchange/replication/bundle-parts";
import { figureName, type PageFigures } from "@/lib/exchange/replication/page-figures";
import { getBundleTexts } from "@/lib/exchange/replication/queries";
import { getBundleScript } from "@/lib/exchange/replication/script-queries";
import { runInWorker } from "@/lib/workers/run-in-worker";

/** Every table of every figure, under the name of its figure and, from the second on, of the table. */
async function tablesOf(
  { columns, search }: LoadedStudy,
  { figures, provenance }: PageFigures & { provenance: Provenance },
): Promise<FigureTable[]> {
  const alphaOf = alphasUnder(columns, search);
  const tables = figures.map(async (figure) => {
    const { chart, variable } = figure;
    const shown = { ...search, chart, variable };
    const { tables } = sheetOf(figure, await figureContext(columns, { search: shown, alphaOf }));
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
  const compared = comparison(columns, search);
  const alphaOf = alphasUnder(columns, search);
  const filters = filtersText(await figureContext(columns, { search, alphaOf }), compared.n);
  const [madeOn, page] = [today(), pageAddress(study)];
  const provenance = {
    study: proposal.title,
    filters,
    study_revision: columns.revision,
    codebook_revision: columns.codebookRevision,
    retrieved_on: madeOn,
    source: page,
  };
  const { slug, title, proposedBy, proposedIn } = proposal;
  const told = { study: proposal, search, comparison: compared, variables, alphaOf };
  return {
    study: { slug, title, proposal: proposal.proposal, proposedBy, proposedIn },
    page,
    filters,
    search,
    columns,
    codebook,
    texts,
    figures,
    tables: await tablesOf(study, { ...figures, provenance }),
    comparison: comparisonJson({ ...told, retrievedOn: madeOn, source: page }),
    isNamed: namesVisible(access),
    madeOn,
    fixed: await getBundleScript(),
  };
}
