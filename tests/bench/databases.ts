import { execFile } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { largeStudySlug } from "../../prisma/seed/large/load";

const SEED = 1;

export const slugOf = (annotations: number) => largeStudySlug({ annotations, seed: SEED });

/** Puts a synthetic study of so many annotations into a database, which is made where there is none. */
export async function addStudy(database: string, annotations: number): Promise<void> {
  const options = ["--annotations", String(annotations), "--seed", String(SEED)];
  const script = ["--import", "tsx", "prisma/seed-large.ts", ...options, "--database", database];
  await promisify(execFile)(process.execPath, script);
}

/** Makes SQLite databases with a synthetic study of so many annotations; each once in a folder. */
export function databasesIn(folder: string, say: (line: string) => void) {
  return async (annotations: number): Promise<string> => {
    const path = join(folder, `${annotations}.db`);
    if (existsSync(path)) return path;
    say(`Making a study of ${annotations.toLocaleString("en")} annotations`);
    const unfinished = `${path}-unfinished`;
    await rm(unfinished, { force: true });
    await addStudy(unfinished, annotations);
    await rename(unfinished, path);
    return path;
  };
}

/** A copy that a part may write into. The file is whole: who made it has closed it. */
export async function copied(database: string, { folder, name }: { folder: string; name: string }) {
  // Of a name that no other has: what is left beside a file of the same name would be taken for its log.
  const path = join(folder, `${name}-${basename(database)}`);
  await copyFile(database, path, constants.COPYFILE_FICLONE);
  return path;
}
