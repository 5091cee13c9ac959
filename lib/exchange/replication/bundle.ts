import { type Zippable, zipSync } from "fflate";
import { passingQuotes } from "../../columns/filter";
import { METHOD_VERSION } from "../../comparison/method-version";
import { adjudicationsTable, analystsTable, annotationsTable, notesTable } from "./answers-tables";
import type { BundleParts } from "./bundle-parts";
import { codebookJson, codebookTable } from "./codebook-files";
import { outletsTable, quotesTable } from "./quotes-table";

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Figures as data, with what is needed to compute them anew. Outlets are named by their index. */
function figuresJson({ study, search, columns, figures, madeOn }: BundleParts) {
  const { outlets, from, to, forms, by } = search;
  const { revision, codebookRevision } = columns;
  return {
    study: { slug: study.slug, title: study.title, revision, codebookRevision },
    method: METHOD_VERSION,
    madeOn,
    filters: { outlets, from, to, forms, by },
    outlets: columns.outlets.map(({ slug, name }) => ({ slug, name })),
    ...figures,
  };
}

/** One line of text: what people typed must not end a line of the document that it stands in. */
const line = (text: string) => text.replace(/\s+/g, " ").trim();

/** The README of every bundle with its blanks filled in. */
function readme(template: string, { study, columns, ...parts }: BundleParts): string {
  const blanks: Record<string, string> = {
    title: line(study.title),
    proposal: line(study.proposal),
    proposedBy: line(study.proposedBy),
    proposedIn: line(study.proposedIn),
    filters: line(parts.filters),
    page: parts.page,
    madeOn: parts.madeOn,
    revision: String(columns.revision),
    codebookRevision: String(columns.codebookRevision ?? "–"),
    method: METHOD_VERSION,
    tables: parts.tables.map(({ name }) => `- \`figures/${name}\``).join("\n"),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => blanks[name] ?? blank);
}

/**
 * Everything that a bundle holds, by the names of its files: what was collected, answered, decided and
 * computed under the filters, and the script that computes it anew. Only what the columns hold is in
 * it, so nothing that is archived; texts of anything else are passed over. Throws nothing of its own.
 */
function bundleFiles(parts: BundleParts): Record<string, string> {
  const { columns, texts, codebook, isNamed, search, fixed } = parts;
  const passing = passingQuotes(columns, search);
  const { "README.md": template = "", ...script } = fixed;
  const tables = parts.tables.map(({ name, csv }) => [`figures/${name}`, csv] as const);
  return {
    "README.md": readme(template, parts),
    "quotes.csv": quotesTable(columns, { texts: texts.quotes, passing }),
    "outlets.csv": outletsTable(columns),
    "analysts.csv": analystsTable(columns, { isNamed }),
    "annotations.csv": annotationsTable(columns),
    "notes.csv": notesTable(columns, texts.notes),
    "adjudications.csv": adjudicationsTable(columns, { decisions: texts.decisions, isNamed }),
    "codebook.csv": codebookTable(codebook),
    "codebook.json": json(codebookJson(codebook)),
    "comparison.json": json(parts.comparison),
    "figures/figures.json": json(figuresJson(parts)),
    ...Object.fromEntries(tables),
    ...script,
  };
}

/** The bundle as a ZIP; the same parts give the same bytes. */
export function bundleZip(parts: BundleParts): Uint8Array {
  const encoder = new TextEncoder();
  // The day alone: an archive keeps the hour of nobody's clock. Noon is that day in every zone.
  const mtime = `${parts.madeOn}T12:00:00`;
  const files: Zippable = {};
  for (const [name, text] of Object.entries(bundleFiles(parts))) {
    files[name] = [encoder.encode(text), { mtime }];
  }
  return zipSync(files, { level: 6 });
}
