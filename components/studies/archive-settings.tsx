import { getTranslations } from "next-intl/server";
import type { AccessStudy } from "@/lib/base/access";
import { archiveStudyAction, restoreStudyAction } from "@/lib/studies/actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";

export async function ArchiveSettings({ study }: { study: AccessStudy }) {
  const words = await getTranslations("studies.settings");
  return (
    <Section id="archive" title={words("archiveTitle")} text={words("archiveText")}>
      <ActionForm
        action={study.archived ? restoreStudyAction : archiveStudyAction}
        extra={{ study: study.slug }}
        words={await formWords(words(study.archived ? "restore" : "archive"))}
        look={study.archived ? "primary" : "danger"}
      >
        {null}
      </ActionForm>
    </Section>
  );
}
