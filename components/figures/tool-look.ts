/** What takes a figure away: a link or a button, alike. */
export const toolLook =
  "inline-flex min-h-9 items-center rounded border border-strong-rule bg-surface px-3 text-sm hover:bg-sunken disabled:opacity-60";
