import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FirstAccountForm } from "@/components/account/first-account-form";
import { LinkUnusable } from "@/components/account/link-unusable";
import { PageTitle } from "@/components/ui/page-title";
import { getUsableLink } from "@/lib/auth/link-queries";
import { tokenHash } from "@/lib/auth/one-time-link";
import { firstAccountExists } from "@/lib/auth/setup-link";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("setupTitle") };
}

export default async function SetupPage({ searchParams }: Props) {
  const words = await getTranslations("account");
  if (await firstAccountExists()) {
    return <LinkUnusable title={words("setupDoneTitle")} text={words("setupDone")} />;
  }
  const token = String((await searchParams).token ?? "");
  const link = await getUsableLink(tokenHash(token));
  if (link?.kind !== "setup") {
    return <LinkUnusable title={words("linkUnusableTitle")} text={words("setupUnusable")} />;
  }
  return (
    <div className="mx-auto max-w-md">
      <PageTitle title={words("setupTitle")} lead={words("setupLead")} />
      <FirstAccountForm token={token} />
    </div>
  );
}
