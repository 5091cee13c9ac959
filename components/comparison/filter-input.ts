/** How the fields of filters look. */
export const filterInput =
  "min-h-9 rounded border border-strong-rule bg-surface px-2 aria-invalid:border-2 aria-invalid:border-danger";
