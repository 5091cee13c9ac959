import type { z } from "zod";
import { AppError } from "./app-error";
import { parsed } from "./parsed";
import type { Reason } from "./reason";

/** A field of one row of many is wrong; rows are counted from 1. */
export function invalidRow(row: number, fields: Record<string, Reason>, cause?: unknown): AppError {
  return new AppError("invalid-input", { key: "check-row", values: { row } }, { fields, cause });
}

/** Does the work of one row. What it says of the input's fields is said of this row. */
export function atRow<T>(row: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid-input") {
      throw invalidRow(row, error.fields, error);
    }
    throw error;
  }
}

/** One row of many, checked. Throws invalid-input with the row and a reason for each field. */
export function parsedRow<S extends z.ZodType>(schema: S, input: unknown, row: number) {
  return atRow(row, () => parsed(schema, input));
}
