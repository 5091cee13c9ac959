import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Invitation } from "@/components/account/invitation";
import { LinkUnusable } from "@/components/account/link-unusable";
import { ResetForm } from "@/components/account/reset-form";
import { getUsableLink, hasAccount } from "@/lib/auth/link-queries";
import { tokenHash } from "@/lib/auth/one-time-link";
import { currentAccount } from "@/lib/auth/session";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("inviteTitle") };
}

/** Invitations and resets come by the same kind of link. Opening it does not use it up. */
export default async function LinkPage({ params }: Props) {
  const { token } = await params;
  const words = await getTranslations("account");
  const [link, account] = await Promise.all([getUsableLink(tokenHash(token)), currentAccount()]);
  if (!link || link.kind === "setup") {
    return <LinkUnusable title={words("linkUnusableTitle")} text={words("linkUnusable")} />;
  }
  return (
    <div className="mx-auto max-w-md">
      {link.kind === "reset" ? (
        <ResetForm token={token} email={link.user?.email ?? ""} />
      ) : (
        <Invitation
          token={token}
          email={link.email}
          known={link.email !== null && (await hasAccount(link.email))}
          study={link.study}
          role={link.role}
          inviter={link.createdBy?.name ?? null}
          visitor={account?.name ?? null}
        />
      )}
    </div>
  );
}
