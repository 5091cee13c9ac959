import { getTranslations } from "next-intl/server";
import type { AccessStudy } from "@/lib/base/access";
import { updateStudySettingsAction } from "@/lib/studies/actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";
import { CheckField, SelectField } from "../ui/text-fields";

/** What readers see of single answers, and under which names. */
export async function ReaderSettings({ study }: { study: AccessStudy }) {
  const words = await getTranslations("studies.settings");
  return (
    <Section id="readers" title={words("readersTitle")} text={words("readersText")}>
      <ActionForm
        action={updateStudySettingsAction}
        extra={{ study: study.slug }}
        words={await formWords(words("saveReaders"))}
      >
        <SelectField
          name="answersShown"
          label={words("answers")}
          defaultValue={study.answersShown}
          choices={[
            { value: "never", name: words("answersNever") },
            { value: "closed", name: words("answersClosed") },
            { value: "always", name: words("answersAlways") },
          ]}
        />
        <CheckField
          name="namesShown?"
          label={words("names")}
          hint={words("namesHint")}
          defaultChecked={study.namesShown}
        />
      </ActionForm>
    </Section>
  );
}
