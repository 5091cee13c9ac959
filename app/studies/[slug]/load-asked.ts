import type { z } from "zod";
import type { StudyAccess } from "@/lib/base/access";
import { AppError } from "@/lib/base/app-error";
import { fieldReasons } from "@/lib/base/field-reasons";
import type { Values } from "@/lib/base/parameters";
import { tableOrderRefused } from "@/lib/comparison/schema";
import { type LoadedStudy, loadStudy } from "./load-sheet";

/**
 * A study under a query string of which nothing may be wrong: neither its filters nor what was read of the
 * choice of a format. Throws invalid-input with a reason for each parameter that is.
 */
export async function loadAsked(
  access: StudyAccess,
  { values, choice }: { values: Values; choice: z.ZodSafeParseResult<unknown> },
): Promise<LoadedStudy> {
  const study = await loadStudy(access, values);
  const fields = {
    ...study.problems,
    ...tableOrderRefused(values),
    ...(choice.success ? {} : fieldReasons(choice.error)),
  };
  if (Object.keys(fields).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields });
  }
  return study;
}
