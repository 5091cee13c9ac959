/** Where the form stands, made on the server. */
export type AnnotationPlace = {
  /** The annotation's address in the API. */
  api: string;
  /** The study's annotate page; a quote's own lies below it. */
  base: string;
  /** The quotes before and after, by key. */
  previous: string | null;
  next: string | null;
  /** Study, quote and account in one, for the browser's memory. */
  name: string;
  signIn: string;
};
