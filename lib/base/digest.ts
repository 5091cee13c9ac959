/**
 * The digest of an error that says that the database is away, for the page that breaks of it: a digest is
 * all that Next.js tells the browser of an error.
 */
export const unavailableDigest = "unavailable";
