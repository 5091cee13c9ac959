import { keptAnswer } from "@/app/studies/[slug]/kept-answer";
import { loadAsked } from "@/app/studies/[slug]/load-asked";
import type { LoadedStudy } from "@/app/studies/[slug]/load-sheet";
import { defineDataRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { comparedVariables } from "@/lib/comparison/compared-variables";
import { exportChoice } from "@/lib/comparison/schema";
import { answerCsv } from "./answer-csv";
import { answerJson } from "./answer-json";

type Context = { params: Promise<{ slug: string }> };

function variablesOf({ columns }: LoadedStudy) {
  const variables = comparedVariables(columns);
  if (!variables) throw new AppError("conflict", { key: "codebook-missing" });
  return variables;
}

/**
 * The comparison's figures by the page's own query string, with the one of its chart;
 * ?format=csv[&table=quotes] as a table.
 */
export const GET = defineDataRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format, table, ...values } = queryValues(request);
  const access = await requireStudyAccess(slug, "reader");
  const choice = exportChoice.safeParse({ format, table });
  const load = () => loadAsked(access, { values, choice });
  if (choice.data?.format === "csv") {
    const study = await load();
    const text = await answerCsv(study, { variables: variablesOf(study), ...choice.data });
    return new Response(text, {
      headers: {
        ...privateHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}-${choice.data.table}.csv"`,
      },
    });
  }
  const { search: query } = new URL(request.url);
  const answer = await keptAnswer({ access, kind: "comparison", query }, async () => {
    const study = await load();
    return answerJson(study, variablesOf(study));
  });
  return new Response(answer, {
    headers: { ...privateHeaders, "content-type": "application/json" },
  });
});
