import { forbidden, notFound, unauthorized } from "next/navigation";
import type { Role, StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { requireStudyAccess } from "./study-access";

/** For pages: what is refused becomes the page of that refusal, with its HTTP status. */
export async function orRefuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "signed-out") unauthorized();
    if (error.code === "forbidden") forbidden();
    if (error.code === "not-found") notFound();
    throw error;
  }
}

export function pageStudyAccess<R extends Role>(slug: string, role: R): Promise<StudyAccess<R>> {
  return orRefuse(requireStudyAccess(slug, role));
}

/** For what surrounds a page: whatever access there is, or null; the page itself does the refusing. */
export async function shownStudyAccess(slug: string): Promise<StudyAccess | null> {
  try {
    return await requireStudyAccess(slug, "reader");
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
