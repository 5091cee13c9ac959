import type { z } from "zod";
import { AppError } from "./app-error";
import { fieldReasons } from "./field-reasons";

/** What somebody sent, checked. Throws invalid-input with a reason for each field. */
export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError(
    "invalid-input",
    { key: "check-fields" },
    { cause: result.error, fields: fieldReasons(result.error) },
  );
}
