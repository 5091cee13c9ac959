// A thread that reads a large study, or a part of it, and ends when it has. The server's own goes on meanwhile.
import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "../base/give-way";
import { withDigest } from "../db/faults";
import { readOwnSnapshot } from "../db/own-snapshot";
import type { Place } from "../db/place";
import type { LaidOut } from "./study-columns";
import { type Asked, loadStudy, type Part } from "./study-queries";

export type ReadFrom = { place: Place; asked: Asked & { part: Part } };

/** An error as it goes from thread to thread: of its own properties those that say whose fault it is. */
export type Failed = { message: string; stack: string; code: unknown; digest: unknown };

export type Read = { laidOut: LaidOut } | { failed: Failed };

async function read({ place, asked }: ReadFrom): Promise<Read> {
  try {
    const study = await readOwnSnapshot(place, (snapshot) => loadStudy(snapshot, asked));
    return { laidOut: study.laidOut() };
  } catch (error) {
    const { message, stack = message, code, digest } = withDigest(error) as Error & Failed;
    return { failed: { message, stack, code, digest } };
  }
}

giveWay();
void read(workerData as ReadFrom).then((told) => parentPort?.postMessage(told));
