import { getTranslations } from "next-intl/server";
import type { AccountRow } from "@/lib/auth/account-queries";
import { linkHours } from "@/lib/auth/account-schema";
import { changeAdmin, disableAccount, makeResetLink } from "@/lib/auth/admin-actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { copyWords } from "./copy-words";
import { NewLinkForm } from "./new-link-form";

/** What an admin can do with somebody else's account. */
export async function AccountControls({ account }: { account: AccountRow }) {
  const words = await getTranslations("account");
  const { id, name, admin, disabled } = account;
  const ready = words("resetReady", { name, hours: linkHours.reset });
  return (
    <fieldset className="flex min-w-0 flex-wrap items-start gap-2 lg:max-w-xl lg:justify-end">
      <legend className="sr-only">{words("manage", { name })}</legend>
      {!disabled && (
        <ActionForm
          action={changeAdmin}
          extra={{ account: id, admin: !admin }}
          words={await formWords(words(admin ? "unmakeAdmin" : "makeAdmin"))}
          look="secondary"
        >
          {null}
        </ActionForm>
      )}
      <ActionForm
        action={disableAccount}
        extra={{ account: id, disabled: !disabled }}
        words={await formWords(words(disabled ? "enable" : "disable"))}
        look={disabled ? "secondary" : "danger"}
      >
        {null}
      </ActionForm>
      {!disabled && (
        <NewLinkForm
          action={makeResetLink}
          extra={{ account: id }}
          words={{ ...(await formWords(words("resetLink"))), ...(await copyWords()), ready }}
          look="secondary"
        />
      )}
    </fieldset>
  );
}
