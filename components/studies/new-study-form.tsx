import { getTranslations } from "next-intl/server";
import { createStudyAction } from "@/lib/corpus/new-study-actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";
import { LongTextField, SelectField, TextField } from "../ui/text-fields";
import { OutletChoice } from "./outlet-choice";
import { TitleAndAddress } from "./title-and-address";

type Props = {
  outlets: { slug: string; name: string }[];
  codebooks: { slug: string; title: string; variables: number; codes: number }[];
};

export async function NewStudyForm({ outlets, codebooks }: Props) {
  const [words, common] = await Promise.all([
    getTranslations("studies.new"),
    getTranslations("common"),
  ]);
  const copies = codebooks.map(({ slug, ...size }) => ({ value: slug, name: words("copy", size) }));
  return (
    <ActionForm
      action={createStudyAction}
      words={await formWords(words("submit"))}
      goTo="/studies/:slug"
    >
      <Section id="proposal" title={words("proposalPart")} text={words("proposalPartText")}>
        <TitleAndAddress
          words={{ title: words("name"), slug: words("slug"), slugHint: words("slugHint") }}
        />
        <LongTextField name="proposal" label={words("proposal")} />
        <TextField name="proposedBy" label={words("proposedBy")} hint={words("proposedByHint")} />
        <TextField name="proposedIn" label={words("proposedIn")} hint={words("proposedInHint")} />
        <TextField
          name="question"
          label={words("question")}
          hint={words("questionHint")}
          optional={common("optional")}
        />
      </Section>
      <Section id="outlets" title={words("outletsPart")} text={words("outletsPartText")}>
        <OutletChoice
          outlets={outlets}
          words={{ legend: words("chosenOutlets"), none: words("noKnownOutlets") }}
        />
      </Section>
      <Section id="codebook" title={words("codebookPart")} text={words("codebookPartText")}>
        <SelectField
          name="codebook"
          label={words("codebook")}
          choices={[...copies, { value: "", name: words("empty") }]}
        />
      </Section>
    </ActionForm>
  );
}
