import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { getContentToFreeze, type Shown } from "./freeze-queries";
import { type Frozen, recordFrozenFigure } from "./mutations";

// For the JSON API, which brings the access along: this is no server action of its own.

/** A study in which others are at work may move on while a figure is read. */
const ATTEMPTS = 3;

type Request = {
  /** Reads the figure as the study is now. */
  load: () => Promise<Shown>;
  requestKey?: string | undefined;
};

const isMoved = (error: unknown) =>
  error instanceof AppError && error.reason.key === "freeze-moved";

/** Freezes the figure that `load` reads: what is kept is of one revision, or nothing is kept. */
export async function freeze(
  access: StudyAccess<"analyst">,
  { load, requestKey }: Request,
): Promise<Frozen> {
  if (access.study.archived) throw new AppError("forbidden", { key: "study-archived" });
  for (let attempt = 1; ; attempt++) {
    const content = await getContentToFreeze(access, await load());
    try {
      return await recordFrozenFigure(access, { content, requestKey });
    } catch (error) {
      if (attempt === ATTEMPTS || !isMoved(error)) throw error;
    }
  }
}
