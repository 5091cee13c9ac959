import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** Nothing that this visitor may see, and what to do about it. */
export async function NoStudies({ signedIn }: { signedIn: boolean }) {
  const [words, common] = await Promise.all([
    getTranslations("studies.list"),
    getTranslations("common"),
  ]);
  if (!signedIn) {
    return (
      <EmptyState title={words("emptyVisitorTitle")} text={words("emptyVisitorText")}>
        <ButtonLink look="primary" href="/sign-in">
          {common("signIn")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words("emptyMemberTitle")} text={words("emptyMemberText")}>
      <ButtonLink look="primary" href="/studies/new">
        {common("newStudy")}
      </ButtonLink>
    </EmptyState>
  );
}
