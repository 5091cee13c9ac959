import type errors from "../words/en/errors.json";

/** A sentence of the catalogue's `errors`, by its key, and what to fill in. */
export type Reason = { key: keyof typeof errors; values?: Record<string, string | number> };
