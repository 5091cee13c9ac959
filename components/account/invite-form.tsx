import { getTranslations } from "next-intl/server";
import { linkHours } from "@/lib/auth/account-schema";
import { invite } from "@/lib/auth/admin-actions";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";
import { TextField } from "../ui/text-fields";
import { copyWords } from "./copy-words";
import { NewLinkForm } from "./new-link-form";

/** An admin's way to let somebody make an account. */
export async function InviteForm() {
  const [words, common] = await Promise.all([
    getTranslations("account"),
    getTranslations("common"),
  ]);
  const sentences = { ...(await formWords(words("inviteCreate"))), ...(await copyWords()) };
  return (
    <Section
      id="invite"
      title={words("inviteHeading")}
      text={words("inviteText", { days: linkHours.invitation / 24 })}
    >
      <NewLinkForm action={invite} words={sentences}>
        <TextField
          name="email"
          type="email"
          label={words("email")}
          hint={words("inviteEmailHint")}
          optional={common("optional")}
          autoComplete="off"
        />
      </NewLinkForm>
    </Section>
  );
}
