import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { requireWriteAheadLog } from "@/lib/db/adapter";
import { disconnect, reader } from "@/lib/db/client";
import { type Transaction, write } from "@/lib/db/write";
import { setClockBack, setClockRight } from "../../support/clock";

const folder = mkdtempSync(join(tmpdir(), "parallax-locks-"));
const path = join(folder, "locks.db");

beforeAll(() => {
  // The tables of the newest schema are not needed here: one is enough to be locked.
  const database = new Database(path);
  database.exec(
    `CREATE TABLE "SignInAttempt" (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL,
      at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP)`,
  );
  database.close();
  process.env.DATABASE_URL = `file:${path}`;
});

afterAll(async () => {
  await disconnect();
  rmSync(folder, { recursive: true });
});

async function holdLock(statement: string, milliseconds: number) {
  const holder = spawn(process.execPath, [
    "tests/support/lock-holder.js",
    path,
    statement,
    String(milliseconds),
  ]);
  const released = once(holder, "exit");
  await once(holder.stdout, "data");
  return { holder, released };
}

const save = (tx: Transaction, key: string) => tx.signInAttempt.create({ data: { key } });
const stored = async (prefix: string) =>
  reader().signInAttempt.count({ where: { key: { startsWith: prefix } } });

test("a database in another journal mode is switched to write-ahead logging when it is opened", () => {
  const old = join(folder, "old.db");
  const database = new Database(old);
  database.pragma("journal_mode = DELETE");
  database.exec("CREATE TABLE t (id INTEGER)");
  database.close();
  requireWriteAheadLog(old);
  const again = new Database(old);
  expect(again.pragma("journal_mode", { simple: true })).toBe("wal");
  again.close();
});

test("a database that can't be switched is refused with its path", () => {
  const held = join(folder, "held.db");
  const other = new Database(held);
  other.exec("CREATE TABLE t (id INTEGER); BEGIN IMMEDIATE");
  expect(() => requireWriteAheadLog(held)).toThrow(held);
  other.close();
});

test("saves succeed while another process reads for longer than a save would wait, and go on afterwards", async () => {
  await write((tx) => save(tx, "before"));
  const { released } = await holdLock('BEGIN;SELECT * FROM "SignInAttempt"', 6000);
  for (let at = 0; at < 20; at++) await write((tx) => save(tx, `while-${at}`));
  await released;
  for (let at = 0; at < 20; at++) await write((tx) => save(tx, `after-${at}`));
  expect(await stored("while-")).toBe(20);
  expect(await stored("after-")).toBe(20);
});

test("a save that finds the database locked for too long says busy, and the next one is stored", async () => {
  const { released } = await holdLock("BEGIN IMMEDIATE", 6000);
  const outcome = await write(async (tx) => {
    await save(tx, "locked-1");
    await save(tx, "locked-2");
  }).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ code: "unavailable", reason: { key: "busy" } });
  await released;
  expect(await stored("locked-")).toBe(0);
  await write((tx) => save(tx, "released"));
  expect(await stored("released")).toBe(1);
});

test("a save that waits for the lock waits no longer because the clock is set back by an hour", async () => {
  const { holder, released } = await holdLock("BEGIN IMMEDIATE", 60_000);
  const saving = write((tx) => save(tx, "set-back")).catch((error: unknown) => error);
  setClockBack(1);
  const outcome = await saving;
  setClockRight();
  expect(holder.exitCode).toBeNull();
  holder.kill("SIGKILL");
  await released;
  expect(outcome).toMatchObject({ code: "unavailable", reason: { key: "busy" } });
});

test("other work goes on while a save waits for the lock", async () => {
  const { released } = await holdLock("BEGIN IMMEDIATE", 1500);
  const saving = write((tx) => save(tx, "patient"));
  let longest = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await saving;
  clearInterval(clock);
  await released;
  expect(longest).toBeLessThan(500);
});
