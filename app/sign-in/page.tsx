import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { signInWords } from "@/components/account/sign-in-words";
import { SignedIn } from "@/components/account/signed-in";
import { PageTitle } from "@/components/ui/page-title";
import { ownPath } from "@/lib/auth/own-path";
import { currentAccount } from "@/lib/auth/session";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signInTitle") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted } = await searchParams;
  const next = ownPath(typeof wanted === "string" ? wanted : null);
  const [words, account] = await Promise.all([getTranslations("account"), currentAccount()]);
  return (
    <div className="mx-auto max-w-md">
      {account ? (
        <SignedIn name={account.name} next={next} />
      ) : (
        <>
          <PageTitle title={words("signInTitle")} lead={words("signInLead")} />
          <SignInForm next={next} words={await signInWords()} />
          <p className="mt-6 text-soft text-sm">{words("signInHelp")}</p>
        </>
      )}
    </div>
  );
}
