/** Everybody gets the same page, and an edit or a withdrawal may take a minute to arrive. */
export const embedHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "public, max-age=60",
};
