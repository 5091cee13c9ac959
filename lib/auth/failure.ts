import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppError } from "../base/app-error";
import type { Reason } from "../base/reason";
import type { Failure } from "../base/result";
import { unavailable } from "../db/faults";

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const passing = unavailable(error);
  if (passing) return passing;
  const reference = randomUUID().slice(0, 8);
  // The log gets the cause, the person the reference alone.
  process.stderr.write(`${reference} ${logLine(error)}\n`);
  return new AppError("internal", { key: "internal", values: { reference } }, { cause: error });
}

/** One line without control characters, so that nothing sent by a visitor can forge another. */
function logLine(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return JSON.stringify(text);
}

function placeOf({ values: { row, column } = {} }: Reason): Failure["at"] {
  if (typeof row !== "number") return undefined;
  return { row, ...(typeof column === "number" ? { column } : {}) };
}

/** What went wrong, in the catalogue's words. Next's own signals (redirects) pass through. */
export async function failure(error: unknown): Promise<Failure> {
  unstable_rethrow(error);
  const known = asAppError(error);
  const words = await getTranslations("errors");
  const at = placeOf(known.reason);
  const sentence = (reason: Reason) => words(reason.key, reason.values ?? {});
  return {
    ok: false,
    code: known.code,
    message: sentence(known.reason),
    fields: Object.fromEntries(
      Object.entries(known.fields).map(([field, reason]) => [field, sentence(reason)]),
    ),
    ...(at ? { at } : {}),
    ...(known.meanwhile === undefined ? {} : { meanwhile: known.meanwhile }),
  };
}
