import { getTranslations } from "next-intl/server";
import { LongTextField, TextField } from "../ui/text-fields";

type Texts = {
  name: string;
  definition: string;
  include: string | null;
  exclude: string | null;
};

/** The texts of a code, empty for a new one. */
export async function CodeFields({ code }: { code?: Texts }) {
  const [words, common] = await Promise.all([
    getTranslations("studies.codebook"),
    getTranslations("common"),
  ]);
  const optional = common("optional");
  return (
    <>
      <TextField name="name" label={words("name")} defaultValue={code?.name} autoComplete="off" />
      <LongTextField
        name="definition"
        label={words("definition")}
        hint={words("definitionHint")}
        defaultValue={code?.definition}
        rows={3}
      />
      <LongTextField
        name="include"
        label={words("include")}
        hint={words("includeHint")}
        optional={optional}
        defaultValue={code?.include ?? ""}
        rows={2}
      />
      <LongTextField
        name="exclude"
        label={words("exclude")}
        hint={words("excludeHint")}
        optional={optional}
        defaultValue={code?.exclude ?? ""}
        rows={2}
      />
    </>
  );
}
