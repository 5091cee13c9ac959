import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

export type NothingInDispute = "codebook" | "quotes" | "annotations" | "single" | "agree";

/** What is said, and where the way leads on. */
const ways = {
  codebook: ["codebookTitle", "codebookText", "codebookDo", "codebook"],
  quotes: ["quotesTitle", "quotesText", "quotesDo", "corpus"],
  annotations: ["annotationsTitle", "annotationsText", "settingsDo", "settings"],
  single: ["singleTitle", "singleText", "settingsDo", "settings"],
  agree: ["agreeTitle", "agreeText", "quotesList", "quotes"],
} as const;

/** Why there is nothing to decide, and what to do about it. */
export async function NoDispute({ study, why }: { study: string; why: NothingInDispute }) {
  const words = await getTranslations("adjudicate.empty");
  const [title, text, link, room] = ways[why];
  return (
    <EmptyState title={words(title)} text={words(text)}>
      <ButtonLink look="primary" href={`/studies/${study}/${room}`}>
        {words(link)}
      </ButtonLink>
    </EmptyState>
  );
}
