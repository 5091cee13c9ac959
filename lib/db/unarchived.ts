/** An archived outlet takes its items along, and an archived item its quotes. */
export const unarchivedItem = { archivedAt: null, outlet: { archivedAt: null } };

/** What counts in lists, in the queue of annotation and in the comparison. */
export const unarchivedQuote = { archivedAt: null, item: unarchivedItem };
