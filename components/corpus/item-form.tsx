import { getTranslations } from "next-intl/server";
import { createItemAction, updateItemAction } from "@/lib/corpus/actions";
import type { ItemDetails } from "@/lib/corpus/item-queries";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { SelectField, TextField } from "../ui/text-fields";
import { Suggestions } from "./suggestions";

type Props = {
  study: string;
  outlets: { slug: string; name: string }[];
  /** The item to change, or where a new one begins. */
  item: ItemDetails | null;
  outlet?: string | undefined;
};

/** One published piece of an outlet. */
export async function ItemForm({ study, outlets, item, outlet }: Props) {
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const optional = common("optional");
  return (
    <ActionForm
      action={item ? updateItemAction : createItemAction}
      extra={item ? { study, key: item.key, version: item.version } : { study }}
      words={await formWords(item ? undefined : words("itemForm.add"))}
      goTo={`/studies/${study}/corpus?saved=:key`}
    >
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          name="outlet"
          label={words("outlet")}
          choices={outlets.map(({ slug, name }) => ({ value: slug, name }))}
          defaultValue={item?.outlet.slug ?? outlet}
        />
        <TextField
          name="kind"
          label={words("itemForm.kind")}
          list="kinds"
          defaultValue={item?.kind}
        />
      </div>
      <TextField
        name="title"
        label={words("itemForm.title")}
        hint={words("itemForm.titleHint")}
        optional={optional}
        dir="auto"
        defaultValue={item?.title ?? ""}
      />
      <TextField
        name="author"
        label={words("author")}
        optional={optional}
        defaultValue={item?.author ?? ""}
      />
      <TextField
        name="url"
        label={words("itemForm.url")}
        optional={optional}
        type="url"
        placeholder="https://"
        defaultValue={item?.url ?? ""}
      />
      <TextField
        name="publishedOn"
        label={words("itemForm.publishedOn")}
        hint={words("itemForm.publishedOnHint")}
        optional={optional}
        defaultValue={item?.publishedOn ?? ""}
      />
      <TextField
        name="dateNote"
        label={words("itemForm.dateNote")}
        hint={words("itemForm.dateNoteHint")}
        optional={optional}
        defaultValue={item?.dateNote ?? ""}
      />
      <Suggestions id="kinds" words={words("itemForm.kinds")} />
    </ActionForm>
  );
}
