import type { Columns } from "../../../lib/columns/columns";
import { dayOf } from "../../../lib/columns/days";
import { StudyColumns } from "../../../lib/columns/study-columns";
import { ANALYSTS } from "../../../prisma/seed/large/analysts";
import { codebook } from "../../../prisma/seed/large/codebook";
import { outlets } from "../../../prisma/seed/large/outlets";
import { type SyntheticQuote, syntheticQuotes } from "../../../prisma/seed/large/quotes";

const SEED = 1;

function numberedCodebook() {
  let id = 0;
  const variables = codebook.variables.map((variable) => ({
    ...variable,
    id: ++id,
    codes: variable.codes.map(({ key, name, value = null }) => ({ key, name, value, id: ++id })),
  }));
  return { id: 1, number: 1, variables };
}

type Numbered = ReturnType<typeof numberedCodebook>;

/** Ids of codes by the key of their variable and their own. */
function codeIds({ variables }: Numbered): Map<string, number> {
  return new Map(
    variables.flatMap(({ key, codes }) => codes.map((code) => [`${key} ${code.key}`, code.id])),
  );
}

function answersOf(
  { answers }: SyntheticQuote["annotations"][number],
  { id, ids }: { id: number; ids: Map<string, number> },
) {
  const keys = Object.entries(answers).flatMap(([variable, codes]) =>
    codes.map((code) => `${variable} ${code}`),
  );
  return keys.map((key) => [id, ids.get(key)!] as const);
}

/**
 * The columns of the study that `npm run seed:large` loads, laid out as they are when it is read from a
 * database, without one: drafts are left out, and nothing is decided.
 */
export function syntheticColumns(annotations: number): Columns {
  const book = numberedCodebook();
  const ids = codeIds(book);
  const all = outlets(SEED).map(({ slug, name }, at) => ({ id: at + 1, slug, name, position: at }));
  const outletIds = new Map(all.map(({ slug, id }) => [slug, id]));
  const analysts = Array.from({ length: ANALYSTS }, (_, at) => {
    return { id: at + 1, number: at + 1, name: `Synthetic analyst ${at + 1}`, automated: true };
  });
  const study = new StudyColumns({ revision: 1, codebook: book, outlets: all, analysts });
  let [items, quotes, rows] = [0, 0, 0];
  for (const made of syntheticQuotes({ annotations, seed: SEED })) {
    const { item, quote } = made;
    if (made.begins) {
      const outlet = outletIds.get(item.outlet)!;
      study.corpus.addItem([++items, item.key, outlet, item.publishedOn]);
    }
    const form = quote.form as "headline" | "verbatim" | "paraphrase";
    study.corpus.addQuote([++quotes, quote.key, items, form]);
    for (const annotation of made.annotations) {
      if (!annotation.submit) continue;
      const id = ++rows;
      const day = annotation.submittedAt ? dayOf(annotation.submittedAt) : null;
      study.addAnnotations(
        [[id, quotes, annotation.analyst, day]],
        answersOf(annotation, { id, ids }),
      );
    }
  }
  return study.now();
}
