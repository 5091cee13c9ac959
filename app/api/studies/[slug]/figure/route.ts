import { figureFacts, pageAddress, today } from "@/app/studies/[slug]/figure-facts";
import { loadSheet } from "@/app/studies/[slug]/load-sheet";
import { sheetSvg } from "@/components/figures/sheet-picture";
import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { fieldReasons } from "@/lib/base/field-reasons";
import { figureChoice } from "@/lib/comparison/schema";
import { figureCsv } from "@/lib/exchange/figure-csv";

type Context = { params: Promise<{ slug: string }> };
type Loaded = Awaited<ReturnType<typeof loadSheet>>;

function attachment(type: string, name: string) {
  return {
    ...privateHeaders,
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${name}"`,
  };
}

function csvOf(loaded: Loaded, asked: string): Response {
  const { sheet, columns, proposal, filters } = loaded;
  const table = asked === "" ? sheet?.tables[0] : sheet?.tables.find(({ key }) => key === asked);
  if (!sheet || !table) {
    const fields = { table: { key: "not-a-choice" as const } };
    throw new AppError("invalid-input", { key: "check-fields" }, { fields });
  }
  const text = figureCsv(table, {
    study: proposal.title,
    filters,
    study_revision: columns.revision,
    codebook_revision: columns.codebookRevision,
    retrieved_on: today(),
    source: pageAddress(loaded),
  });
  const name = `${proposal.slug}-${sheet.chart}-${table.key}.csv`;
  return new Response(text, { headers: attachment("text/csv", name) });
}

/** Figures name outlets by their index: here are their names. */
function figureJson({ columns, sheet, figure }: Loaded, facts: string[]) {
  const outlets = columns.outlets.map(({ slug, name }) => ({ slug, name }));
  const { title, sentence, notes } = sheet ?? {};
  return { title, sentence, notes, facts, revision: columns.revision, outlets, figure };
}

/** The chart of the page's own query string to take away: a picture, its table, or the figure as data. */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const { format, table, ...values } = queryValues(request);
  const access = await requireStudyAccess(slug, "reader");
  const choice = figureChoice.safeParse({ format, table });
  const loaded = await loadSheet(access, values);
  const refused = { ...loaded.problems, ...(choice.success ? {} : fieldReasons(choice.error)) };
  if (!choice.success || Object.keys(refused).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: refused });
  }
  const { sheet, figure, proposal, context } = loaded;
  if (!sheet || !figure) throw new AppError("conflict", { key: "codebook-missing" });
  if (choice.data.format === "csv") return csvOf(loaded, choice.data.table);
  const facts = figureFacts(loaded);
  if (choice.data.format === "json") {
    return Response.json(figureJson(loaded, facts), { headers: privateHeaders });
  }
  const svg = sheetSvg(sheet, { study: proposal.title, facts, language: context.locale });
  const name = `${proposal.slug}-${sheet.chart}.svg`;
  return new Response(svg, { headers: attachment("image/svg+xml", name) });
});
