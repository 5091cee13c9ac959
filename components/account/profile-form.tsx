import { getLocale, getTranslations } from "next-intl/server";
import { saveProfile } from "@/lib/auth/account-actions";
import { catalogues } from "@/lib/words/catalogue";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { SelectField, TextField } from "../ui/text-fields";

/** A language by its own name. */
function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}

export async function ProfileForm({ name, email }: { name: string; email: string }) {
  const [words, locale] = await Promise.all([getTranslations("account"), getLocale()]);
  const choices = Object.keys(catalogues).map((value) => ({ value, name: languageName(value) }));
  return (
    <ActionForm
      action={saveProfile}
      words={{ ...(await formWords()), done: words("saved") }}
      look="secondary"
    >
      <p className="mb-5 text-soft">
        {words("email")}: {email}
      </p>
      <TextField
        name="name"
        label={words("name")}
        hint={words("nameHint")}
        defaultValue={name}
        autoComplete="name"
      />
      <SelectField
        name="locale"
        label={words("language")}
        choices={choices}
        defaultValue={locale}
      />
    </ActionForm>
  );
}
