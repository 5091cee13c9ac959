import { getTranslations } from "next-intl/server";
import { acceptInvitation } from "@/lib/auth/link-actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { TextField } from "../ui/text-fields";
import { PasswordField } from "./password-field";
import { newPasswordWords } from "./password-words";

type Props = {
  token: string;
  /** The address that the invitation is for; null when its owner types one. */
  email: string | null;
  goTo: string;
};

/** A new account by invitation. */
export async function InvitationForm({ token, email, goTo }: Props) {
  const words = await getTranslations("account");
  const passwordWords = { ...(await newPasswordWords()), password: words("password") };
  return (
    <ActionForm
      action={acceptInvitation}
      extra={{ token }}
      goTo={goTo}
      words={await formWords(words("inviteSubmit"))}
    >
      {email && <p className="mb-5 text-soft">{words("inviteEmailFixed", { email })}</p>}
      <TextField name="name" label={words("name")} hint={words("nameHint")} autoComplete="name" />
      {!email && (
        <TextField
          name="email"
          type="email"
          label={words("email")}
          autoComplete="username"
          spellCheck={false}
        />
      )}
      <PasswordField name="password" autoComplete="new-password" words={passwordWords} />
    </ActionForm>
  );
}
