import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountList } from "@/components/account/account-list";
import { InvitationList } from "@/components/account/invitation-list";
import { InviteForm } from "@/components/account/invite-form";
import { PageTitle } from "@/components/ui/page-title";
import { listAccounts, listInvitations } from "@/lib/auth/account-queries";
import { orRefuse } from "@/lib/auth/page-access";
import { requireAdmin } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("usersTitle") };
}

export default async function UsersPage() {
  const access = await orRefuse(requireAdmin());
  const [words, accounts, invitations] = await Promise.all([
    getTranslations("account"),
    listAccounts(access),
    listInvitations(access),
  ]);
  return (
    <>
      <PageTitle title={words("usersTitle")} lead={words("usersLead")} />
      <AccountList accounts={accounts} own={access.account.id} />
      <InviteForm />
      <InvitationList invitations={invitations} />
    </>
  );
}
