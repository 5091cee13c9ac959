import { Worker } from "node:worker_threads";
import { AppError } from "../base/app-error";
import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { Rest } from "./rest";
import { sentColumns } from "./shared-study";
import { hasRoom } from "./waiting-room";
import type { Answer, JobName, Jobs, SentJob } from "./worker";

const MOST_MILLISECONDS = 60_000;

/** Most of what a thread works on are arrays, which are not in its heap: the engine's 48 MB would be idle. */
const YOUNG_MB = 8;

/** A thread is tens of megabytes, and half a second until it has compiled what it runs often. */
const MOST_IDLE_MILLISECONDS = 60_000;

/** What a study asks for when it was loaded or much has changed, and mostly never again: its thread is not kept. */
const ONCE: ReadonlySet<JobName> = new Set(["preparedStudy"]);

type Job = { input: unknown; settle: (answer: Answer | AppError) => void };

/** Columns go apart from the rest of what a job is about: a thread keeps those it has had. */
function sentJob(name: JobName, input: unknown): SentJob {
  if (typeof input !== "object" || input === null || !("columns" in input)) {
    return { name, input, sent: null };
  }
  const { columns, ...rest } = input;
  return { name, input: rest, sent: sentColumns(columns as Columns) };
}

/**
 * One thread and the jobs that wait for it. It is started for the first job, and again after a crash or
 * when it had ended because nobody asked.
 */
class Lane {
  private worker: Worker | null = null;
  private waiting: Job[] = [];
  private running: Job | null = null;
  private begun = 0;
  private lastMs = 0;
  private limit: NodeJS.Timeout | undefined;
  private readonly idle = new Rest(MOST_IDLE_MILLISECONDS, () => this.end());

  constructor(private readonly name: JobName) {}

  add(job: Job) {
    if (!hasRoom({ waiting: this.waiting.length, eachMs: this.lastMs })) {
      job.settle(new AppError("unavailable", { key: "calculation-busy" }));
      return;
    }
    this.waiting.push(job);
    this.next();
  }

  private next() {
    if (this.running) return;
    this.running = this.waiting.shift() ?? null;
    if (!this.running) {
      if (ONCE.has(this.name)) this.end();
      else this.idle.begin();
      return;
    }
    this.idle.over();
    this.begun = performance.now();
    this.limit = setTimeout(() => this.giveUp(), MOST_MILLISECONDS);
    try {
      this.worker ??= this.start();
      this.worker.postMessage(sentJob(this.name, this.running.input));
    } catch (error) {
      // No thread is to be had, or there is no memory for what it is sent.
      this.broke(error);
    }
  }

  private end() {
    this.worker?.removeAllListeners();
    void this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // The server ends without waiting for it.
    worker.unref();
    worker.on("message", (answer: Answer) => this.done(answer));
    worker.on("error", (error) => this.broke(error));
    worker.on("exit", (code) => this.broke(`The thread ended by itself, with code ${code}.`));
    return worker;
  }

  private done(answer: Answer | AppError) {
    clearTimeout(this.limit);
    this.lastMs = performance.now() - this.begun;
    this.running?.settle(answer);
    this.running = null;
    this.next();
  }

  private restart(answer: Answer | AppError) {
    this.end();
    this.done(answer);
  }

  /** What nobody asked for is told to nobody; the log has it in one line, as it has all that escapes. */
  private broke(error: unknown) {
    const broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!this.running) {
      process.stderr.write(`An error escaped from an idle thread. ${JSON.stringify(broken)}\n`);
    }
    this.restart({ broken });
  }

  private giveUp() {
    this.restart(new AppError("too-large", { key: "calculation-too-long" }));
  }
}

/** One thread for each kind of job. */
const lanes = processWide("lanes", () => new Map<JobName, Lane>());

/**
 * Runs a job in a thread of its own, one of a kind at a time. Throws what the job throws for the person;
 * unavailable when too many wait; too-large after a minute.
 */
export function runInWorker<Name extends JobName>(
  name: Name,
  input: Parameters<Jobs[Name]>[0],
): Promise<ReturnType<Jobs[Name]>> {
  const lane = lanes.get(name) ?? new Lane(name);
  lanes.set(name, lane);
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer | AppError) => {
      // The page that breaks of it tells the reason.
      if (answer instanceof AppError) reject(Object.assign(answer, { digest: answer.reason.key }));
      else if ("value" in answer) resolve(answer.value as ReturnType<Jobs[Name]>);
      else if ("told" in answer) {
        const { code, reason, fields } = answer.told;
        reject(new AppError(code, reason, { fields }));
      } else reject(new Error(answer.broken));
    };
    lane.add({ input, settle });
  });
}
