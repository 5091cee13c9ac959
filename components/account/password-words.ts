import { getTranslations } from "next-intl/server";
import { passwordLength } from "@/lib/auth/account-schema";
import type { PasswordWords } from "./password-field";

/** The sentences of a field for a password that is chosen now. */
export async function newPasswordWords(): Promise<PasswordWords> {
  const words = await getTranslations("account");
  return {
    password: words("newPassword"),
    show: words("showPassword"),
    hide: words("hidePassword"),
    hint: words("passwordHint", { min: passwordLength.min }),
  };
}

export async function currentPasswordWords(label: "password" | "currentPassword") {
  const words = await getTranslations("account");
  return { password: words(label), show: words("showPassword"), hide: words("hidePassword") };
}
