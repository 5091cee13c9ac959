import { setImmediate as othersTurn } from "node:timers/promises";
import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Bulk } from "./bulk";
import type { Transaction } from "./write";
import { writeInBulk } from "./write-bulk";
import { changeStudy } from "./write-study";

/** What a batch is: few enough to check between two turns of others, enough to ask little of the database. */
const rowsABatch = 1000;

/** How many rows are new, and how many were there already and stay as they are. */
export type BulkCount = { added: number; present: number };

/** One row as it came, counted from 1. */
export type InputRow = { row: number; input: unknown };

export type BulkOptions = {
  requestKey?: string | undefined;
  /** Ends the write; nothing of it stays. */
  signal?: AbortSignal | undefined;
  /** Called after every batch. */
  onProgress?: ((done: BulkCount) => void) | undefined;
};

type BulkWrite = BulkOptions & {
  /** For example "quotes.created". */
  kind: string;
  subject: string;
  /** Read once, inside the transaction: what they are made of has to be at hand. */
  rows: Iterable<unknown>;
  /** Begins the work; what it returns checks one batch and stores what is new of it. */
  begin: (tx: Transaction, bulk: Bulk, stamp: number) => Promise<StoreBatch>;
};

export type StoreBatch = (batch: InputRow[]) => Promise<BulkCount>;

/** Takes a transaction back in which nothing was new. */
class NothingNew extends Error {
  constructor(readonly count: BulkCount) {
    super("nothing new");
  }
}

function* batches(rows: Iterable<unknown>): Generator<InputRow[]> {
  let batch: InputRow[] = [];
  let row = 0;
  for (const input of rows) {
    row += 1;
    batch.push({ row, input });
    if (batch.length < rowsABatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function storeAll(
  store: StoreBatch,
  { rows, signal, onProgress }: Pick<BulkWrite, "rows" | "signal" | "onProgress">,
): Promise<BulkCount> {
  const done = { added: 0, present: 0 };
  for (const batch of batches(rows)) {
    await othersTurn();
    signal?.throwIfAborted();
    const { added, present } = await store(batch);
    done.added += added;
    done.present += present;
    onProgress?.({ ...done });
  }
  signal?.throwIfAborted();
  return done;
}

/**
 * Many rows of a study as one write: all of them or none, one event that counts them, one revision
 * with which they are stamped. Where every row is there already nothing is written.
 */
export async function writeStudyInBulk(
  access: StudyAccess,
  { kind, subject, requestKey, begin, ...reading }: BulkWrite,
): Promise<BulkCount> {
  let begun = false;
  try {
    return await writeInBulk((tx, bulk) =>
      changeStudy(tx, access, {
        kind,
        requestKey,
        work: async (_, stamp) => {
          // The rows can't be read a second time.
          if (begun) throw new AppError("unavailable", { key: "busy" });
          begun = true;
          const store = await begin(tx, bulk, stamp);
          const after = await storeAll(store, reading);
          if (after.added === 0) throw new NothingNew(after);
          return { subject, before: null, after };
        },
      }),
    );
  } catch (error) {
    if (error instanceof NothingNew) return error.count;
    throw error;
  }
}
