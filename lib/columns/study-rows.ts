import type { CodeColumn, QuoteForm, VariableColumn } from "./columns";

type Variable = Omit<VariableColumn, "codes"> & {
  id: number;
  codes: (CodeColumn & { id: number })[];
};

/**
 * What columns are built from: plain rows, with ids as the database gives them.
 * Outlets, items and quotes that are archived are left out by whoever fills this; rows that point to
 * one that is left out may stay, they are passed over.
 */
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
