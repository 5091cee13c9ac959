import { figureFacts, figureProvenance } from "@/app/studies/[slug]/figure-facts";
import { figureJson } from "@/app/studies/[slug]/figure-json";
import { keptAnswer } from "@/app/studies/[slug]/kept-answer";
import { loadAsked } from "@/app/studies/[slug]/load-asked";
import { type LoadedStudy, loadSheetOf } from "@/app/studies/[slug]/load-sheet";
import { sheetSvg } from "@/components/figures/sheet-picture";
import { defineDataRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { networkOf, requireWithinRate } from "@/lib/auth/rate-limit";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { figureChoice } from "@/lib/comparison/schema";
import { figureCsv } from "@/lib/exchange/figure-csv";

type Context = { params: Promise<{ slug: string }> };
type Loaded = Awaited<ReturnType<typeof loadSheetOf>>;

function attachment(type: string, name: string) {
  return {
    ...privateHeaders,
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${name}"`,
  };
}

function csvOf(loaded: Loaded, asked: string): Response {
  const { sheet, figure, proposal } = loaded;
  const table = asked === "" ? sheet?.tables[0] : sheet?.tables.find(({ key }) => key === asked);
  if (!sheet || !figure || !table) {
    const fields = { table: { key: "not-a-choice" as const } };
    throw new AppError("invalid-input", { key: "check-fields" }, { fields });
  }
  const text = figureCsv(table, figureProvenance({ ...loaded, figure, title: sheet.title }));
  const name = `${proposal.slug}-${sheet.chart}-${table.key}.csv`;
  return new Response(text, { headers: attachment("text/csv", name) });
}

const noSuchFigure = () => new AppError("conflict", { key: "no-such-figure" });

async function jsonText(study: LoadedStudy): Promise<string> {
  const told = figureJson(await loadSheetOf(study));
  if (!told) throw noSuchFigure();
  return JSON.stringify(told);
}

/** The chart of the page's own query string to take away: a picture, its table, or the figure as data. */
export const GET = defineDataRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format, table, ...values } = queryValues(request);
  const access = await requireStudyAccess(slug, "reader");
  await requireWithinRate(networkOf(request), 1, { kind: "read" });
  const choice = figureChoice.safeParse({ format, table });
  const load = () => loadAsked(access, { values, choice });
  if (choice.data?.format === "json") {
    const { search: query } = new URL(request.url);
    const asked = { access, kind: "figure" as const, query };
    const answer = await keptAnswer(asked, async () => jsonText(await load()));
    return new Response(answer, {
      headers: { ...privateHeaders, "content-type": "application/json" },
    });
  }
  const loaded = await loadSheetOf(await load());
  const { sheet, figure, proposal, context } = loaded;
  if (!sheet || !figure) throw noSuchFigure();
  if (choice.data?.format === "csv") return csvOf(loaded, choice.data.table);
  const facts = figureFacts(loaded);
  const svg = sheetSvg(sheet, { study: proposal.title, facts, language: context.locale });
  const name = `${proposal.slug}-${sheet.chart}.svg`;
  return new Response(svg, { headers: attachment("image/svg+xml", name) });
});
