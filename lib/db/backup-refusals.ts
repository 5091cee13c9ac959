// Why a back-up is not made, or not restored: the same words for both databases.

/** There is a file where the back-up would be written. */
export const isTaken = (path: string) =>
  new Error(`${path}: a file of that name exists. Choose another.`);

/** There is no file to restore. */
export const isMissing = (path: string) => new Error(`${path}: there is no such file.`);

/** Something in the file is not as it was written; `found` tells what. */
export const isDamaged = (path: string, found: string, cause?: unknown) =>
  new Error(`${path}: the file is damaged (${found}).`, { cause });

/** A file, or a database that would be replaced, of another program. */
export const isForeign = (place: string) => new Error(`${place}: this is no database of Parallax.`);

/** The file has had a migration that this version does not know. */
export const isNewer = (path: string, migration: string) =>
  new Error(`${path}: made by a newer version of Parallax (${migration}). Update first.`);

/** Somebody else has the database open. */
export const isInUse = (place: string, cause?: unknown) =>
  new Error(`${place}: a server is using this database. Stop it first.`, { cause });
