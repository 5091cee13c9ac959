import { type Calculation, calculation } from "../agreement/calculation";
import type { Level } from "../agreement/reliability-data";
import { AppError } from "../base/app-error";
import { csvTableOf } from "../exchange/table-csv";
import { jsonTableOf } from "../exchange/table-json";
import type { TextOptions } from "../exchange/table-request";
import { tableValues } from "../exchange/table-values";
import { DRAWS, SEED } from "../resampling/percentiles";

/** A table as it was sent: JSON says everything itself, text needs options beside it. */
export type SentTable = { text: string; options: TextOptions | null };

/** What was computed, and how the table was understood, so that a wrong reading of it shows. */
export type Calculated = {
  level: Level;
  layout: "units" | "coders";
  units: number;
  /** Names of the coders: those of the table, or their numbers from 1. */
  coders: string[];
  header: boolean;
  ids: boolean;
  labels: string[];
  codes: string[];
  seed: number;
  draws: number;
  wantsMatrix: boolean;
  figures: Calculation;
};

/** Reads and computes a table; throws AppError with row and column for what can't be read. */
export function calculate({ text, options: given }: SentTable): Calculated {
  if (/[\0\uFFFD]/.test(text)) throw new AppError("invalid-input", { key: "table-encoding" });
  const read = given ? { options: given, table: csvTableOf(text, given) } : jsonTableOf(text);
  const { options, table } = read;
  const { data, labels, codes, coders } = tableValues(table, options);
  const { seed = SEED, level, layout, matrix } = options;
  return {
    level,
    layout,
    units: data.units,
    coders: coders ?? Array.from({ length: data.coders }, (_, coder) => String(coder + 1)),
    header: table.columnNames !== null,
    ids: table.rowNames !== null,
    labels,
    codes,
    seed,
    draws: DRAWS,
    wantsMatrix: matrix,
    figures: calculation(data, { codes: codes.length, seed }),
  };
}
