import type { CodeColumn, Columns, QuoteForm, VariableColumn } from "@/lib/columns/columns";
import { dayOf } from "@/lib/columns/days";
import { StudyColumns } from "@/lib/columns/study-columns";

type Variable = Omit<VariableColumn, "codes"> & {
  id: number;
  codes: (CodeColumn & { id: number })[];
};

/** A study as plain rows, with ids as a database would give them; rows may be in any order. */
export type StudyRows = {
  revision: number;
  /** The number of the codebook revision, or null while there is no codebook. */
  codebookRevision: number | null;
  /** In any order: `position` decides. */
  outlets: { id: number; slug: string; name: string; position: number }[];
  /** publishedOn: YYYY, YYYY-MM or YYYY-MM-DD, or null when unknown. */
  items: { id: number; key: string; outletId: number; publishedOn: string | null }[];
  /** In the order in which tables list them. */
  quotes: { id: number; key: string; itemId: number; form: QuoteForm }[];
  analysts: { id: number; number: number; name: string; automated: boolean }[];
  /** Of one codebook revision; variables and codes in its order, archived codes included. */
  variables: Variable[];
  /** Submitted ones only, in any order. */
  annotations: { id: number; quoteId: number; analystId: number; submittedAt: Date | null }[];
  /** One row a code that an annotation carries. */
  answers: { annotationId: number; codeId: number }[];
  /** Those in force only. */
  adjudications: { id: number; quoteId: number; variableId: number }[];
  /** One row a code that an adjudication names. */
  adjudicationCodes: { adjudicationId: number; codeId: number }[];
};

const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;

/** The rows laid out as columns, as they are when a study is read from the database. */
export function columns(rows: StudyRows): Columns {
  const { revision, codebookRevision, outlets, analysts, variables } = rows;
  const codebook =
    codebookRevision === null ? null : { id: 1, number: codebookRevision, variables };
  const study = new StudyColumns({ revision, codebook, outlets, analysts });
  for (const { id, key, outletId, publishedOn } of rows.items.toSorted(byId)) {
    study.corpus.addItem([id, key, outletId, publishedOn]);
  }
  for (const { id, key, itemId, form } of rows.quotes.toSorted(byId)) {
    study.corpus.addQuote([id, key, itemId, form]);
  }
  // One by one, in the rows' own order: figures may not depend on it.
  for (const { id, quoteId, analystId, submittedAt } of rows.annotations) {
    const own = rows.answers.filter(({ annotationId }) => annotationId === id);
    study.addAnnotations(
      [[id, quoteId, analystId, submittedAt && dayOf(submittedAt)]],
      own.map(({ codeId }) => [id, codeId]),
    );
  }
  study.setAdjudications(
    rows.adjudications.map(({ id, quoteId, variableId }) => [id, quoteId, variableId]),
    rows.adjudicationCodes.map(({ adjudicationId, codeId }) => [adjudicationId, codeId]),
  );
  return study.now();
}
