import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";
import { SignOutButton } from "./sign-out-button";

/** The sign-in page for somebody who is signed in already. */
export async function SignedIn({ name, next }: { name: string; next: string }) {
  const [words, common] = await Promise.all([
    getTranslations("account"),
    getTranslations("common"),
  ]);
  return (
    <>
      <PageTitle title={words("signedInTitle")} lead={words("signedInText", { name })} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href={next}>
          {words("goOn")}
        </ButtonLink>
        <SignOutButton
          words={{
            submit: common("signOut"),
            pending: words("signingOut"),
            networkFailed: common("networkFailed"),
          }}
        />
      </div>
    </>
  );
}
