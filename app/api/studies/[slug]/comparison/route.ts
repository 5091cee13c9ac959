import { loadStudy } from "@/app/studies/[slug]/load-sheet";
import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { fieldReasons } from "@/lib/base/field-reasons";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { exportChoice, tableOrderRefused } from "@/lib/comparison/schema";
import { answerCsv } from "./answer-csv";
import { answerJson } from "./answer-json";

type Context = { params: Promise<{ slug: string }> };

/**
 * The comparison's figures by the page's own query string, with the one of its chart;
 * ?format=csv[&table=quotes] as a table.
 */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format, table, ...values } = queryValues(request);
  const access = await requireStudyAccess(slug, "reader");
  const study = await loadStudy(access, values);
  const { columns, problems } = study;
  const choice = exportChoice.safeParse({ format, table });
  const unknown = { ...problems, ...tableOrderRefused(values) };
  const refused = { ...unknown, ...(choice.success ? {} : fieldReasons(choice.error)) };
  if (!choice.success || Object.keys(refused).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: refused });
  }
  const variables = comparedVariables(columns);
  if (!variables) throw new AppError("conflict", { key: "codebook-missing" });
  if (choice.data.format === "json") {
    const headers = { ...privateHeaders, "content-type": "application/json" };
    return new Response(await answerJson(study, variables), { headers });
  }
  const text = await answerCsv(study, { variables, table: choice.data.table });
  return new Response(text, {
    headers: {
      ...privateHeaders,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-${choice.data.table}.csv"`,
    },
  });
});
