import { bytesOf } from "./bytes-of";
import type { Columns } from "./columns";
import { rememberSince } from "./since";
import type { StudyColumns } from "./study-columns";

/** Where a study's columns come from. */
export type ColumnSource = {
  load: () => Promise<StudyColumns>;
  /** As advanceStudy: which quotes have changed, or null when the study has to be loaded anew. */
  advance: (study: StudyColumns) => Promise<Int32Array | null>;
};

type Held = { study: StudyColumns; columns: Columns; bytes: number };
type Entry = { held: Promise<Held>; revision: number; bytes: number };

export type ColumnStore = {
  /**
   * The study's columns at this revision or a later one. However many ask at the same time, the study is
   * read once. What fails is forgotten, and read whole the next time.
   */
  get: (asked: { key: string; revision: number }, source: ColumnSource) => Promise<Columns>;
  /** Of all columns that are kept. */
  bytes: () => number;
};

async function loaded({ load }: ColumnSource): Promise<Held> {
  const study = await load();
  const columns = study.now();
  return { study, columns, bytes: bytesOf(columns) };
}

async function advanced(before: Held, source: ColumnSource): Promise<Held> {
  const quotes = await source.advance(before.study);
  if (!quotes) return loaded(source);
  const columns = before.study.now();
  rememberSince(columns, { columns: before.columns, quotes });
  return { study: before.study, columns, bytes: bytesOf(columns) };
}

/**
 * Keeps the columns of the studies that were asked for last, as far as they fit into `limit` bytes; the
 * one asked for is kept in any case. What it holds is shared by all who may see a study: nothing that
 * depends on who asks belongs in it.
 *
 * @example columnStore({ limit: 256 * 2 ** 20 }).get({ key: "1/newest", revision: 76 }, source)
 */
export function columnStore({ limit }: { limit: number }): ColumnStore {
  const kept = new Map<string, Entry>();
  const bytes = () => [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0);

  const makeRoom = (key: string) => {
    for (const oldest of kept.keys()) {
      if (bytes() <= limit) break;
      if (oldest !== key) kept.delete(oldest);
    }
  };

  const begin = (key: string, { revision, held }: Pick<Entry, "revision" | "held">): Entry => {
    const entry: Entry = { revision, held, bytes: kept.get(key)?.bytes ?? 0 };
    held.then(
      (now) => {
        entry.bytes = now.bytes;
        entry.revision = Math.max(entry.revision, now.columns.revision);
        if (kept.get(key) === entry) makeRoom(key);
      },
      () => {
        if (kept.get(key) === entry) kept.delete(key);
      },
    );
    return entry;
  };

  const next = (key: string, { revision, source }: { revision: number; source: ColumnSource }) => {
    const before = kept.get(key);
    if (before && before.revision >= revision) return before;
    const held = before
      ? before.held.then(
          (now) => (now.columns.revision >= revision ? now : advanced(now, source)),
          () => loaded(source),
        )
      : loaded(source);
    return begin(key, { revision, held });
  };

  return {
    bytes,
    async get({ key, revision }, source) {
      const entry = next(key, { revision, source });
      // A map remembers the order of insertion: the study used longest ago stands first.
      kept.delete(key);
      kept.set(key, entry);
      return (await entry.held).columns;
    },
  };
}
