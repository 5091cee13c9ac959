// The thread beside the server's own: what takes long is computed here, so that nobody else waits.
import { parentPort } from "node:worker_threads";
import { studyAgreement } from "../agreement/study-agreement";
import { AppError } from "../base/app-error";
import type { Columns } from "../columns/columns";
import { type FigureAsked, figureOf } from "../comparison/figure-of";
import { bundleZip } from "../exchange/replication/bundle";
import { pageFigures } from "../exchange/replication/page-figures";
import { calculate } from "./calculate";

const comparisonFigure = ({ columns, ...asked }: FigureAsked & { columns: Columns }) =>
  figureOf(columns, asked);

export const jobs = { calculate, studyAgreement, comparisonFigure, pageFigures, bundleZip };

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;

/** What the thread answers: the value, what to tell the person, or what to write into the log. */
export type Answer =
  | { value: unknown }
  | { told: Pick<AppError, "code" | "reason" | "fields"> }
  | { broken: string };

function answer(name: JobName, input: unknown): Answer {
  try {
    return { value: (jobs[name] as (input: unknown) => unknown)(input) };
  } catch (error) {
    if (error instanceof AppError) {
      const { code, reason, fields } = error;
      return { told: { code, reason, fields } };
    }
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", ({ name, input }: { name: JobName; input: unknown }) => {
  parentPort?.postMessage(answer(name, input));
});
