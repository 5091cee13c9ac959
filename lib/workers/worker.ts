// The thread beside the server's own: what takes long is computed here, so that nobody else waits.
import { parentPort } from "node:worker_threads";
import type { Alphas } from "../agreement/alphas";
import { alphasOnce } from "../agreement/alphas-once";
import { studyAgreement } from "../agreement/study-agreement";
import { AppError } from "../base/app-error";
import { giveWay } from "../base/give-way";
import type { Columns } from "../columns/columns";
import type { Filters } from "../columns/filter";
import { type ComparisonFilters, comparison } from "../comparison/comparison";
import { type FigureAsked, figureOf } from "../comparison/figure-of";
import { findingFigures } from "../comparison/finding-figures";
import { preparedStudy } from "../comparison/prepared-study";
import { type DisputesAsked, shownDisputes } from "../comparison/shown-disputes";
import { bundleZip } from "../exchange/replication/bundle";
import { pageFigures } from "../exchange/replication/page-figures";
import { calculate } from "./calculate";
import { receivedColumns, type SentColumns } from "./shared-study";

type OfColumns<Asked> = Asked & { columns: Columns };

const comparisonFigure = ({ columns, ...asked }: OfColumns<FigureAsked>) =>
  figureOf(columns, asked);

/** α of every variable. */
const studyAlphas = ({ columns, filters }: OfColumns<{ filters: Filters }>): Alphas[] =>
  columns.variables.map((_, variable) => alphasOnce(columns, { variable, filters }));

const studyComparison = ({ columns, filters }: OfColumns<{ filters: ComparisonFilters }>) =>
  comparison(columns, filters);

const comparisonFindings = ({ columns, ...asked }: OfColumns<FigureAsked>) =>
  findingFigures(columns, asked);

const studyDisputes = ({ columns, ...asked }: OfColumns<DisputesAsked>) =>
  shownDisputes(columns, asked);

export const jobs = {
  calculate,
  studyAgreement,
  studyAlphas,
  studyComparison,
  studyDisputes,
  comparisonFigure,
  comparisonFindings,
  pageFigures,
  bundleZip,
  preparedStudy: ({ columns }: OfColumns<object>) => preparedStudy(columns),
};

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

/** A job as the thread is sent it: its columns apart, which are kept from job to job. */
export type SentJob = { name: JobName; input: unknown; sent: SentColumns | null };

giveWay();
parentPort?.on("message", ({ name, input, sent }: SentJob) => {
  const columns = sent ? { columns: receivedColumns(sent) } : {};
  parentPort?.postMessage(
    answer(name, typeof input === "object" ? { ...input, ...columns } : input),
  );
});
