import type { Answers } from "./schema";

/** An analyst's own annotation of a quote, as forms, events and conflicts tell it. */
export type OwnAnnotation = {
  state: "draft" | "submitted" | "withdrawn";
  version: number;
  confidence: "low" | "medium" | "high" | null;
  memo: string | null;
  /** Code keys by the key of their variable. */
  answers: Answers;
};
