import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { QuoteForm, VariableColumn } from "@/lib/columns/columns";
import type { StudyRows } from "../../support/study-rows";

type Corpus = {
  outlets: { slug: string; name: string }[];
  items: { id: string; outlet: string; publishedOn: string }[];
  quotes: { id: string; item: string; form: QuoteForm }[];
  codebook: {
    variables: (Omit<VariableColumn, "codes" | "max"> & {
      max?: number;
      codes: { key: string; name: string; value?: number }[];
    })[];
  };
};
type Coding = {
  coder: string;
  quote: string;
  frame: string[];
  sentiment: string;
  function: string;
};
type Codings = { coders: { key: string; name: string; automated: boolean }[]; codings: Coding[] };

function seed<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(process.cwd(), "prisma/seed", file), "utf8"));
}

function indexOf(rows: { key: string; id: number }[], key: string): number {
  const row = rows.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`the demo study has no ${key}`);
  return row.id;
}

/** The demo study's rows, read from the files that it is loaded from. */
export function demoRows(): StudyRows {
  const corpus = seed<Corpus>("central-asia-defence.json");
  const { coders, codings } = seed<Codings>("codings.json");
  const outlets = corpus.outlets.map(({ slug, name }, id) => ({
    id,
    key: slug,
    slug,
    name,
    position: id,
  }));
  const items = corpus.items.map((item, id) => {
    return {
      id,
      key: item.id,
      outletId: indexOf(outlets, item.outlet),
      publishedOn: item.publishedOn,
    };
  });
  const quotes = corpus.quotes.map(({ id: key, item, form }, id) => {
    return { id, key, itemId: indexOf(items, item), form };
  });
  const analysts = coders.map((coder, id) => ({ ...coder, id, number: id + 1 }));
  const variables = corpus.codebook.variables.map((variable, id) => {
    const codes = variable.codes.map(({ key, name, value }, at) => {
      return { id: id * 100 + at, key, name, value: value ?? null };
    });
    return { ...variable, id, max: variable.max ?? 1, codes };
  });
  const codesOf = (key: string) => variables.find((variable) => variable.key === key)?.codes ?? [];
  return {
    revision: 1,
    codebookRevision: 1,
    outlets,
    items,
    quotes,
    analysts,
    variables,
    annotations: codings.map(({ coder, quote }, id) => {
      const [quoteId, analystId] = [indexOf(quotes, quote), indexOf(analysts, coder)];
      return { id, quoteId, analystId, submittedAt: null };
    }),
    answers: codings.flatMap((coding, annotationId) => [
      ...coding.frame.map((key) => ({ annotationId, codeId: indexOf(codesOf("frame"), key) })),
      { annotationId, codeId: indexOf(codesOf("sentiment"), coding.sentiment) },
      { annotationId, codeId: indexOf(codesOf("function"), coding.function) },
    ]),
    adjudications: [],
    adjudicationCodes: [],
  };
}
