import { getTranslations } from "next-intl/server";
import type english from "@/lib/words/en/boundaries.json";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { SignInLink } from "./sign-in-link";

type Kind = "notFound" | "signedOut" | "forbidden";

/** The page of a refusal: what happened and where to go. */
export async function Boundary({ kind }: { kind: Kind }) {
  const [words, common] = await Promise.all([
    getTranslations("boundaries"),
    getTranslations("common"),
  ]);
  const title: keyof typeof english = `${kind}Title`;
  const text: keyof typeof english = `${kind}Text`;
  return (
    <div className="pt-12">
      <EmptyState rank={1} title={words(title)} text={words(text)}>
        {kind === "signedOut" && <SignInLink>{common("signIn")}</SignInLink>}
        <ButtonLink href="/">{words("home")}</ButtonLink>
      </EmptyState>
    </div>
  );
}
