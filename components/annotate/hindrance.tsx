import { getTranslations } from "next-intl/server";
import type { Hindrance } from "@/lib/annotation/hindrance";
import { EmptyState } from "../ui/empty-state";

const sentences = {
  closed: ["closedTitle", "closedText"],
  archived: ["archivedTitle", "archivedText"],
  "no-codebook": ["codebookTitle", "codebookText"],
  "quote-archived": ["quoteArchivedTitle", "quoteArchivedText"],
} as const;

/** Why nothing can be annotated here, in a sentence. */
export async function HindranceNotice({ hindrance }: { hindrance: Hindrance }) {
  const words = await getTranslations("annotate");
  const [title, text] = sentences[hindrance];
  return <EmptyState title={words(title)} text={words(text)} />;
}
