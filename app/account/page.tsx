import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { Sessions } from "@/components/account/sessions";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { getOwnAccount } from "@/lib/auth/account-queries";
import { orRefuse } from "@/lib/auth/page-access";
import { requireAccount } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("accountTitle") };
}

export default async function AccountPage() {
  const account = await orRefuse(requireAccount());
  const [words, { name, email }] = await Promise.all([
    getTranslations("account"),
    getOwnAccount(account),
  ]);
  return (
    <>
      <PageTitle title={words("accountTitle")} />
      <Section id="profile" title={words("profileTitle")}>
        <ProfileForm name={name} email={email ?? ""} />
      </Section>
      <Section id="password" title={words("passwordTitle")} text={words("passwordText")}>
        <PasswordForm email={email ?? ""} />
      </Section>
      <Section id="sessions" title={words("sessionsTitle")}>
        <Sessions />
      </Section>
    </>
  );
}
