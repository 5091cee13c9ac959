import { getTranslations } from "next-intl/server";
import { createQuoteAction, updateQuoteAction } from "@/lib/corpus/actions";
import type { QuoteDetails } from "@/lib/corpus/quote-queries";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { LongTextField, SelectField, TextField } from "../ui/text-fields";
import { GroupedSelectField } from "./grouped-select-field";
import { QuoteTextFields } from "./quote-text-fields";

type Props = {
  study: string;
  /** The items, under their outlets; null where they are too many to choose from. */
  groups: { name: string; choices: { value: string; name: string }[] }[] | null;
  /** The quote to change, or where a new one begins. */
  quote: QuoteDetails | null;
  item?: string | undefined;
};

/** The unit of the study, as it was printed or said. */
export async function QuoteForm({ study, groups, quote, item }: Props) {
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const optional = common("optional");
  const forms = (["verbatim", "headline", "paraphrase"] as const).map((value) => ({
    value,
    name: `${words(`form.${value}`)}: ${words(`formHint.${value}`)}`,
  }));
  return (
    <ActionForm
      action={quote ? updateQuoteAction : createQuoteAction}
      extra={quote ? { study, key: quote.key, version: quote.version } : { study }}
      words={await formWords(quote ? undefined : words("quoteForm.add"))}
      goTo={`/studies/${study}/quotes/:key?saved=yes`}
    >
      <div className="grid gap-x-6 md:grid-cols-2">
        {groups ? (
          <GroupedSelectField
            name="item"
            label={words("item")}
            none={words("quoteForm.noItem")}
            groups={groups}
            defaultValue={quote?.item.key ?? item}
          />
        ) : (
          <TextField
            name="item"
            label={words("item")}
            hint={words("quoteForm.itemHint")}
            defaultValue={quote?.item.key ?? item ?? ""}
          />
        )}
        <SelectField
          name="form"
          label={words("formLabel")}
          choices={forms}
          defaultValue={quote?.form}
        />
      </div>
      <QuoteTextFields quote={quote} />
      <TextField
        name="speaker"
        label={words("speaker")}
        hint={words("quoteForm.speakerHint")}
        optional={optional}
        defaultValue={quote?.speaker ?? ""}
      />
      <LongTextField
        name="context"
        label={words("context")}
        hint={words("quoteForm.contextHint")}
        optional={optional}
        rows={2}
        defaultValue={quote?.context ?? ""}
      />
      <TextField
        name="contentNote"
        label={words("quoteForm.contentNote")}
        hint={words("quoteForm.contentNoteHint")}
        optional={optional}
        defaultValue={quote?.contentNote ?? ""}
      />
    </ActionForm>
  );
}
