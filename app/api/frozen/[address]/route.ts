import { requireFrozenFigure } from "@/app/frozen/frozen-access";
import { sheetSvg } from "@/components/figures/sheet-picture";
import { citation, frozenAddressOf, frozenLines } from "@/components/frozen/frozen-lines";
import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { invalidField } from "@/lib/base/app-error";
import { parsed } from "@/lib/base/parsed";
import { figureCsv } from "@/lib/exchange/figure-csv";
import { frozenRefusal, type WholeFigure } from "@/lib/frozen/refusal";
import { frozenChoice } from "@/lib/frozen/schema";

type Context = { params: Promise<{ address: string }> };
type File = { type: string; name: string; text: string };

async function svgFile(figure: WholeFigure): Promise<File> {
  const { sheet, study, language } = figure.content;
  const facts = await frozenLines(figure);
  const text = sheetSvg(sheet, { study: study.title, facts, language });
  return { type: "image/svg+xml", name: `${figure.address}.svg`, text };
}

async function csvFile(figure: WholeFigure, asked: string): Promise<File> {
  const { address, sha256, content } = figure;
  const { tables } = content.sheet;
  const table = asked === "" ? tables[0] : tables.find(({ key }) => key === asked);
  if (!table) throw invalidField("table", { key: "not-a-choice" });
  const text = figureCsv(table, {
    study: content.study.title,
    filters: content.filters,
    study_revision: content.revision,
    codebook_revision: content.codebookRevision,
    agreement: content.agreement.join(" "),
    method: content.method,
    frozen_at: content.frozenAt,
    sha256,
    source: frozenAddressOf(address),
    cite: await citation(figure),
  });
  return { type: "text/csv", name: `${address}-${table.key}.csv`, text };
}

/** A frozen figure to take away: the text that its SHA-256 is of, to the byte; its picture; a table. */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { figure } = await requireFrozenFigure((await params).address);
  const { format, table } = parsed(frozenChoice, queryValues(request));
  if (figure.state !== "whole") throw frozenRefusal(figure);
  const { address, text: json } = figure;
  const stored: File = { type: "application/json", name: `${address}.json`, text: json };
  const made = () => (format === "svg" ? svgFile(figure) : csvFile(figure, table));
  const { type, name, text } = format === "json" ? stored : await made();
  return new Response(text, {
    headers: {
      ...privateHeaders,
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      // Of the stored text, whatever is sent.
      "x-frozen-sha256": figure.sha256,
    },
  });
});
