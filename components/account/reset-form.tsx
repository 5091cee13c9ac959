import { getTranslations } from "next-intl/server";
import { chooseNewPassword } from "@/lib/auth/link-actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { PageTitle } from "../ui/page-title";
import { PasswordField } from "./password-field";
import { newPasswordWords } from "./password-words";

/** What a reset link leads to. */
export async function ResetForm({ token, email }: { token: string; email: string }) {
  const words = await getTranslations("account");
  return (
    <>
      <PageTitle title={words("resetTitle")} lead={words("resetLead", { email })} />
      <ActionForm
        action={chooseNewPassword}
        extra={{ token }}
        goTo="/"
        words={await formWords(words("resetSubmit"))}
      >
        <PasswordField
          name="password"
          autoComplete="new-password"
          words={await newPasswordWords()}
        />
      </ActionForm>
    </>
  );
}
