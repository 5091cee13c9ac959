import { getTranslations } from "next-intl/server";
import { attemptLimits } from "@/lib/auth/account-schema";
import { currentPasswordWords } from "./password-words";
import type { SignInWords } from "./sign-in-form";

/** The sentences of the sign-in form, for a client component. */
export async function signInWords(): Promise<SignInWords> {
  const [words, common, errors] = await Promise.all([
    getTranslations("account"),
    getTranslations("common"),
    getTranslations("errors"),
  ]);
  return {
    ...(await currentPasswordWords("password")),
    email: words("email"),
    submit: common("signIn"),
    pending: words("signInPending"),
    required: errors("required"),
    failed: errors("sign-in-failed"),
    tooManyAttempts: errors("too-many-attempts", { minutes: attemptLimits.windowMinutes }),
    unavailable: common("networkFailed"),
    lost: words("signInLost"),
  };
}
