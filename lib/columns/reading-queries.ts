import { Worker } from "node:worker_threads";
import { AppError } from "../base/app-error";
import { processWide } from "../base/process-wide";
import { databasePlace } from "../db/place";
import { readSnapshot } from "../db/snapshot";
import { StudyColumns } from "./study-columns";
import { type Asked, hasMoreAnnotations, loadStudy } from "./study-queries";
import type { Read, ReadFrom } from "./thread-queries";

/** So many are read before a thread would have begun. */
const FEW_ANNOTATIONS = 20_000;

/** After so long a thread that reads is given up on: its database may not answer any more. */
const MOST_MILLISECONDS = 300_000;

/** The study, read by a thread of its own. */
function readAside(asked: Asked): Promise<StudyColumns> {
  const workerData: ReadFrom = { place: databasePlace(), asked };
  const thread = new Worker(new URL("./thread-queries.ts", import.meta.url), { workerData });
  // The server ends without waiting for it.
  thread.unref();
  return new Promise<StudyColumns>((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new AppError("too-large", { key: "calculation-too-long" }));
      void thread.terminate();
    }, MOST_MILLISECONDS);
    thread.on("message", (read: Read) => {
      if ("laidOut" in read) resolve(new StudyColumns(read.laidOut.head, read.laidOut));
      else reject(Object.assign(new Error(read.failed.message), read.failed));
    });
    thread.on("error", reject);
    thread.on("exit", (code) => {
      clearTimeout(limit);
      reject(new Error(`The thread that read a study ended with code ${code}.`));
    });
  });
}

const reading = processWide("reading", () => ({ last: Promise.resolve<unknown>(undefined) }));

/**
 * The whole study, all of one state of the database. A large one is read by a thread beside the server's
 * own, over a connection of its own, one study after the other.
 */
export async function readStudy(asked: Asked): Promise<StudyColumns> {
  const { id } = asked;
  const small = await readSnapshot(async (snapshot) => {
    const isLarge = await hasMoreAnnotations(snapshot, { id, than: FEW_ANNOTATIONS });
    return isLarge ? null : loadStudy(snapshot, asked);
  });
  if (small) return small;
  const study = reading.last.then(() => readAside(asked));
  reading.last = study.catch(() => undefined);
  return study;
}
