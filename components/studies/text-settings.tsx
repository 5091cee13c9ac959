import { getTranslations } from "next-intl/server";
import { updateStudyAction } from "@/lib/studies/actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";
import { LongTextField, TextField } from "../ui/text-fields";

type Texts = {
  title: string;
  proposal: string;
  proposedBy: string;
  proposedIn: string;
  question: string | null;
  source: string | null;
  annotationNote: string | null;
  version: number;
};

export async function TextSettings({ study, texts }: { study: string; texts: Texts }) {
  const [words, form, common] = await Promise.all([
    getTranslations("studies.settings"),
    getTranslations("studies.new"),
    getTranslations("common"),
  ]);
  const { version, question, source, annotationNote, ...needed } = texts;
  const optional = common("optional");
  return (
    <Section id="texts" title={words("textsTitle")} text={words("textsText")}>
      <ActionForm
        action={updateStudyAction}
        extra={{ study, version }}
        words={await formWords(words("saveTexts"))}
      >
        <TextField name="title" label={form("name")} defaultValue={needed.title} />
        <LongTextField name="proposal" label={form("proposal")} defaultValue={needed.proposal} />
        <TextField name="proposedBy" label={form("proposedBy")} defaultValue={needed.proposedBy} />
        <TextField name="proposedIn" label={form("proposedIn")} defaultValue={needed.proposedIn} />
        <TextField
          name="question"
          label={form("question")}
          optional={optional}
          defaultValue={question ?? ""}
        />
        <LongTextField
          name="source"
          label={words("source")}
          hint={words("sourceHint")}
          optional={optional}
          defaultValue={source ?? ""}
          rows={3}
        />
        <LongTextField
          name="annotationNote"
          label={words("annotationNote")}
          hint={words("annotationNoteHint")}
          optional={optional}
          defaultValue={annotationNote ?? ""}
          rows={3}
        />
      </ActionForm>
    </Section>
  );
}
