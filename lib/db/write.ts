import { setImmediate as othersTurn, setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../base/app-error";
import { environment } from "../base/env";
import { type Database, writer } from "./client";
import { isPassing, unavailable } from "./faults";

export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

const patienceMs = 5000;

const longestQueue = 1000;

type Queue = { last: Promise<unknown>; length: number };
const process_ = globalThis as typeof globalThis & {
  parallaxWrites?: Queue;
  parallaxWriting?: Set<Promise<unknown>>;
};

type Attempts = {
  client: Database;
  /** Until when a locked database is asked again, as performance.now() counts: the clock may be set back. */
  deadline: number;
  /** How long the transaction may stay open. */
  timeoutMs: number;
};

/** Tries again what the database has no time for, until the deadline. Throws as write. */
export async function untilDone<T>(deadline: number, once: () => Promise<T>): Promise<T> {
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await once();
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (isPassing(error) && performance.now() < deadline) {
        await sleep(pause);
        continue;
      }
      throw unavailable(error) ?? error;
    }
  }
}

/** The transaction on this connection, for those who stand at the head of the queue. */
export function attempt<T>(
  { client, deadline, timeoutMs }: Attempts,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const options = { maxWait: 5000, timeout: timeoutMs };
  return untilDone(deadline, () => client.$transaction(work, options));
}

/** SQLite writes on the process's only thread: a queue of hundreds must not keep answers from being sent. */
const turnMs = 5;

let lastTurn = 0;

async function turnIfDue(): Promise<void> {
  if (performance.now() - lastTurn < turnMs) return;
  await othersTurn();
  lastTurn = performance.now();
}

function inQueue<T>(work: () => Promise<T>): Promise<T> {
  process_.parallaxWrites ??= { last: Promise.resolve(), length: 0 };
  const queue = process_.parallaxWrites;
  if (queue.length >= longestQueue) {
    return Promise.reject(new AppError("unavailable", { key: "busy" }));
  }
  queue.length += 1;
  const mine = queue.last
    .then(turnIfDue)
    .then(work)
    .finally(() => {
      queue.length -= 1;
    });
  queue.last = mine.catch(() => undefined);
  return mine;
}

/** Does the work when all writes of the process that came before it are done; on PostgreSQL, at once. */
export function inTurn<T>(work: (deadline: number) => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  const isQueued = environment().databaseKind === "sqlite";
  const mine = isQueued ? inQueue(() => work(deadline)) : work(deadline);
  process_.parallaxWriting ??= new Set();
  const writing = process_.parallaxWriting;
  const ended: Promise<unknown> = mine.catch(() => undefined).then(() => writing.delete(ended));
  writing.add(ended);
  return mine;
}

/** Fulfilled when every write of the process that has been asked for is done or has failed. */
export async function writesDone(): Promise<void> {
  while (process_.parallaxWriting?.size) await Promise.all(process_.parallaxWriting);
}

/**
 * One transaction; nothing but database calls belongs in it, and it may run more than once.
 * Let it begin with a write, so that SQLite's lock is taken at once. On SQLite all writes of the
 * process stand in one queue. Throws AppError "unavailable" when the database stays locked or away,
 * counted from now: whoever waits behind others in the queue is told no later than they.
 */
export function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTurn((deadline) => attempt({ client: writer(), deadline, timeoutMs: 15000 }, work));
}

/** Whether an error says that a unique constraint was broken, and on which fields if that is known. */
export function uniqueViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "P2002";
}
