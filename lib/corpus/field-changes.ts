export type FieldChange = { field: string; before: string | null; after: string | null };

// They name the thing or count its changes; they say nothing about it.
const unsaid = new Set(["key", "slug", "version", "thing"]);

const said = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

/** Which fields of a thing differ between two of its states, in the order of the later one. */
export function fieldChanges(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  return Object.keys(after)
    .filter((field) => !unsaid.has(field))
    .map((field) => ({ field, before: said(before[field]), after: said(after[field]) }))
    .filter((change) => change.before !== change.after);
}
