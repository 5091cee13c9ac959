/** What a database of Parallax holds. */
export type Held = {
  /** The newest migration that was applied to it. */
  migration: string;
  studies: number;
  quotes: number;
  annotations: number;
  /** The last thing that was done in it, by its number. */
  lastEvent: number;
};

/** What was put in place, and where the database that stood there is kept; null where there was none. */
export type Restored = { held: Held; kept: string | null };
