import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { fieldReasons } from "@/lib/base/field-reasons";
import { getColumns } from "@/lib/columns/queries";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { comparison } from "@/lib/comparison/comparison";
import { getAskable, getProposal } from "@/lib/comparison/queries";
import { exportChoice, readSearch } from "@/lib/comparison/schema";
import { outletsCsv, quotesCsv } from "@/lib/exchange/comparison-csv";
import { comparisonJson } from "@/lib/exchange/comparison-json";

type Context = { params: Promise<{ slug: string }> };

/** The comparison's figures by the page's own query string; ?format=csv[&table=quotes] as a table. */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format, table, ...values } = queryValues(request);
  const access = await requireStudyAccess(slug, "reader");
  const [columns, askable] = await Promise.all([getColumns(access), getAskable(access)]);
  const { search, problems } = readSearch(values, { columns, askable });
  const choice = exportChoice.safeParse({ format, table });
  const refused = { ...problems, ...(choice.success ? {} : fieldReasons(choice.error)) };
  if (!choice.success || Object.keys(refused).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: refused });
  }
  const variables = comparedVariables(columns);
  if (!variables) throw new AppError("conflict", { key: "codebook-missing" });
  const figures = comparison(columns, search);
  if (choice.data.format === "json") {
    const study = await getProposal(access);
    const told = comparisonJson({ study, search, comparison: figures, variables });
    return Response.json(told, { headers: privateHeaders });
  }
  const isQuotes = choice.data.table === "quotes";
  return new Response(isQuotes ? quotesCsv(figures) : outletsCsv(figures, variables), {
    headers: {
      ...privateHeaders,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-${choice.data.table}.csv"`,
    },
  });
});
