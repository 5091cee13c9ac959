import { getTranslations } from "next-intl/server";
import type { AccessStudy } from "@/lib/base/access";
import { updateStudySettingsAction } from "@/lib/studies/actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";

type Props = { study: AccessStudy; closedAt: Date | null };

/** Closing annotation, which ends blindness, and opening it again. */
export async function AnnotationSettings({ study, closedAt }: Props) {
  const words = await getTranslations("studies.settings");
  return (
    <Section
      id="annotation"
      title={words("annotationTitle")}
      text={closedAt ? words("isClosed", { date: closedAt }) : words("isOpen")}
    >
      <ActionForm
        action={updateStudySettingsAction}
        extra={{ study: study.slug, closed: !study.closed }}
        words={await formWords(words(study.closed ? "reopen" : "close"))}
        look="secondary"
      >
        {null}
      </ActionForm>
    </Section>
  );
}
