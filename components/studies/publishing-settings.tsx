import { getTranslations } from "next-intl/server";
import type { AccessStudy } from "@/lib/base/access";
import { updateStudySettingsAction } from "@/lib/studies/actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

/** Publishing, and what it means for analysts who are still to annotate blind. */
export async function PublishingSettings({ study }: { study: AccessStudy }) {
  const words = await getTranslations("studies.settings");
  const { slug, published, closed } = study;
  return (
    <Section
      id="publishing"
      title={words("publishingTitle")}
      text={words(published ? "isPublished" : "isPrivate")}
    >
      {!closed && (
        <div className="mb-4">
          <Notice>{words(published ? "openWarningPublished" : "openWarning")}</Notice>
        </div>
      )}
      <ActionForm
        action={updateStudySettingsAction}
        extra={{ study: slug, published: !published }}
        words={await formWords(words(published ? "unpublish" : "publish"))}
        look={published ? "secondary" : "primary"}
      >
        {null}
      </ActionForm>
    </Section>
  );
}
