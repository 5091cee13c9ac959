import type { Columns } from "./columns";

type Kept = { revision: number; columns: Promise<Columns> };

export type ColumnStore = {
  /**
   * The study's columns at this revision or a later one. `load` is called when the store holds none
   * so new; however many ask meanwhile, it is called once. A load that fails is forgotten.
   */
  get: (study: { key: string; revision: number }, load: () => Promise<Columns>) => Promise<Columns>;
};

/**
 * Keeps the columns of the studies that were asked for last, at most `limit` of them. What it holds is
 * shared by all who may see a study: nothing that depends on who asks belongs in it.
 *
 * @example columnStore({ limit: 8 }).get({ key: "1/newest", revision: 76 }, () => load(1))
 */
export function columnStore({ limit }: { limit: number }): ColumnStore {
  const kept = new Map<string, Kept>();

  const keep = (key: string, entry: Kept) => {
    // A map remembers the order of insertion: the study used longest ago stands first.
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
  };

  return {
    get({ key, revision }, load) {
      const held = kept.get(key);
      if (held && held.revision >= revision) {
        keep(key, held);
        return held.columns;
      }
      const entry: Kept = { revision, columns: load() };
      keep(key, entry);
      entry.columns.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      return entry.columns;
    },
  };
}
