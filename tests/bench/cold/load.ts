import { setImmediate as othersTurn } from "node:timers/promises";
import { joined } from "../../../lib/columns/join-parts";
import { loadStudy } from "../../../lib/columns/study-queries";
import { disconnect, reader } from "../../../lib/db/client";
import { readSnapshot } from "../../../lib/db/snapshot";
import { answerParent } from "../in-child";
import { RUNS, timed } from "../median";
import { readRawRows } from "./raw-rows";

export type Asked = { database: string; slug: string };
export type Loaded = {
  rows: number;
  rawMs: number[];
  loadMs: number[];
  /** For what the threads that read a study in parts leave to the one that answers requests. */
  joinMs: number[];
  /** Bytes that a study takes in this process once it is loaded, by the engine's own count. */
  bytes: number;
  annotations: number;
};

async function usedBytes(): Promise<number> {
  // What is freed in one collection may free more in the next.
  for (let at = 0; at < 3; at++) {
    global.gc?.();
    await othersTurn();
  }
  // Memory that threads share is among the buffers alone; what others take is counted twice.
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

type Study = { id: number; codebookRevision: null };

const load = (asked: Study, part = { at: 0, of: 1 }) =>
  readSnapshot((snapshot) => loadStudy(snapshot, { ...asked, part }));

async function partsOf(asked: Study) {
  const [first, second] = [
    await load(asked, { at: 0, of: 2 }),
    await load(asked, { at: 1, of: 2 }),
  ];
  return [first.laidOut(), second.laidOut()];
}

/** What a loaded study takes in this process, by the engine's own count. */
async function takenBy(asked: Study) {
  const before = await usedBytes();
  const study = await load(asked);
  const columns = study.now();
  const bytes = (await usedBytes()) - before;
  // Asked for after the count, so that both are still there while it is made.
  const annotations = study.now().annotations.quote.length;
  if (columns.annotations.quote.length !== annotations) throw new Error("the study has changed");
  return { bytes, annotations };
}

// Loading a study beside reading its rows, in turn; and what a loaded one takes.
answerParent(async ({ database, slug }: Asked): Promise<Loaded> => {
  process.env.DATABASE_URL = `file:${database}`;
  const { id } = await reader().study.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const asked = { id, codebookRevision: null };
  // First of all: what was loaded before might still be in the count.
  const taken = await takenBy(asked);
  const [rawMs, loadMs, joinMs]: number[][] = [[], [], []];
  let rows = 0;
  for (let run = 0; run <= RUNS; run++) {
    const raw = await timed(() => {
      rows = readRawRows(database, id);
    });
    const loading = await timed(async () => (await load(asked)).now());
    const parts = await partsOf(asked);
    const join = await timed(async () => (await joined(parts)).now());
    // The first of each finds the file outside the system's cache, and code that is not compiled.
    if (run > 0) rawMs!.push(raw);
    if (run > 0) loadMs!.push(loading);
    if (run > 0) joinMs!.push(join);
  }
  await disconnect();
  return { rows, rawMs: rawMs!, loadMs: loadMs!, joinMs: joinMs!, ...taken };
});
