import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../base/app-error";
import { environment } from "../base/env";
import { type Database, writer } from "./client";

export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

const patienceMs = 5000;

const process_ = globalThis as typeof globalThis & { parallaxWrites?: Promise<unknown> };

/** Locked, deadlocked or a lost serialization race: the same transaction may succeed when tried again. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "P1008" || code === "P2034" || code === "P2028") return true;
  return /SocketTimeout|database is locked|SQLITE_BUSY|40001|40P01/.test(String(error));
}

function isOutOfReach(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "P1001" || code === "P1002" || code === "P1017" || code === "P2024") return true;
  return /disk is full|SQLITE_FULL|readonly database|SQLITE_IOERR|ECONNREFUSED|Can't reach database/.test(
    String(error),
  );
}

async function attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await writer().$transaction(work, { maxWait: 5000, timeout: 15000 });
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (isPassing(error) && Date.now() < deadline) {
        await sleep(pause);
        continue;
      }
      if (isPassing(error)) throw new AppError("unavailable", { key: "busy" }, { cause: error });
      if (isOutOfReach(error)) {
        throw new AppError("unavailable", { key: "storage-unavailable" }, { cause: error });
      }
      throw error;
    }
  }
}

/**
 * One transaction; nothing but database calls belongs in it, and it may run more than once.
 * Let it begin with a write, so that SQLite's lock is taken at once. On SQLite all writes of the
 * process stand in one queue. Throws AppError "unavailable" when the database stays locked or away.
 */
export function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (environment().databaseKind === "postgresql") return attempt(work);
  const before = process_.parallaxWrites ?? Promise.resolve();
  const mine = before.then(() => attempt(work));
  process_.parallaxWrites = mine.catch(() => undefined);
  return mine;
}

/** Whether an error says that a unique constraint was broken, and on which fields if that is known. */
export function uniqueViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "P2002";
}
