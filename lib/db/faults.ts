import { AppError } from "../base/app-error";
import { unavailableDigest } from "../base/digest";

type Coded = {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/**
 * The error's code, and those of what it was made from: Prisma's, then PostgreSQL's or SQLite's. Prisma's
 * drivers also name a kind, which is all that is known of a connection that broke under a raw statement.
 */
function codesOf(error: unknown): string[] {
  if (!error || typeof error !== "object") return [];
  const { code, originalCode, kind, cause, meta } = error as Coded;
  const own = [code, originalCode, kind].filter((each) => typeof each === "string");
  const several = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...several, ...codesOf(meta?.driverAdapterError), ...codesOf(cause)];
}

/** Of PostgreSQL: a lost serialization race, a deadlock, a row that stays locked, no connection at the server. */
const passing = /^(P1008|P2034|P2028|40001|40P01|55P03|53300|SQLITE_BUSY.*)$/;

/** The last are the words with which the pool says that no connection came free in time. */
const passingWords = /database is locked|SQLITE_BUSY|timeout exceeded when trying to connect/;

/**
 * Locked, deadlocked, a lost serialization race or a crowd: the same transaction may succeed when tried
 * again, and nothing of it has happened.
 */
export function isPassing(error: unknown): boolean {
  return codesOf(error).some((code) => passing.test(code)) || passingWords.test(String(error));
}

// PostgreSQL's classes: 08 connection, 53 resources such as the disk, 57P shut down or starting, 58 its
// own files; 25006 is a database that only reads.
const outOfReach =
  /^(P1001|P1002|P1017|P2024|P2037|E(CONN\w+|TIMEDOUT|NOTFOUND|PIPE|HOSTUNREACH|AI_AGAIN)|08...|53...|57P0.|58...|25006|DatabaseNotReachable|ConnectionClosed|SocketTimeout|SQLITE_(FULL|READONLY|IOERR|CANTOPEN).*)$/;

const connectionLost =
  /disk is full|database or disk is full|readonly database|disk I\/O error|unable to open database|SQLITE_FULL|SQLITE_IOERR|ECONNREFUSED|ECONNRESET|EPIPE|Can't reach database|Connection terminated|timeout expired|Query read timeout|encountered a connection error|too many clients/;

/** Away, out of space or not writable: not the fault of what was asked. */
function isOutOfReach(error: unknown): boolean {
  return codesOf(error).some((code) => outOfReach.test(code)) || connectionLost.test(String(error));
}

/** One statement took longer than DATABASE_STATEMENT_SECONDS, and the database ended it. */
function isTooLong(error: unknown): boolean {
  return codesOf(error).includes("57014");
}

function reasonOf(error: unknown) {
  if (isPassing(error)) return "busy";
  if (isOutOfReach(error)) return "storage-unavailable";
  return isTooLong(error) ? "statement-too-long" : undefined;
}

/** What the person is told when the database is the reason; undefined when it is not. */
export function unavailable(error: unknown): AppError | undefined {
  const key = reasonOf(error);
  return key && new AppError("unavailable", { key }, { cause: error });
}

/** The error; where the database is the reason, the page that breaks of it can tell so. */
export function withDigest(error: unknown): unknown {
  if (reasonOf(error)) Object.assign(error as object, { digest: unavailableDigest });
  return error;
}
