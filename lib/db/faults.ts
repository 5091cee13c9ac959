import { sqlState } from "./sql-state";

/** A lost serialization race, a deadlock, a row that stays locked, no free connection at the server. */
const passingStates = ["40001", "40P01", "55P03", "53300"];

/** Shutting down or starting, without space, read-only. */
const awayStates = ["57P01", "57P02", "57P03", "53100", "25006"];

/**
 * Locked, deadlocked, a lost serialization race or a crowd: the same transaction may succeed when tried
 * again, and nothing of it has happened.
 */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "P1008" || code === "P2034" || code === "P2028") return true;
  if (passingStates.includes(sqlState(error) ?? "")) return true;
  // The last are the words with which the pool says that no connection came free in time.
  return /SocketTimeout|database is locked|SQLITE_BUSY|timeout exceeded when trying to connect/.test(
    String(error),
  );
}

/** Away, out of space or not writable: not the fault of what was asked. */
export function isOutOfReach(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "P1001" || code === "P1002" || code === "P1017" || code === "P2024") return true;
  if (awayStates.includes(sqlState(error) ?? "")) return true;
  return /disk is full|SQLITE_FULL|readonly database|SQLITE_IOERR|ECONNREFUSED|Can't reach database|Connection terminated|encountered a connection error/.test(
    String(error),
  );
}

/** One statement took longer than DATABASE_STATEMENT_SECONDS, and the database ended it. */
export function isTooLong(error: unknown): boolean {
  return sqlState(error) === "57014";
}
