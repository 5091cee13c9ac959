import { on } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { AppError } from "../base/app-error";
import { processWide } from "../base/process-wide";
import { databasePlace } from "../db/place";
import { readSnapshot } from "../db/snapshot";
import { joined } from "./join-parts";
import { begunOnOneState } from "./one-state";
import type { StudyColumns } from "./study-columns";
import { type Asked, hasMoreAnnotations, loadStudy } from "./study-queries";
import type { ReadFrom, Said, Told } from "./thread-queries";

/** So many are read before a thread would have begun. */
const FEW_ANNOTATIONS = 20_000;

/** Each thread reads all items and quotes, so that more of them would gain little. */
const MOST_THREADS = 4;

/** After so long threads that read are given up on: their database may not answer any more. */
const MOST_MILLISECONDS = 300_000;

/** A thread that reads, and what it says, one after the other. */
class Reader {
  private readonly thread: Worker;
  private readonly says: AsyncIterator<[Said]>;

  constructor(workerData: ReadFrom) {
    this.thread = new Worker(new URL("./thread-queries.ts", import.meta.url), { workerData });
    // The server ends without waiting for it.
    this.thread.unref();
    this.says = on(this.thread, "message", { close: ["exit"] }) as AsyncIterator<[Said]>;
  }

  private async said(): Promise<Exclude<Said, { failed: unknown }>> {
    const { done, value } = await this.says.next();
    if (done) throw new Error("The thread that read a study has ended.");
    const [said] = value;
    if ("failed" in said) throw Object.assign(new Error(said.failed.message), said.failed);
    return said;
  }

  async revision() {
    const said = await this.said();
    if (!("revision" in said)) throw new Error("a thread has read what it was not told");
    return said.revision;
  }

  async part() {
    const said = await this.said();
    if (!("laidOut" in said)) throw new Error("a thread has not read what it was told");
    return said.laidOut;
  }

  tell(told: Told) {
    this.thread.postMessage(told);
  }

  end() {
    return this.thread.terminate();
  }
}

/** The study as threads read it, which are put down in `readers` for whoever ends them. */
async function readAside(asked: Asked, readers: Reader[]): Promise<StudyColumns> {
  const workerData: ReadFrom = { place: databasePlace(), asked };
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  for (let at = 0; at < threads; at++) readers.push(new Reader(workerData));
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    for (const reader of readers) void reader.end();
  }, MOST_MILLISECONDS);
  try {
    const parts = (await begunOnOneState(readers)).map((reader) => reader.part());
    return await joined(await Promise.all(parts));
  } catch (cause) {
    if (!isLate) throw cause;
    throw new AppError("unavailable", { key: "storage-unavailable" }, { cause });
  } finally {
    clearTimeout(limit);
  }
}

/** When the threads that read last have ended: others begin then. */
const reading = processWide("reading", () => ({ last: Promise.resolve<unknown>(undefined) }));

/**
 * The whole study, all of one state of the database. A large one is read by threads beside the server's
 * own, over connections of their own, one study after the other.
 */
export async function readStudy(asked: Asked): Promise<StudyColumns> {
  const { id } = asked;
  const small = await readSnapshot(async (snapshot) => {
    const isLarge = await hasMoreAnnotations(snapshot, { id, than: FEW_ANNOTATIONS });
    return isLarge ? null : loadStudy(snapshot, asked);
  });
  if (small) return small;
  const before = reading.last;
  let threadsEnd: (ended: Promise<unknown>) => void = () => undefined;
  reading.last = new Promise((resolve) => {
    threadsEnd = resolve;
  });
  await before;
  const readers: Reader[] = [];
  try {
    return await readAside(asked, readers);
  } finally {
    threadsEnd(Promise.all(readers.map((reader) => reader.end())));
  }
}
