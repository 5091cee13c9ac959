import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { AppError } from "../base/app-error";
import { processWide } from "../base/process-wide";
import { databasePlace } from "../db/place";
import { readSnapshot } from "../db/snapshot";
import { type LaidOut, StudyColumns } from "./study-columns";
import { type Asked, hasMoreAnnotations, loadStudy, type Part } from "./study-queries";
import type { Read, ReadFrom } from "./thread-queries";

/** So many are read before a thread would have begun. */
const FEW_ANNOTATIONS = 20_000;

/** Each thread reads all items and quotes, so that more of them would gain little. */
const MOST_THREADS = 4;

/** After so long a thread that reads is given up on: its database may not answer any more. */
const MOST_MILLISECONDS = 300_000;

/** A part of a study, read by a thread of its own. */
function readPart(asked: Asked & { part: Part }): Promise<LaidOut> {
  const workerData: ReadFrom = { place: databasePlace(), asked };
  const thread = new Worker(new URL("./thread-queries.ts", import.meta.url), { workerData });
  // The server ends without waiting for it.
  thread.unref();
  return new Promise<LaidOut>((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new AppError("too-large", { key: "calculation-too-long" }));
      void thread.terminate();
    }, MOST_MILLISECONDS);
    thread.on("message", (read: Read) => {
      if ("laidOut" in read) resolve(read.laidOut);
      else reject(Object.assign(new Error(read.failed.message), read.failed));
    });
    thread.on("error", reject);
    thread.on("exit", (code) => {
      clearTimeout(limit);
      reject(new Error(`The thread that read a study ended with code ${code}.`));
    });
  });
}

/** The parts of one study, read by as many threads. */
function readParts(asked: Asked, of: number): Promise<LaidOut[]> {
  return Promise.all(
    Array.from({ length: of }, (_, at) => readPart({ ...asked, part: { at, of } })),
  );
}

/** The parts as one study; null where they are not of one state. */
export function joined([first, ...others]: readonly LaidOut[]): StudyColumns | null {
  if (!first || others.some(({ head }) => head.revision !== first.head.revision)) return null;
  const study = new StudyColumns(first.head, first);
  for (const { annotations } of others) study.annotations.append(annotations);
  return study;
}

async function readAside(asked: Asked): Promise<StudyColumns> {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const study = joined(await readParts(asked, threads));
  // Each reads one state of the database, but somebody may have saved between the first and the last.
  return study ?? joined(await readParts(asked, 1))!;
}

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
  const study = reading.last.then(() => readAside(asked));
  reading.last = study.catch(() => undefined);
  return study;
}
