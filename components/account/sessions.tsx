import { getTranslations } from "next-intl/server";
import { signOutEverywhere } from "@/lib/auth/account-actions";
import { sessionDays } from "@/lib/auth/account-schema";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { SignOutButton } from "./sign-out-button";

/** The ways out: here, and on every device. */
export async function Sessions() {
  const [words, common] = await Promise.all([
    getTranslations("account"),
    getTranslations("common"),
  ]);
  const leave = {
    submit: common("signOut"),
    pending: words("signingOut"),
    networkFailed: common("networkFailed"),
  };
  const everywhere = { ...(await formWords(words("signOutEverywhere"))), pending: leave.pending };
  return (
    <>
      <p className="mb-5 text-soft">{words("sessionsText", { days: sessionDays })}</p>
      <div className="flex flex-wrap gap-3">
        <SignOutButton words={leave} />
        <ActionForm action={signOutEverywhere} words={everywhere} goTo="/" look="danger">
          {null}
        </ActionForm>
      </div>
    </>
  );
}
