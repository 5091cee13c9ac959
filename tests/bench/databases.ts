import { execFile } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { largeStudySlug } from "../../prisma/seed/large/load";
import { inChild } from "./in-child";

const SEED = 1;

export const slugOf = (annotations: number) => largeStudySlug({ annotations, seed: SEED });

/** Makes SQLite databases with the demo study and a synthetic one of so many annotations; each once in a folder. */
export function databasesIn(folder: string, say: (line: string) => void) {
  return async (annotations: number): Promise<string> => {
    const path = join(folder, `${annotations}.db`);
    if (existsSync(path)) return path;
    say(`Making a study of ${annotations.toLocaleString("en")} annotations`);
    const unfinished = `${path}-unfinished`;
    await rm(unfinished, { force: true });
    await inChild(new URL("./demo-database.ts", import.meta.url), { database: unfinished });
    const options = ["--annotations", String(annotations), "--seed", String(SEED)];
    const script = [
      "--import",
      "tsx",
      "prisma/seed-large.ts",
      ...options,
      "--database",
      unfinished,
    ];
    await promisify(execFile)(process.execPath, script);
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
