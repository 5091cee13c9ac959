import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

export type Repeated = (times: number) => void;

const PAGE = 4096;
const PAGES = 1024;

/** What the disk itself can do: a page of a file is written and synchronised, page after page. */
export function pagesOnDisk(folder: string): Repeated {
  const page = Buffer.alloc(PAGE, 1);
  const file = openSync(join(folder, "pages"), "w");
  // Written over, as a log is: a file that grows has more to write than its pages.
  for (let at = 0; at < PAGES; at++) writeSync(file, page);
  process.on("exit", () => closeSync(file));
  return (times) => {
    for (let at = 0; at < times; at++) {
      writeSync(file, page, 0, PAGE, (at % PAGES) * PAGE);
      fdatasyncSync(file);
    }
  };
}

/** One prepared statement that inserts one row, each in a durable transaction of its own. */
export function bareInserts(folder: string): Repeated {
  const database = new Database(join(folder, "bare.db"));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(
    `CREATE TABLE "Bare" ("id" INTEGER PRIMARY KEY, "quoteId" INTEGER, "analystId" INTEGER,
     "state" TEXT, "confidence" TEXT, "stamp" INTEGER, "createdAt" TEXT)`,
  );
  const insert = database.prepare(
    `INSERT INTO "Bare" ("quoteId", "analystId", "state", "confidence", "stamp", "createdAt")
     VALUES (?, ?, 'submitted', 'medium', ?, ?)`,
  );
  process.on("exit", () => database.close());
  return (times) => {
    for (let at = 0; at < times; at++) insert.run(at, at % 32, at, new Date().toISOString());
  };
}
