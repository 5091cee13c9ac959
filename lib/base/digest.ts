/**
 * The digest of an error that says that the database is away, for the page that breaks of it: a digest is
 * all that Next.js tells the browser of an error.
 */
export const unavailableDigest = "unavailable";

/** Those of a computation that could not be made for this page, by the reason that a request is told. */
export const computationDigests = ["calculation-busy", "calculation-too-long"] as const;
