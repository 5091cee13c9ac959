import { pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import { figureJson } from "@/app/studies/[slug]/figure-json";
import { figureContext, loadSheetOf, loadStudy } from "@/app/studies/[slug]/load-sheet";
import { filtersText } from "@/components/figures/facts";
import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { fieldReasons } from "@/lib/base/field-reasons";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { comparison } from "@/lib/comparison/comparison";
import { METHOD_VERSION } from "@/lib/comparison/method-version";
import { exportChoice, tableOrderRefused } from "@/lib/comparison/schema";
import { outletsCsv, quotesCsv } from "@/lib/exchange/comparison-csv";
import { comparisonCite, comparisonJson } from "@/lib/exchange/comparison-json";
import { alphasUnder } from "@/lib/workers/study-alphas-job";

type Context = { params: Promise<{ slug: string }> };

/** More quotes than these are not told beside the figures: the CSV has them all. */
const MOST_QUOTES = 5_000;

/**
 * The comparison's figures by the page's own query string, with the one of its chart;
 * ?format=csv[&table=quotes] as a table.
 */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format, table, ...values } = queryValues(request);
  const access = await requireStudyAccess(slug, "reader");
  const study = await loadStudy(access, values);
  const { columns, search, problems, proposal } = study;
  const choice = exportChoice.safeParse({ format, table });
  const unknown = { ...problems, ...tableOrderRefused(values) };
  const refused = { ...unknown, ...(choice.success ? {} : fieldReasons(choice.error)) };
  if (!choice.success || Object.keys(refused).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: refused });
  }
  const variables = comparedVariables(columns);
  if (!variables) throw new AppError("conflict", { key: "codebook-missing" });
  const figures = comparison(columns, search);
  const alphaOf = await alphasUnder(columns, search);
  const [retrievedOn, source] = [today(), pageAddress(study)];
  if (choice.data.format === "json") {
    const quotes = figures.n <= MOST_QUOTES ? passingComparedQuotes(columns, search) : null;
    const about = { study: proposal, search, comparison: figures, quotes, variables };
    const told = comparisonJson({ ...about, alphaOf, retrievedOn, source });
    // The page shows one more figure than the two of every outlet: the one of its chart.
    const figure = figureJson(await loadSheetOf(study));
    return Response.json({ ...told, figure }, { headers: privateHeaders });
  }
  const { title } = proposal;
  const { revision } = columns;
  const provenance = {
    study: title,
    filters: filtersText(await figureContext(columns, { search, alphaOf }), figures),
    study_revision: revision,
    codebook_revision: columns.codebookRevision,
    retrieved_on: retrievedOn,
    method: METHOD_VERSION,
    source,
    cite: comparisonCite({ title, revision, retrievedOn, source }),
  };
  const alphaOfCode = (key: string, code: string | null) => {
    const codes = columns.variables.find((each) => each.key === key)?.codes ?? [];
    const alphas = alphaOf(key);
    const at = codes.findIndex((each) => each.key === code);
    return (code === null ? alphas?.variable : alphas?.codes[at])?.value ?? null;
  };
  const text =
    choice.data.table === "quotes"
      ? quotesCsv(passingComparedQuotes(columns, search), { alphaOf: alphaOfCode, provenance })
      : outletsCsv(figures, { ...variables, alphaOf: alphaOfCode, provenance });
  return new Response(text, {
    headers: {
      ...privateHeaders,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-${choice.data.table}.csv"`,
    },
  });
});
