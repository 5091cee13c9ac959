import { getTranslations } from "next-intl/server";
import { saveNewPassword } from "@/lib/auth/account-actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { PasswordField } from "./password-field";
import { currentPasswordWords, newPasswordWords } from "./password-words";

export async function PasswordForm({ email }: { email: string }) {
  const words = await getTranslations("account");
  const sentences = await formWords(words("passwordSubmit"));
  return (
    <ActionForm
      action={saveNewPassword}
      words={{ ...sentences, done: words("passwordChanged") }}
      look="secondary"
      clears
    >
      {/* Password managers look for the account that the password is for. */}
      <input type="text" hidden readOnly autoComplete="username" value={email} />
      <PasswordField
        name="current"
        autoComplete="current-password"
        words={await currentPasswordWords("currentPassword")}
      />
      <PasswordField name="password" autoComplete="new-password" words={await newPasswordWords()} />
    </ActionForm>
  );
}
