import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sqlitePath } from "@/lib/db/adapter";
import { disconnect } from "@/lib/db/client";
import { backupCommand, runBackupCommand } from "../support/backup-command";
import { copySqliteTemplate } from "../support/copy-sqlite-template";
import { expectMoment } from "../support/expect-moment";
import { say } from "../support/long-run";
import { stormTeam, submitMeanwhile } from "../support/submit-meanwhile";

const folder = mkdtempSync(join(tmpdir(), "parallax-backup-"));
let live = "";

beforeAll(async () => {
  process.env.DATABASE_URL = await copySqliteTemplate("demo");
  live = sqlitePath(process.env.DATABASE_URL);
});

afterAll(async () => {
  await disconnect();
  rmSync(folder, { recursive: true });
});

const run = (script: "backup" | "restore", of: { file: string; database: string }) =>
  runBackupCommand(script, { ...of, database: `file:${of.database}` });

function read<Row>(path: string, sql: string): Row[] {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}

/** A whole back-up of the demo study. */
const whole = join(folder, "whole.db");

test("a back-up tells what it holds", () => {
  const { status, stdout, stderr } = run("backup", { file: whole, database: live });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/whole\.db: 1 studies, 20 quotes, 5\d submitted annotations, up to event/);
});

test("a back-up does not take the place of a file, and none is left half made", () => {
  const again = run("backup", { file: whole, database: live });
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringContaining("a file of that name exists"),
  ]);
  const missing = run("backup", { file: join(folder, "none.db"), database: join(folder, "no.db") });
  expect(missing.stderr).toContain("there is no database");
  expect(readdirSync(folder)).toEqual(["whole.db"]);
});

/** Changes a database as a server that is killed does: what it wrote last stands in its log alone. */
function changeInLog(path: string, title: string): void {
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.prepare(`UPDATE "Study" SET "title" = ?`).run(title);
  for (const ending of ["", "-wal"]) copyFileSync(path + ending, `${path}.as-killed${ending}`);
  database.close();
  for (const ending of ["", "-wal"]) renameSync(`${path}.as-killed${ending}`, path + ending);
}

test("a log that an old database has left is not merged into what is restored", () => {
  const place = join(folder, "left-over.db");
  copyFileSync(whole, place);
  changeInLog(place, "Of the old log");
  rmSync(place);
  expect(existsSync(`${place}-wal`)).toBe(true);
  const restored = run("restore", { file: whole, database: place });
  expect([restored.status, restored.stderr]).toEqual([0, ""]);
  const titles = (path: string) => read<{ title: string }>(path, `SELECT "title" FROM "Study"`);
  expect(titles(place)).toEqual(titles(whole));
});

test("a back-up is restored into an empty place, and over a database that is kept", () => {
  const place = join(folder, "restored.db");
  const first = run("restore", { file: whole, database: place });
  expect([first.status, first.stderr]).toEqual([0, ""]);
  expect(first.stdout).toMatch(/1 studies, 20 quotes, 5\d submitted annotations, up to event \d+/);
  const events = (path: string) => read(path, `SELECT * FROM "Event" ORDER BY "id"`);
  expect(events(place)).toEqual(events(whole));
  changeInLog(place, "Of the old database");
  const second = run("restore", { file: whole, database: place });
  expect(second.status).toBe(0);
  const kept = readdirSync(folder).filter((name) => name.startsWith("restored.db.before-"));
  expect(kept).toHaveLength(1);
  const titles = (path: string) => read<{ title: string }>(path, `SELECT "title" FROM "Study"`);
  expect(titles(join(folder, kept[0]!))).toEqual([{ title: "Of the old database" }]);
  expect(titles(place)).not.toEqual(titles(join(folder, kept[0]!)));
  for (const ending of ["-wal", "-shm", ".partial"]) expect(existsSync(place + ending)).toBe(false);
});

test("a database that a server uses is not replaced", () => {
  const place = join(folder, "used.db");
  copyFileSync(whole, place);
  const server = new Database(place);
  server.pragma("journal_mode = WAL");
  server.prepare(`SELECT count(*) FROM "Study"`).get();
  const refused = run("restore", { file: whole, database: place });
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("Stop it first")]);
  expect(server.prepare(`SELECT count(*) AS n FROM "Quote"`).get()).toEqual({ n: 20 });
  server.close();
});

const damaged: [string, (bytes: Buffer) => Buffer, RegExp][] = [
  ["cut off", (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)), /damaged/],
  [
    "changed in the middle",
    (bytes) => {
      const copy = Buffer.from(bytes);
      for (let at = 0; at < 20; at++) copy.fill(0xff, 40_960 + at * 4096, 40_960 + at * 4096 + 64);
      return copy;
    },
    /damaged/,
  ],
  ["no database", () => Buffer.from("This is a text."), /no SQLite database/],
  ["empty", () => Buffer.alloc(0), /no SQLite database/],
];

test.each(damaged)(
  "a file that is %s is refused, and the database stays as it is",
  (_, change, reason) => {
    const [place, file] = [join(folder, "stays.db"), join(folder, "broken.db")];
    copyFileSync(whole, place);
    writeFileSync(file, change(readFileSync(whole)));
    const refused = run("restore", { file, database: place });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(reason);
    expect(readFileSync(place).equals(readFileSync(whole))).toBe(true);
  },
);

test("a database of another program, and one of a newer version, is refused by name", () => {
  const foreign = join(folder, "foreign.db");
  const database = new Database(foreign);
  database.exec("CREATE TABLE note (id INTEGER)");
  database.close();
  const place = join(folder, "place.db");
  expect(run("restore", { file: foreign, database: place }).stderr).toContain(
    "this is no database of Parallax",
  );
  const newer = join(folder, "newer.db");
  copyFileSync(whole, newer);
  const ahead = new Database(newer);
  ahead.exec(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
     VALUES ('ahead', '', '29991231000000_ahead', 1)`,
  );
  ahead.close();
  expect(run("restore", { file: newer, database: place }).stderr).toContain(
    "made by a newer version of Parallax (29991231000000_ahead)",
  );
  expect(existsSync(place)).toBe(false);
});

test("a back-up taken while annotations are submitted holds a state that some moment really had", async () => {
  const database = await copySqliteTemplate("demo");
  process.env.DATABASE_URL = database;
  const { emails, quotes } = await stormTeam();
  const file = join(folder, "meanwhile.db");
  const { args, env } = backupCommand("backup", { file, database });
  const taking = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  const taken = once(taking, "exit");
  const { acknowledged, perSecond } = await submitMeanwhile({ emails, quotes }, taken);
  expect(await taken).toEqual([0, null]);
  say(`${perSecond} submits a second while SQLite was backed up`);
  const place = join(folder, "moment.db");
  expect(run("restore", { file, database: place }).stderr).toBe("");
  const { submitted } = await expectMoment({ live: database, copy: `file:${place}`, emails });
  expect(submitted).toEqual(acknowledged.slice(0, submitted.length));
});
