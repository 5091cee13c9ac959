// A thread that reads a large study, or a part of it, and ends when it has. The server's own goes on meanwhile.
import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "../base/give-way";
import { withDigest } from "../db/faults";
import { readOwnSnapshot } from "../db/own-snapshot";
import type { Place } from "../db/place";
import { getStudyHead } from "./head-queries";
import type { LaidOut } from "./study-columns";
import { type Asked, loadStudy, type Part } from "./study-queries";

export type ReadFrom = { place: Place; asked: Asked };

/** An error as it goes from thread to thread: of its own properties those that say whose fault it is. */
export type Failed = { message: string; stack: string; code: unknown; digest: unknown };

/** What the thread says: the revision that it could read, and when it has been told a part, that part. */
export type Said = { revision: number } | { laidOut: LaidOut } | { failed: Failed };

/** What it is told of a revision: which part of it to read, or to look again. */
export type Told = Part | "look again";

function told(revision: number): Promise<Told> {
  parentPort?.postMessage({ revision } satisfies Said);
  return new Promise((resolve) => parentPort?.once("message", resolve));
}

async function read({ place, asked }: ReadFrom): Promise<LaidOut> {
  for (;;) {
    const study = await readOwnSnapshot(place, async (snapshot) => {
      const { revision } = await getStudyHead(snapshot, asked);
      const part = await told(revision);
      return part === "look again" ? null : loadStudy(snapshot, { ...asked, part });
    });
    if (study) return study.laidOut();
  }
}

function failed(error: unknown): Failed {
  const { message, stack = message, code, digest } = withDigest(error) as Error & Failed;
  return { message, stack, code, digest };
}

giveWay();
read(workerData as ReadFrom)
  .then((laidOut): Said => ({ laidOut }))
  .catch((error): Said => ({ failed: failed(error) }))
  .then((said) => parentPort?.postMessage(said));
