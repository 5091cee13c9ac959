import { reader } from "./client";

type Taking = {
  key: string;
  cost: number;
  /** How much can be asked for at once: at least the cost. */
  capacity: number;
  refillSeconds: number;
};

/** Whether it was taken, and how much is left. */
export type Taken = { isTaken: boolean; left: number };

type Row = { isTaken: boolean; used: number | null };

/**
 * Takes `cost` from what all processes together allow under a key of PostgreSQL's RequestRate, or nothing
 * when less is left: one statement, which decides under the lock of the row and by the database's clock.
 * A row says when all of it will be free again (the generic cell rate algorithm).
 */
export async function takeTogether(of: Taking): Promise<Taken> {
  const { key, cost, capacity, refillSeconds } = of;
  const [spent, whole] = [cost * refillSeconds, capacity * refillSeconds];
  const [row] = await reader().$queryRaw<Row[]>`
    WITH clock AS (SELECT extract(epoch FROM statement_timestamp())::float8 AS now),
    taken AS (
      INSERT INTO "RequestRate" AS rate ("key", "freeAt")
      SELECT ${key}, now + ${spent}::float8 FROM clock
      ON CONFLICT ("key") DO UPDATE
        SET "freeAt" = greatest(rate."freeAt" + ${spent}::float8, excluded."freeAt")
        WHERE rate."freeAt" + 2 * ${spent}::float8 <= excluded."freeAt" + ${whole}::float8
      RETURNING "freeAt"
    )
    SELECT EXISTS (SELECT 1 FROM taken) AS "isTaken", coalesce(
      (SELECT "freeAt" FROM taken),
      (SELECT "freeAt" FROM "RequestRate" WHERE "key" = ${key})
    ) - now AS used FROM clock`;
  const used = Math.max(0, row?.used ?? whole);
  return { isTaken: row?.isTaken === true, left: Math.max(0, capacity - used / refillSeconds) };
}

/** Removes what says no more than its absence would. */
export async function sweepRequestRates(): Promise<void> {
  await reader().$executeRaw`
    DELETE FROM "RequestRate" WHERE "freeAt" < extract(epoch FROM statement_timestamp())::float8`;
}
