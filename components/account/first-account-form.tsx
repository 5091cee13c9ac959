import { getTranslations } from "next-intl/server";
import { makeFirstAccount } from "@/lib/auth/link-actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { TextField } from "../ui/text-fields";
import { PasswordField } from "./password-field";
import { newPasswordWords } from "./password-words";

export async function FirstAccountForm({ token }: { token: string }) {
  const words = await getTranslations("account");
  const passwordWords = { ...(await newPasswordWords()), password: words("password") };
  return (
    <ActionForm
      action={makeFirstAccount}
      extra={{ token }}
      goTo="/"
      words={await formWords(words("setupSubmit"))}
    >
      <TextField name="name" label={words("name")} autoComplete="name" />
      <TextField
        name="email"
        type="email"
        label={words("email")}
        autoComplete="username"
        spellCheck={false}
      />
      <PasswordField name="password" autoComplete="new-password" words={passwordWords} />
    </ActionForm>
  );
}
