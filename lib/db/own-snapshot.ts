import { Client } from "pg";
import type { Place } from "./place";
import { longestMs, postgresqlSnapshotOf, type Row, type Snapshot } from "./snapshot-of";
import { sqliteSnapshot } from "./sqlite-snapshot";

async function postgresqlSnapshot<T>(
  { url, waitMs }: { url: string; waitMs: number },
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: waitMs,
    statement_timeout: longestMs,
    // The database may be gone without a word.
    query_timeout: longestMs,
    keepAlive: true,
    fallback_application_name: "parallax",
  });
  // A connection that breaks fails the statement under way, or the next one.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const rows = async (text: string, values: readonly (number | string)[]) =>
      (await client.query<Row[]>({ text, values: [...values], rowMode: "array" })).rows;
    return await work(postgresqlSnapshotOf(rows));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** As readSnapshot, without what the server's own thread has: for threads beside it, which end soon. */
export function readOwnSnapshot<T>(
  place: Place,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return "path" in place ? sqliteSnapshot(place.path, work) : postgresqlSnapshot(place, work);
}
