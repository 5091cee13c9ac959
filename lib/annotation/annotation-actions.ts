import type { StudyAccess } from "../base/access";
import { reopenAnnotation, saveAnnotation } from "./mutations";
import type { OwnAnnotation } from "./own-annotation";
import { requireQuoteKey } from "./quote-key";
import type { AnnotationInput } from "./schema";
import { getNextToDo } from "./to-do-queries";

// For the JSON API, which brings the access along: these are no server actions of their own.

/** What stands now, and after a submission the quote to go on with. */
export type SavedAnnotation = OwnAnnotation & { next: string | null };

export async function saveOwnAnnotation(
  access: StudyAccess<"analyst">,
  { quote, input }: { quote: string; input: AnnotationInput },
): Promise<SavedAnnotation> {
  const key = requireQuoteKey(quote);
  const saved = await saveAnnotation(access, { quote: key, input });
  const next = input.submit ? await getNextToDo(access, key) : null;
  return { ...(saved as OwnAnnotation), next };
}

export async function reopenOwnAnnotation(
  access: StudyAccess<"analyst">,
  { quote, requestKey }: { quote: string; requestKey?: string | undefined },
): Promise<OwnAnnotation> {
  const key = requireQuoteKey(quote);
  return (await reopenAnnotation(access, { quote: key, requestKey })) as OwnAnnotation;
}
