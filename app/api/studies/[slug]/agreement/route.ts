import { getTranslations } from "next-intl/server";
import { agreementSentence } from "@/app/api/agreement/sentence";
import { readAgreement } from "@/app/studies/[slug]/agreement/read-agreement";
import { formatChoice } from "@/lib/agreement/schema";
import { reliabilityTable } from "@/lib/agreement/study-agreement";
import { namesVisible } from "@/lib/annotation/queries";
import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { parsed } from "@/lib/base/parsed";
import { isoDate } from "@/lib/columns/days";
import { getProposal } from "@/lib/comparison/queries";
import { reliabilityCsv } from "@/lib/exchange/reliability-csv";
import { studyAgreementJson } from "@/lib/exchange/study-agreement-json";

type Context = { params: Promise<{ slug: string }> };

/** Agreement by the page's own query string; ?format=csv gives one variable's reliability data. */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format: asked = [], ...values } = queryValues(request);
  const { format } = parsed(formatChoice, { format: asked });
  // Single answers are for those who annotate or lead; readers get the summary.
  const access = await requireStudyAccess(slug, format === "csv" ? "analyst" : "reader");
  const { columns, search, problems, agreement } = await readAgreement(access, values);
  if (Object.keys(problems).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: problems });
  }
  if (format === "json") {
    const { title } = await getProposal(access);
    const nameOf = (number: number) =>
      namesVisible(access)
        ? (columns.analysts.find((analyst) => analyst.number === number)?.name ?? null)
        : null;
    const sentence = agreementSentence(await getTranslations("agreement"));
    const parts = { study: { slug, title }, search, agreement, sentence, nameOf, dateOf: isoDate };
    return Response.json(studyAgreementJson(parts), { headers: privateHeaders });
  }
  const table = reliabilityTable(columns, search);
  if (!table) throw new AppError("conflict", { key: "codebook-missing" });
  return new Response(reliabilityCsv(columns, table), {
    headers: {
      ...privateHeaders,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-${table.variable.key}-reliability.csv"`,
    },
  });
});
